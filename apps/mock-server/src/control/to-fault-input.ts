import { operations } from '@genauth-webhooks/contract';
import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import { closest } from 'fastest-levenshtein';
import type { FaultInput } from '../model/fault.ts';
import { MockError } from '../model/mock-error.ts';

/**
 * Checks what a schema cannot: that the operation exists, and that the effect fits what is hit.
 * @throws MockError (400)
 */
export function toFaultInput(input: ControlSchemas['FaultInput']): FaultInput {
  const { on = {}, effect } = input;
  if (on.operationId !== undefined) {
    if (!Object.hasOwn(operations, on.operationId)) {
      const nearest = closest(on.operationId, Object.keys(operations));
      throw new MockError(400, `on.operationId: there is no operation ${on.operationId}; did you mean ${nearest}?`);
    }
    if (on.webhookId !== undefined || on.eventName !== undefined || on.deliveryId !== undefined) {
      throw new MockError(400, 'on must name either an operation or deliveries, not both');
    }
    if (effect.kind === 'duplicate' || effect.kind === 'reorder') {
      throw new MockError(400, `effect.kind ${effect.kind} fits deliveries only, not operations`);
    }
    if (effect.kind === 'status' && (effect.status ?? 0) === 200) {
      throw new MockError(400, 'effect.status of an operation must not be 200, which is no failure');
    }
  }
  // The schema has made sure that each kind has its members.
  return { ...input, on } as FaultInput;
}
