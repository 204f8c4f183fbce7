import { sensitiveMembers } from '@genauth-webhooks/contract/events';

/** These headers are not members of the contract, but they carry credentials wherever they are set. */
const sensitive: ReadonlySet<string> = new Set(
  [...sensitiveMembers, 'authorization', 'cookie', 'set-cookie'].map((name) => name.toLowerCase()),
);

/**
 * Whether the contract marks members with this name as sensitive. The comparison ignores case, because header names may
 * have any case.
 */
export function isSensitive(name: string): boolean {
  return sensitive.has(name.toLowerCase());
}

/**
 * A copy of a JSON value in which every member that the contract marks as sensitive reads `***`, unless it is null. It
 * also masks the user name and password of every URL, even in the middle of a string.
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

/** Replaces the user name and password of every URL in a string with `***`. The time is linear in its length. */
export function maskUserInfo(text: string): string {
  if (!text.includes('@')) return text;
  // A string that is a URL may have any character before its last @.
  const whole = text.replace(/^(https?:[/\\]*)[^/\\?#]*@/i, '$1***@');
  // Within a string, a space, a double quote or an angle bracket ends a URL. URL parsers accept a scheme without slashes.
  const authority = /https?:[/\\]*([^/\\?#\s"<>]*)/gi;
  let masked = '';
  let copied = 0;
  for (let match = authority.exec(whole); match !== null; match = authority.exec(whole)) {
    const end = authority.lastIndex;
    const [, part = ''] = match;
    const at = part.lastIndexOf('@');
    if (at >= 0) {
      masked += `${whole.slice(copied, end - part.length)}***`;
      copied = end - part.length + at;
    }
    // A part that looks like a host may end with the scheme of another URL.
    authority.lastIndex = Math.max(copied, match.index + shortestScheme, end - longestScheme);
  }
  return masked + whole.slice(copied);
}

const shortestScheme = 'http:'.length;
const longestScheme = 'https:'.length;
