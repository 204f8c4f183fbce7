import { tryTo } from '../../lib/values.ts';
import type { FormNode } from './form-tree.ts';
import type { Kind, Shape } from './shape.ts';

/** A value with its types, and JSON pointers to the values in it whose type is unknown. */
export type Restored = {
  readonly value: unknown;
  readonly undecided: readonly string[];
};

/**
 * Restores the types of a part of a form, as far as the contract knows its shape. Where a form would show more than one
 * value like this, or none, the string stays as it is and counts as undecided.
 */
export function restoreTypes(node: FormNode, shape: Shape): Restored {
  const undecided: string[] = [];
  const value = restore(node, shape, '', undecided);
  return { value, undecided };
}

function restore(node: FormNode, shape: Shape, at: string, undecided: string[]): unknown {
  if (node.children.size > 0) return restoreNested(node, shape, at, undecided);
  const [first] = node.values;
  if (node.values.length === 1) return restoreLeaf(first, shape, at, undecided);
  return restoreRepeated(node.values, shape, at, undecided);
}

/** The same field more than once: a list, if there can be one. */
function restoreRepeated(values: readonly unknown[], shape: Shape, at: string, undecided: string[]): unknown[] {
  if (!shape.kinds.has('list') || shape.kinds.has('string')) undecided.push(at);
  const item = shape.item();
  return values.map((value, index) => restoreLeaf(value, item, `${at}/${index}`, undecided));
}

function restoreNested(node: FormNode, shape: Shape, at: string, undecided: string[]): unknown {
  const mayBeList = shape.kinds.has('list');
  const mayBeObject = shape.kinds.has('object');
  const looksLikeList = [...node.children.keys()].every((key) => /^(0|[1-9]\d*)?$/.test(key));
  // Where the contract does not decide, the names do: only objects have names that are not numbers.
  const isDecided = mayBeList !== mayBeObject;
  const isList = looksLikeList && (mayBeList || !isDecided);
  const isClear = isList ? isDecided && isWhole(node) : !mayBeList || mayBeObject;
  if (!isClear || node.values.length > 0) undecided.push(at);
  return isList ? restoreList(node, shape, at, undecided) : restoreObject(node, shape, at, undecided);
}

function restoreObject(node: FormNode, shape: Shape, at: string, undecided: string[]): object {
  // Not by assignment: a member may be called `__proto__`.
  return Object.fromEntries(
    [...node.children].map(([key, child]) => [
      key,
      restore(child, shape.memberOf(key), `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, undecided),
    ]),
  );
}

function restoreList(node: FormNode, shape: Shape, at: string, undecided: string[]): unknown[] {
  const items = [...node.children]
    .sort(([left], [right]) => Number(left || Infinity) - Number(right || Infinity))
    .flatMap(([key, child]): FormNode[] =>
      key === '' && child.children.size === 0
        ? child.values.map((value) => ({ values: [value], children: new Map() }))
        : [child],
    );
  const itemShape = shape.item();
  return items.map((item, index) => restore(item, itemShape, `${at}/${index}`, undecided));
}

/** Tells whether a list has lost nothing: all of `0`, `1`, `2` …, or nothing but `[]` with values. */
function isWhole({ children }: FormNode): boolean {
  const pushed = children.get('');
  if (pushed === undefined) return [...Array(children.size).keys()].every((index) => children.has(String(index)));
  // `a[]=` may be a list with an empty string, or an empty list; `a[][b]=` does not say where an item ends.
  return children.size === 1 && pushed.children.size === 0 && !(pushed.values.length === 1 && pushed.values[0] === '');
}

function restoreLeaf(value: unknown, shape: Shape, at: string, undecided: string[]): unknown {
  if (typeof value !== 'string') return value;
  const [only, ...others] = candidates(value, shape);
  if (only !== undefined && others.length === 0) return only.value;
  undecided.push(at);
  return value;
}

/** Every value of the right type that a form would show as this string. */
function candidates(text: string, { kinds }: Shape): { readonly value: unknown }[] {
  const found: { readonly value: unknown }[] = [];
  const add = (kind: Kind, fits: boolean, value: unknown): void => {
    if (fits && kinds.has(kind)) found.push({ value });
  };
  const parsed = parseContainer(text);
  add('string', true, text);
  add('number', Number.isFinite(Number(text)) && String(Number(text)) === text, Number(text));
  add('boolean', text === 'true' || text === 'false', text === 'true');
  add('null', text === '' || text === 'null', null);
  add('list', text === '', []);
  add('object', text === '', {});
  add(Array.isArray(parsed) ? 'list' : 'object', parsed !== undefined, parsed);
  return found;
}

/** The object or list that a string is the JSON of. */
export function parseContainer(text: string): object | undefined {
  return /^\s*[[{]/.test(text) ? tryTo(() => JSON.parse(text)) : undefined;
}
