import { isSensitive, maskUserInfo } from './mask-sensitive.ts';

/** The first part of a JSON value, and its approximate size in memory. */
export type Excerpt<Value> = { readonly value: Value; readonly bytes: number };

/** The approximate size of a string, a number, an object or an array in memory, without its content. */
const overhead = 32;

/**
 * Copies a JSON value up to a size, with its sensitive members masked. Above the limit, it cuts strings and omits the
 * remaining items and members; each place shows `…` and how much is missing. The cost depends on the copy, not on the
 * omitted part.
 * @param limit the approximate number of bytes of memory that the copy may use
 */
export function excerptOf<Value>(value: Value, limit: number): Excerpt<Value> {
  let bytes = 0;

  const copyString = (text: string): string => {
    const room = Math.max(0, Math.floor((limit - bytes) / 2));
    bytes += overhead;
    const masked = maskUserInfo(text);
    if (masked.length <= room) {
      bytes += 2 * masked.length;
      return masked;
    }
    bytes += 2 * room;
    // A slice of a string would keep the complete string in memory.
    const part = Buffer.from(masked.slice(0, room)).toString();
    return `${part}… (${masked.length - room} more characters)`;
  };

  const copyItems = (items: readonly unknown[]): unknown[] => {
    bytes += overhead;
    const copies: unknown[] = [];
    for (const item of items) {
      if (bytes >= limit) {
        copies.push(`… (${items.length - copies.length} more items)`);
        break;
      }
      bytes += 8;
      copies.push(copy(item));
    }
    return copies;
  };

  const copyMembers = (object: object): { [name: string]: unknown } => {
    bytes += overhead;
    const names = Object.keys(object);
    const copies: [name: string, value: unknown][] = [];
    for (const name of names) {
      if (bytes >= limit) {
        copies.push(['…', `(${names.length - copies.length} more members)`]);
        break;
      }
      bytes += 24;
      const member: unknown = (object as { [name: string]: unknown })[name];
      copies.push([copyString(name), isSensitive(name) && member !== null ? '***' : copy(member)]);
    }
    return Object.fromEntries(copies);
  };

  const copy = (each: unknown): unknown => {
    if (typeof each === 'string') return copyString(each);
    if (Array.isArray(each)) return copyItems(each);
    if (each !== null && typeof each === 'object') return copyMembers(each);
    bytes += 8;
    return each;
  };

  return { value: copy(value) as Value, bytes };
}
