import { tryTo } from '../lib/values.ts';
import { WebhookError } from './base/webhook-error.ts';
import type { HandleInput } from './webhook-context.ts';

/**
 * Returns the delivery with its bytes. They are decoded only when the body is read, which is after the check of the
 * secret.
 */
export function decodeBase64(input: HandleInput): HandleInput {
  if (input.isBase64Encoded !== true) return input;
  return {
    headers: input.headers,
    get body() {
      const { body } = input;
      if (typeof body !== 'string') return body;
      const binary = tryTo(() => atob(body));
      if (binary === undefined) throw new WebhookError('body-invalid', 'The body is not base64');
      return new Uint8Array(binary.length).map((_, index) => binary.charCodeAt(index));
    },
  };
}
