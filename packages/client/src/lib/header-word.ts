/** What `isHeaderWord` asks for, in words. */
export const headerWord: string = 'visible ASCII characters without spaces';

/** Tells whether a value can be a header, or a part of one, just as it is: visible ASCII characters without spaces. */
export function isHeaderWord(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]+$/.test(value);
}
