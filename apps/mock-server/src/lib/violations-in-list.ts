import type { Violation } from '@genauth-webhooks/contract/validate';
import type { JsonElements } from './json-pieces.ts';

/**
 * Violations of some elements of a list, as those of the whole text.
 * @param pointer where the list was in the value that was checked, such as `/pools/0/webhooks`
 * @returns the violations, and an input that has the elements at their place and nothing else
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
