import type { FormNode } from './form-tree.ts';
import { itemCode, kindsOf, memberCode } from './shape.ts';

/** A value with its types, and JSON pointers to what is undecided in it. */
export type Restored = {
  readonly value: unknown;
  readonly undecided: readonly string[];
};

/**
 * Gives a part of a form its types back, by what the contract knows of them. Where more than one value would have been
 * written in this way, or none, the text stays as it is and counts as undecided.
 * @param code what the value is, in the words of the contract's `event-shapes` entry
 */
export function restoreTypes(node: FormNode, code: string): Restored {
  const undecided: string[] = [];
  const value = restore(node, code, '', undecided);
  return { value, undecided };
}

function restore(node: FormNode, code: string, at: string, undecided: string[]): unknown {
  if (node.children.size > 0) return restoreNested(node, code, at, undecided);
  const [first] = node.values;
  if (node.values.length === 1) return restoreLeaf(first, code, at, undecided);
  return restoreRepeated(node.values, code, at, undecided);
}

/** The same field more than once: a list, if there can be one. */
function restoreRepeated(values: readonly unknown[], code: string, at: string, undecided: string[]): unknown[] {
  const kinds = kindsOf(code);
  if (!kinds.list || kinds.text) undecided.push(at);
  return values.map((value, index) => restoreLeaf(value, itemCode(code), `${at}/${index}`, undecided));
}

function restoreNested(node: FormNode, code: string, at: string, undecided: string[]): unknown {
  const kinds = kindsOf(code);
  const looksLikeList = [...node.children.keys()].every((key) => /^(0|[1-9]\d*)?$/.test(key));
  // What the contract does not decide, names can: only an object has those that are no numbers.
  const isDecided = kinds.list !== kinds.object;
  const isList = looksLikeList && (kinds.list || !isDecided);
  const isClear = isList ? isDecided && isWhole(node) : !kinds.list || kinds.object;
  if (!isClear || node.values.length > 0) undecided.push(at);
  return isList ? restoreList(node, code, at, undecided) : restoreObject(node, code, at, undecided);
}

function restoreObject(node: FormNode, code: string, at: string, undecided: string[]): object {
  // Not by assignment: a member may be called `__proto__`.
  return Object.fromEntries(
    [...node.children].map(([key, child]) => [
      key,
      restore(child, memberCode(code, key), `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, undecided),
    ]),
  );
}

function restoreList(node: FormNode, code: string, at: string, undecided: string[]): unknown[] {
  const items = [...node.children]
    .sort(([left], [right]) => Number(left || Infinity) - Number(right || Infinity))
    .flatMap(([key, child]): FormNode[] =>
      key === '' && child.children.size === 0
        ? child.values.map((value) => ({ values: [value], children: new Map() }))
        : [child],
    );
  return items.map((item, index) => restore(item, itemCode(code), `${at}/${index}`, undecided));
}

/** Tells whether a list has lost nothing: all of `0`, `1`, `2` …, or nothing but `[]` with values. */
function isWhole({ children }: FormNode): boolean {
  const pushed = children.get('');
  if (pushed === undefined) return [...Array(children.size).keys()].every((index) => children.has(String(index)));
  // `a[]=` may be a list with an empty text, or an empty list; `a[][b]=` does not say where an item ends.
  return children.size === 1 && pushed.children.size === 0 && !(pushed.values.length === 1 && pushed.values[0] === '');
}

function restoreLeaf(value: unknown, code: string, at: string, undecided: string[]): unknown {
  if (typeof value !== 'string') return value;
  const [only, ...others] = candidates(value, code);
  if (only !== undefined && others.length === 0) return only.value;
  undecided.push(at);
  return value;
}

/** Every value of the right type that a form would show as this text. */
function candidates(text: string, code: string): { readonly value: unknown }[] {
  const kinds = kindsOf(code);
  const found: { readonly value: unknown }[] = [];
  if (kinds.text) found.push({ value: text });
  if (kinds.number && Number.isFinite(Number(text)) && String(Number(text)) === text)
    found.push({ value: Number(text) });
  if (kinds.boolean && (text === 'true' || text === 'false')) found.push({ value: text === 'true' });
  if (kinds.null && (text === '' || text === 'null')) found.push({ value: null });
  if (kinds.list && text === '') found.push({ value: [] });
  if (kinds.object && text === '') found.push({ value: {} });
  const parsed = kinds.list || kinds.object ? parseContainer(text) : undefined;
  if (parsed !== undefined && (Array.isArray(parsed) ? kinds.list : kinds.object)) found.push({ value: parsed });
  return found;
}

/** The object or list that a text is the JSON of. */
export function parseContainer(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
