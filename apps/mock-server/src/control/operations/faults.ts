import type { ControlSchemas } from '@genauth-webhooks/control';
import type { FaultEffect, FaultInput } from '../../model/fault.ts';
import { MockError } from '../../model/mock-error.ts';
import { misspeltEvent } from '../../pool/misspelt-event.ts';
import { refuseUnknownOperation } from '../../pool/refuse-unknown-operation.ts';
import type { ControlOperations } from '../operation.ts';

export const faultOperations: ControlOperations<'listFaults' | 'addFault' | 'removeFault' | 'removeFaults'> = {
  listFaults: async (server, { userPoolId }) => ({ faults: (await server.pool(userPoolId)).faults.list() }),
  async addFault(server, { userPoolId, ...input }) {
    const pool = await server.pool(userPoolId);
    return pool.faults.add(toFaultInput(input));
  },
  async removeFault(server, { userPoolId, faultId }) {
    (await server.pool(userPoolId)).faults.remove(faultId);
    return { done: true };
  },
  async removeFaults(server, { userPoolId }) {
    (await server.pool(userPoolId)).faults.clear();
    return { done: true };
  },
};

/**
 * Checks what a schema cannot: that the operation exists, and that the effect applies to the target.
 * @throws MockError (400) that names the member and the rule
 */
export function toFaultInput(input: ControlSchemas['FaultInput']): FaultInput {
  const { on = {}, effect } = input;
  refuseUnusedMembers(effect);
  if (on.operationId !== undefined) {
    refuseUnknownOperation('on.operationId', on.operationId);
    if (on.webhookId !== undefined || on.eventName !== undefined || on.deliveryId !== undefined) {
      throw new MockError(400, 'on must name either an operation or deliveries, not both');
    }
    if (effect.kind === 'duplicate' || effect.kind === 'reorder') {
      throw new MockError(400, `effect.kind ${effect.kind} applies to deliveries only, not to operations`);
    }
    if (effect.kind === 'status' && (effect.status ?? 0) === 200) {
      throw new MockError(400, 'effect.status of an operation must not be 200, which is not a failure');
    }
  } else if (effect.apiCode !== undefined) {
    throw new MockError(400, 'effect.apiCode applies to operations only, not to deliveries');
  }
  const meant = on.eventName === undefined ? undefined : misspeltEvent(on.eventName);
  if (meant !== undefined) {
    throw new MockError(400, `on.eventName: there is no event ${on.eventName}; did you mean ${meant}?`);
  }
  // The schema has made sure that each kind has its members.
  return { ...input, on } as FaultInput;
}

type MembersOfKinds = {
  readonly [Kind in FaultEffect['kind']]: readonly Exclude<keyof Extract<FaultEffect, { kind: Kind }>, 'kind'>[];
};

const membersOfKinds: MembersOfKinds = {
  status: ['status', 'apiCode', 'message'],
  latency: ['ms'],
  timeout: [],
  reset: [],
  duplicate: [],
  reorder: ['size'],
};

/** Refuses a member that belongs to another kind, which would have no effect. */
function refuseUnusedMembers({ kind, ...others }: ControlSchemas['FaultEffect']): void {
  const known: readonly string[] = membersOfKinds[kind];
  const unused = Object.keys(others).find((name) => !known.includes(name));
  if (unused === undefined) return;
  const takes = known.length === 0 ? 'no other member' : known.join(', ');
  throw new MockError(400, `effect.${unused} has no meaning for the kind ${kind}, which takes ${takes}`);
}
