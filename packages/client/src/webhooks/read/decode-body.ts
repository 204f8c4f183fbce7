import { tryTo } from '../../lib/values.ts';
import type { Tolerate } from '../base/tolerance.ts';
import { WebhookError } from '../base/webhook-error.ts';
import { buildFormTree, type FormField, type FormNode, fieldsOf, isFieldList, parseFields } from '../form/form-tree.ts';

/** A body as it was sent: a JSON object, or a form whose values have no types yet. */
export type DecodedBody =
  | { readonly kind: 'json'; readonly members: { readonly [name: string]: unknown } }
  | { readonly kind: 'form'; readonly root: FormNode };

/**
 * Decodes a body. The content type decides whether it is JSON or a form, not the way in which it was read.
 * @throws WebhookError `content-type-unsupported`, `body-invalid`
 */
export function decodeBody(body: string | object, contentType: string | undefined, tolerate: Tolerate): DecodedBody {
  let isForm = namesForm(contentType);
  if (isForm === undefined) {
    if (!tolerate('contentType')) throw unsupported('The content type does not name a format');
    isForm = looksLikeForm(body);
  }
  if (typeof body === 'string') return isForm ? formOf(parseFields(body)) : jsonOf(parseJson(body));
  return isForm || isFieldList(body) ? formOf(fieldsOf(body)) : jsonOf(body);
}

/** Tells whether a content type names a form, or JSON. `undefined`: neither, so the body itself decides. */
function namesForm(contentType = ''): boolean | undefined {
  const type = contentType.toLowerCase();
  if (/;\s*charset=(?!"?(utf-?8|us-ascii)"?\s*(;|$))/.test(type)) throw unsupported();
  const name = type.replace(/;.*/s, '').trim();
  if (name === 'application/json' || name.endsWith('+json')) return false;
  if (name === 'application/x-www-form-urlencoded') return true;
  if (/^(text\/plain|application\/octet-stream|)$/.test(name)) return undefined;
  throw unsupported();
}

/** The refusal of a content type. Its value comes from the sender, so it stays out of the message. */
function unsupported(problem = 'The content type is not one of a delivery'): WebhookError {
  return new WebhookError('content-type-unsupported', problem);
}

function looksLikeForm(body: string | object): boolean {
  if (typeof body === 'string') return /^[^\s{["=&]+=/.test(body);
  return ('data' in body && typeof body.data === 'string') || Object.keys(body).some((key) => key.includes('['));
}

function formOf(fields: readonly FormField[]): DecodedBody {
  if (fields.length === 0) throw new WebhookError('body-invalid', 'The body is a form without fields');
  return { kind: 'form', root: buildFormTree(fields) };
}

function jsonOf(value: unknown): DecodedBody {
  // A Blob or a Map has no members, and would be taken for an unknown event.
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new WebhookError('body-invalid', 'The body is not a JSON object');
  }
  return { kind: 'json', members: value as { readonly [name: string]: unknown } };
}

/** The parser's own message quotes the body, which may hold credentials. */
function parseJson(text: string): unknown {
  return tryTo(() => JSON.parse(text));
}
