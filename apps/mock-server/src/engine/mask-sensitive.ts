import { sensitiveMembers } from '@genauth-webhooks/contract/events';

const sensitive: ReadonlySet<string> = new Set(sensitiveMembers);

/** A copy of a JSON value in which every member that the contract marks as sensitive reads `***`. */
export function maskSensitive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSensitive);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, sensitive.has(name) ? '***' : maskSensitive(member)]),
  );
}
