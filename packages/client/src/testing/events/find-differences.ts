import { nearest } from '../../lib/nearest.ts';
import { isObject } from '../../lib/values.ts';
import type { AsymmetricMatcher } from './event-pattern.ts';

/**
 * Compares a value with a pattern. Returns a sentence for each difference. The sentence begins with the JSON pointer of
 * the member, such as `/data/email is "x", expected "a"`. An empty list means that the value matches.
 */
export function findDifferences(value: unknown, pattern: unknown, pointer: string): readonly string[] {
  if (isMatcher(pattern)) return pattern.asymmetricMatch(value) ? [] : [differs(value, pattern, pointer)];
  if (Array.isArray(pattern)) return inList(value, pattern, pointer);
  if (!isObject(pattern)) return Object.is(value, pattern) ? [] : [differs(value, pattern, pointer)];
  if (!isObject(value)) return [differs(value, pattern, pointer)];
  return Object.entries(pattern).flatMap(([name, expected]) => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (Object.hasOwn(value, name)) return findDifferences(value[name], expected, at);
    const differences = findDifferences(undefined, expected, at);
    const similar = differences.length === 0 ? undefined : nearest(name, Object.keys(value));
    return similar === undefined ? differences : differences.map((text) => `${text}; did you mean ${similar}?`);
  });
}

function inList(value: unknown, pattern: readonly unknown[], pointer: string): readonly string[] {
  if (!Array.isArray(value)) return [differs(value, pattern, pointer)];
  if (value.length !== pattern.length) {
    return [`${pointer} has ${value.length} elements, expected ${pattern.length}: ${print(pattern)}`];
  }
  return pattern.flatMap((expected, index) => findDifferences(value[index], expected, `${pointer}/${index}`));
}

function differs(value: unknown, pattern: unknown, pointer: string): string {
  if (pattern === undefined) return `${pointer} is ${print(value)}, expected no such member`;
  return `${pointer} is ${value === undefined ? 'missing' : print(value)}, expected ${print(pattern)}`;
}

function isMatcher(pattern: unknown): pattern is AsymmetricMatcher {
  return isObject(pattern) && typeof pattern['asymmetricMatch'] === 'function';
}

/** The longest value that a message shows, in characters. */
const longest = 200;

/** Returns a value as JSON on one line. Prints a matcher in the matcher's own form. */
export function print(value: unknown): string {
  const text = format(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function format(value: unknown): string {
  if (isMatcher(value)) return nameOf(value);
  if (Array.isArray(value)) return `[${value.map(format).join(',')}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${format(member)}`);
    return `{${members.join(',')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** The name and the argument of a matcher, such as `StringContaining "@"`. */
function nameOf(matcher: AsymmetricMatcher): string {
  const { toAsymmetricMatcher, sample } = matcher as { toAsymmetricMatcher?: unknown; sample?: unknown };
  if (typeof toAsymmetricMatcher === 'function') return String(toAsymmetricMatcher.call(matcher));
  if (sample === undefined) return String(matcher);
  return `${matcher} ${sample instanceof RegExp ? sample : print(sample)}`;
}
