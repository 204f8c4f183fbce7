import type { Schemas } from '@genauth-webhooks/contract';
import type { DeliveryBody } from '../model/delivery.ts';

/**
 * The text of a body. As a form, each top-level member is a field: a text as it is, anything else as JSON text.
 * @see spec/fidelity.yaml, row `form-encoding`
 */
export function encodeBody(body: DeliveryBody, contentType: Schemas['ContentType']): string {
  return contentType === 'application/json' ? JSON.stringify(body) : formText(body);
}

function formText(body: DeliveryBody): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text !== undefined) form.append(name, text);
  }
  return form.toString();
}
