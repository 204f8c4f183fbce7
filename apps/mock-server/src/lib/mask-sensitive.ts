import { sensitiveMembers } from '@genauth-webhooks/contract/events';

/** These headers are not members of the contract, but they carry credentials wherever they are set. */
const sensitive: ReadonlySet<string> = new Set(
  [...sensitiveMembers, 'authorization', 'cookie', 'set-cookie'].map((name) => name.toLowerCase()),
);

/**
 * A copy of a JSON value in which every member that the contract marks as sensitive reads `***`, unless it is null. Header
 * names come in any case, so case makes no difference. User name and password of a URL are masked wherever one stands.
 */
export function maskSensitive(value: unknown): unknown {
  if (typeof value === 'string') return maskUserInfo(value);
  if (Array.isArray(value)) return value.map(maskSensitive);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      sensitive.has(name.toLowerCase()) && member !== null ? '***' : maskSensitive(member),
    ]),
  );
}

/** A URL without its user name and password; any other text as it is. */
export function maskUserInfo(text: string): string {
  return text.replace(/^(https?:[/\\]*)[^/\\?#]*@/i, '$1***@');
}
