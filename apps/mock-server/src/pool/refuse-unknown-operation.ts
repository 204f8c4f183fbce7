import { operations } from '@genauth-webhooks/contract';
import { didYouMean, shownName } from '../lib/nearest.ts';
import { MockError } from '../model/mock-error.ts';

/**
 * Refuses a name that no operation of the emulated API has.
 * @param member the member that has the name, for the message
 * @throws MockError (400) that names the closest operation
 */
export function refuseUnknownOperation(member: string, operationId: unknown): void {
  const given = String(operationId);
  if (Object.hasOwn(operations, given)) return;
  const hint = didYouMean(given, Object.keys(operations));
  throw new MockError(400, `${member}: there is no operation ${shownName(given)}${hint}`);
}
