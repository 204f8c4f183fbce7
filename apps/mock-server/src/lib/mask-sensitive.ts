import { sensitiveMembers } from '@genauth-webhooks/contract/events';

/** These headers are not members of the contract, but they carry credentials wherever they are set. */
const sensitive: ReadonlySet<string> = new Set(
  [...sensitiveMembers, 'authorization', 'cookie', 'set-cookie'].map((name) => name.toLowerCase()),
);

/** Whether the contract marks the members of this name as sensitive. Header names come in any case, so case makes no difference. */
export function isSensitive(name: string): boolean {
  return sensitive.has(name.toLowerCase());
}

/**
 * A copy of a JSON value in which every member that the contract marks as sensitive reads `***`, unless it is null. User name and password of a URL are masked wherever one stands, in the
 * middle of a string too.
 */
export function maskSensitive(value: unknown): unknown {
  if (typeof value === 'string') return maskUserInfo(value);
  if (Array.isArray(value)) return value.map(maskSensitive);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isSensitive(name) && member !== null ? '***' : maskSensitive(member),
    ]),
  );
}

/** A string in which the user name and password of every URL read `***`. The time is linear in its length. */
export function maskUserInfo(text: string): string {
  if (!text.includes('@')) return text;
  return text
    .replace(/^(https?:[/\\]*)[^/\\?#]*@/i, '$1***@')
    .replace(/[^/\\?#\s"<>]+/g, (part, offset: number, whole: string) => maskPart(part, offset, whole));
}

/**
 * Masks the user name and password in a part of a string. A URL that is the whole string may have any character before
 * its last @; within a string, a space, a double quote or an angle bracket ends it.
 */
function maskPart(part: string, offset: number, whole: string): string {
  const at = part.lastIndexOf('@');
  if (at < 0) return part;
  let schemeEnd = offset;
  while (schemeEnd > 0 && '/\\'.includes(whole.charAt(schemeEnd - 1))) schemeEnd--;
  const isAfterScheme = /https?:$/i.test(whole.slice(Math.max(0, schemeEnd - 6), schemeEnd));
  // URL parsers accept a scheme without slashes.
  return (isAfterScheme ? '***' : part.slice(0, at).replace(/(https?:).*$/is, '$1***')) + part.slice(at);
}
