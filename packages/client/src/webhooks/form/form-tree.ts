import { WebhookError } from '../base/webhook-error.ts';
import type { FormField } from './form-fields.ts';

/** A place in a form: the values that it has itself, and what stands below it. */
export type FormNode = {
  readonly values: unknown[];
  readonly children: Map<string, FormNode>;
};

const deepest = 100;

/**
 * Puts the fields of a form into a tree, by the brackets in their names: `data[users][0][id]`. Lists and objects cannot
 * be told apart yet.
 * @throws WebhookError `body-invalid` for a name with more than a hundred parts
 */
export function buildFormTree(fields: readonly FormField[]): FormNode {
  const root = newNode();
  for (const [name, value] of fields) {
    let node = root;
    for (const part of partsOf(name)) {
      let child = node.children.get(part);
      if (child === undefined) {
        child = newNode();
        node.children.set(part, child);
      }
      node = child;
    }
    node.values.push(value);
  }
  return root;
}

/**
 * The parts of a name. A bracket closes its part only before the next one opens or at the end, so that keys may hold
 * brackets: `a[b[]]` is `a`, `b[]`. No reader can tell a key with `][` in it from two keys.
 */
function partsOf(name: string): string[] {
  const first = name.indexOf('[');
  if (first < 1 || !name.endsWith(']')) return [name];
  const parts = [name.slice(0, first), ...name.slice(first + 1, -1).split('][')];
  if (parts.length > deepest) throw new WebhookError('body-invalid', 'The form is nested too deeply');
  return parts;
}

function newNode(): FormNode {
  return { values: [], children: new Map() };
}
