import type { Violation } from '@genauth-webhooks/contract/validate';
import type { MemberNames } from '@genauth-webhooks/control/validate-inputs';
import { didYouMean, longestShown, shownName } from './nearest.ts';
import { printable } from './printable.ts';

/** How many broken rules one message names at most. */
const most = 10;

/**
 * One message for all broken rules, in the words that newer endpoints of the real service use, joined as they join them.
 * @example 'name should not be empty,limit must not be greater than 50'
 */
export function describeViolations(violations: readonly Violation[], input: unknown, known?: MemberNames): string {
  const { texts, more } = listViolations(violations, input, known);
  const shown = texts.join(',');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/**
 * Describes the first ten broken rules, one string each, and counts the others, because a body may break a hundred
 * thousand rules.
 * @param known the members that the input may have, for inputs that refuse unknown ones
 */
export function listViolations(
  violations: readonly Violation[],
  input: unknown,
  known?: MemberNames,
): { readonly texts: readonly string[]; readonly more: number } {
  const texts = new Set<string>();
  let more = 0;
  for (const violation of violations) {
    if (!isNamed(violation)) continue;
    if (texts.size < most) texts.add(describe(violation, input, known));
    else more++;
  }
  return { texts: [...texts], more };
}

/** Whether to describe a violation. Some violations only accompany a clearer one. */
function isNamed(violation: Violation): boolean {
  // The violations of `then` explain a violated `if`, and the violation of `propertyNames` explains an invalid name.
  return violation.keyword !== 'if' && !('propertyName' in violation);
}

function describe(violation: Violation, input: unknown, known: MemberNames = {}): string {
  const { keyword, params, instancePath } = violation;
  const field = fieldName(instancePath);
  switch (keyword) {
    case 'const':
      return `${field} must be ${JSON.stringify(params['allowedValue'])}`;
    case 'additionalProperties':
      return unknownMember(field, String(params['additionalProperty']), namesAt(known, instancePath));
    case 'unevaluatedProperties':
      return unknownMember(field, String(params['unevaluatedProperty']), namesAt(known, instancePath));
    case 'required':
      return `${join(field, String(params['missingProperty']))} should not be empty`;
    case 'minLength':
      return `${field} should not be empty`;
    case 'maxLength':
      return `${field} must be shorter than or equal to ${params['limit']} characters`;
    case 'type':
      return `${field || 'it'} must be ${typeNames(params['type'])}`;
    case 'enum':
      return `${field} must be ${allowedValues(params['allowedValues'], valueAt(input, instancePath))}`;
    case 'minimum':
      return `${field} must not be less than ${params['limit']}`;
    case 'maximum':
      return `${field} must not be greater than ${params['limit']}`;
    case 'minItems':
      return `${field} must contain at least ${params['limit']} elements`;
    case 'maxItems':
      return `${field} must contain no more than ${params['limit']} elements`;
    case 'maxProperties':
      return `${field} must contain no more than ${params['limit']} members`;
    case 'propertyNames':
      return `${field} must not contain the name ${JSON.stringify(params['propertyName'])}`;
    case 'pattern':
      return String(params['pattern']).startsWith('^[Hh][Tt][Tt][Pp]')
        ? `${field} must be a URL address that starts with http:// or https://`
        : `${field} must match ${params['pattern']}`;
    default:
      return `${field} ${violation.message ?? 'is not valid'}`;
  }
}

/** @example 'on.operation is unknown; did you mean operationId?' */
export function unknownMember(parent: string, name: string, known: readonly string[]): string {
  const list = known.length === 1 ? `the known name is ${known[0]}` : `the known names are ${known.join(', ')}`;
  const hint = didYouMean(name, known) || (known.length === 0 ? '' : `; ${list}`);
  return `${join(parent, shownName(name))} is unknown${hint}`;
}

/** The names that are known at a place. The items of a list have no level of their own. */
function namesAt(known: MemberNames, pointer: string): string[] {
  const names = partsOf(pointer)
    .filter((part) => !/^\d+$/.test(part))
    .reduce<MemberNames>((at, part) => (Object.hasOwn(at, part) ? (at[part] ?? {}) : {}), known);
  return Object.keys(names);
}

/** `/events/0` → `events[0]`, `/retryConfig/count` → `retryConfig.count`. */
function fieldName(pointer: string): string {
  return partsOf(pointer)
    .map(shownName)
    .reduce((name, part) => (/^\d+$/.test(part) ? `${name}[${part}]` : join(name, part)), '');
}

function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function join(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}

const phrases: { readonly [type: string]: string } = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer number',
  boolean: 'a boolean value',
  array: 'an array',
  object: 'an object',
};

function typeNames(type: unknown): string {
  return [type]
    .flat()
    .map((name) => phrases[String(name)] ?? String(name))
    .join(' or ');
}

function allowedValues(allowed: unknown, value: unknown): string {
  const values = [allowed].flat().map(String);
  if (values.length <= 10) return `one of the following values: ${values.join(', ')}`;
  const given = typeof value === 'string' ? printable(value.slice(0, longestShown)) : undefined;
  const hint = given === undefined ? '' : `, not ${JSON.stringify(given)}${didYouMean(given, values)}`;
  return `one of the ${values.length} event names${hint}`;
}

function valueAt(input: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>((at, part) => (at as { [name: string]: unknown } | undefined)?.[part], input);
}
