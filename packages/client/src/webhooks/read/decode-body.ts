import type { Tolerance } from '../base/tolerance.ts';
import { WebhookError } from '../base/webhook-error.ts';
import { fieldsOf, isFieldList, parseFields } from '../form/form-fields.ts';
import { buildFormTree, type FormNode } from '../form/form-tree.ts';
import { readMediaType, unsupported } from './media-type.ts';

/** A body as it was sent: a JSON object, or a form whose values have no types yet. */
export type DecodedBody =
  | { readonly kind: 'json'; readonly members: { readonly [name: string]: unknown } }
  | { readonly kind: 'form'; readonly root: FormNode };

/**
 * Decodes what was read. Not the way in which it was read decides whether it is JSON or a form, but the content type.
 * @throws WebhookError `content-type-unsupported`, `body-invalid`
 */
export function decodeBody(
  body: string | object,
  contentType: string | undefined,
  allows: (tolerance: Tolerance) => boolean,
  used: Set<Tolerance>,
): DecodedBody {
  const stated = readMediaType(contentType);
  if (stated === 'unstated') {
    if (!allows('contentType')) throw unsupported('The content type says nothing');
    used.add('contentType');
  }
  const isForm = stated === 'unstated' ? looksLikeForm(body) : stated === 'form';
  if (typeof body === 'string') return isForm ? formOf(parseFields(body)) : jsonOf(parseJson(body));
  return isForm || isFieldList(body) ? formOf(fieldsOf(body)) : jsonOf(body);
}

function looksLikeForm(body: string | object): boolean {
  if (typeof body === 'string') return /^[^\s{["=&]+=/.test(body);
  return ('data' in body && typeof body.data === 'string') || Object.keys(body).some((key) => key.includes('['));
}

function formOf(fields: Parameters<typeof buildFormTree>[0]): DecodedBody {
  if (fields.length === 0) throw new WebhookError('body-invalid', 'The body is a form without fields');
  return { kind: 'form', root: buildFormTree(fields) };
}

function jsonOf(value: unknown): DecodedBody {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WebhookError('body-invalid', 'The body is JSON, but no object');
  }
  return { kind: 'json', members: value as { readonly [name: string]: unknown } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may hold credentials.
    throw new WebhookError('body-invalid', 'The body is not JSON');
  }
}
