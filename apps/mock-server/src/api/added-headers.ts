import { transportHeaders } from '../delivery/request.ts';
import { isHeaderValue } from '../model/webhook.ts';
import { fail } from './failure.ts';

/** The longest value of one added header, in characters. */
const longestValue = 8192;

/**
 * Turns the members of an object into headers. The `requestHeaders` of the vendor's sample is an event body, so any
 * value is allowed: a scalar becomes a string, an object or a list becomes JSON in ASCII, and null is omitted.
 * @throws ApiFailure (400) that names a member that cannot be sent
 * @see spec/fidelity.yaml, row `trigger-headers`
 */
export function addedHeaders(members: { readonly [name: string]: unknown }): { [name: string]: string } {
  const headers: [string, string][] = [];
  for (const [name, member] of Object.entries(members)) {
    if (member === null) continue;
    const value = headerText(member);
    const problem = problemOf(name, value);
    if (problem !== undefined) throw fail('invalid-field', `requestHeaders.${name} ${problem}`);
    headers.push([name, value]);
  }
  return Object.fromEntries(headers);
}

function headerText(member: unknown): string {
  if (typeof member !== 'object') return String(member).trim();
  return JSON.stringify(member).replace(
    /[^\0-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function problemOf(name: string, value: string): string | undefined {
  if (transportHeaders.has(name.toLowerCase())) return 'must not be set: the HTTP transport sets it';
  if (!isHeaderValue(value)) return 'must contain only printable characters of ISO-8859-1';
  if (value.length > longestValue) return `must be shorter than or equal to ${longestValue} characters`;
  return undefined;
}
