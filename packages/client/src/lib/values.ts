/** Tells whether a value is an object, and neither a list nor null. */
export function isObject(value: unknown): value is { [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `isHeaderWord` asks for, in words. */
export const headerWord: string = 'visible ASCII characters without spaces';

/** Tells whether a value can be a header, or a part of one, just as it is: visible ASCII characters without spaces. */
export function isHeaderWord(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]+$/.test(value);
}

/** Returns what a function returns, or `undefined` if it throws. */
export function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
