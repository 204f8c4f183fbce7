import type { Violation } from '@genauth-webhooks/contract/validate';
import type { JsonElements } from './json-pieces.ts';

/**
 * Turns violations of some elements of a list into violations of the complete input.
 * @param pointer the place of the list in the checked value, such as `/pools/0/webhooks`
 * @returns the violations, and an input that has only the elements, at their place
 */
export function violationsInList(
  violations: readonly Violation[],
  pointer: string,
  { path, start, elements }: JsonElements,
): { readonly violations: readonly Violation[]; readonly input: unknown } {
  const prefix = `${pointer}/`;
  const shifted = violations.map((violation) => {
    if (!violation.instancePath.startsWith(prefix)) return violation;
    const [index, ...rest] = violation.instancePath.slice(prefix.length).split('/');
    return { ...violation, instancePath: `/${[...path, start + Number(index), ...rest].join('/')}` };
  });
  const list: unknown[] = [];
  for (const [index, element] of elements.entries()) list[start + index] = element;
  const input = path.reduceRight<unknown>((inner, part) => ({ [part]: inner }), list);
  return { violations: shifted, input };
}
