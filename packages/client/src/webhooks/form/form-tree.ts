import { tryTo } from '../../lib/values.ts';
import { WebhookError } from '../base/webhook-error.ts';

/** One field of a form: its name, with brackets, and its value. Only a framework's result holds more than strings. */
export type FormField = readonly [name: string, value: unknown];

/** A place in a form: its own values, and what is nested below it. */
export type FormNode = {
  readonly values: unknown[];
  readonly children: Map<string, FormNode>;
};

/** Far more fields than any real delivery has. */
const maxFields = 10_000;

/**
 * Returns the fields of a form's body, but not many more than are allowed.
 * @throws WebhookError `body-invalid` for bytes that are not UTF-8
 */
export function parseFields(body: string): FormField[] {
  const fields = [...new URLSearchParams(body.split('&', maxFields + 1).join('&'))];
  // Bytes that are not UTF-8 turn into U+FFFD, which may also be sent. A percent sign without digits is not an escape.
  const isDoubtful = String(fields).includes('\ufffd');
  if (isDoubtful && tryTo(() => decodeURIComponent(body.replace(/%(?![\da-f]{2})/gi, ''))) === undefined) {
    throw new WebhookError('body-invalid', 'The form is not UTF-8');
  }
  return fields;
}

/**
 * Returns the fields of a form that a framework has parsed, in any of the usual ways: `URLSearchParams`, `FormData`, an
 * object of strings as Node's `querystring` returns it, or nested objects as `qs` returns them.
 */
export function fieldsOf(form: object): FormField[] {
  if (isFieldList(form)) return [...form];
  const fields: FormField[] = [];
  for (const [name, value] of Object.entries(form)) {
    // A list under a name without nesting is a field that came more than once.
    const isRepeated = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    if (isRepeated && value.length > 0) for (const item of value) fields.push([name, item]);
    else flatten(name, value, fields);
  }
  return fields;
}

/** Recognises `URLSearchParams` and `FormData` by their structure. */
export function isFieldList(value: object): value is Iterable<FormField> {
  return Symbol.iterator in value && 'getAll' in value && 'append' in value;
}

function flatten(name: string, value: unknown, fields: FormField[]): void {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) fields.push([name, value]);
  for (const [key, member] of entries) flatten(`${name}[${key}]`, member, fields);
}

const maxDepth = 100;

/** Of the names of all fields. Each part takes time of its own, and a short field may have a hundred. */
const maxParts = 100_000;

/**
 * Builds a tree of a form's fields, by the brackets in their names: `data[users][0][id]`. Lists and objects still look
 * the same in it.
 * @throws WebhookError `body-invalid` for too many fields or parts of names, or a name with too many parts
 */
export function buildFormTree(fields: readonly FormField[]): FormNode {
  if (fields.length > maxFields) throw new WebhookError('body-invalid', `The form has more than ${maxFields} fields`);
  const root = newNode();
  let count = 0;
  for (const [name, value] of fields) {
    let node = root;
    const parts = partsOf(name);
    count += parts.length;
    if (count > maxParts) throw new WebhookError('body-invalid', `The form has more than ${maxParts} parts of names`);
    for (const part of parts) {
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
 * Splits a name into its parts. A bracket closes its part only before the next one opens or at the end, so keys may
 * hold brackets: `a[b[]]` is `a`, `b[]`. A key with `][` in it looks like two keys to every reader.
 */
function partsOf(name: string): string[] {
  const first = name.indexOf('[');
  if (first < 1 || !name.endsWith(']')) return [name];
  const parts = [name.slice(0, first), ...name.slice(first + 1, -1).split('][', maxDepth)];
  if (parts.length > maxDepth) {
    throw new WebhookError('body-invalid', `The body is nested more than ${maxDepth} levels deep`);
  }
  return parts;
}

function newNode(): FormNode {
  return { values: [], children: new Map() };
}
