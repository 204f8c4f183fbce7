import type { EventName } from '@genauth-webhooks/contract';
import type { StandardSchema } from '@genauth-webhooks/contract/validate-events';
import type { Mismatch } from '../base/mismatch.ts';

/** Checks the data of an event. Rejects with the error that a schema throws. */
export async function findMismatches(
  schema: StandardSchema<unknown>,
  eventName: EventName,
  data: unknown,
): Promise<Mismatch[]> {
  const { vendor, validate } = schema['~standard'];
  // The validators of the contract check the body, in which the data is a member.
  const isOfBody = vendor === 'genauth-webhooks';
  const { issues = [] } = await validate(isOfBody ? { eventName, data } : data);
  return issues.map((issue) => {
    const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
    const isMissing = 'keyword' in issue && issue.keyword === 'required';
    return {
      pointer: (isOfBody ? path.slice(1) : path).map(toToken).join(''),
      rule: isMissing ? 'is missing' : issue.message,
    };
  });
}

function toToken(key: PropertyKey): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
