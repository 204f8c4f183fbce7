import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationId } from '@genauth-webhooks/contract';
import type { FaultEffect } from '../model/fault.ts';
import type { Faults } from '../pool/faults.ts';
import type { ApiResponse } from './api-message.ts';
import { ApiFailure } from './failure.ts';

const kinds: readonly FaultEffect['kind'][] = ['status', 'latency', 'timeout', 'reset'];

/** Thrown when the connection must be broken or left without an answer. */
export class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection';
  readonly connection: NonNullable<ApiResponse['connection']>;

  constructor(
    connection: NonNullable<ApiResponse['connection']>,
    message: string = connection === 'reset'
      ? 'a fault reset the connection'
      : 'a fault left the call without an answer',
  ) {
    super(message);
    this.connection = connection;
  }
}

/**
 * Applies the pool's faults to a call before it is performed.
 * @param closing aborted when the server closes, which ends a latency early
 * @throws ApiFailure or BrokenConnection, as the fault says
 */
export async function sufferFaults(faults: Faults, operationId: OperationId, closing: AbortSignal): Promise<void> {
  for (const { effect, faultId } of faults.apply({ operationId }, kinds)) {
    if (effect.kind === 'latency') await sleep(effect.ms, undefined, { signal: closing }).catch(() => {});
    if (effect.kind === 'timeout') throw new BrokenConnection('hang');
    if (effect.kind === 'reset') throw new BrokenConnection('reset');
    if (effect.kind === 'status') {
      throw new ApiFailure(effect.status, effect.message ?? `Failed by fault ${faultId}`, {
        httpStatus: effect.status === 429 ? 429 : 200,
        ...(effect.apiCode === undefined ? {} : { apiCode: effect.apiCode }),
      });
    }
  }
}
