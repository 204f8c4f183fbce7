import type { WebhookError } from './base/webhook-error.ts';

/** The answer to the sender. GenAuth shows it in the webhook's log, where strict SDKs need a JSON object. */
export type WebhookAnswer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** JSON. */
  readonly body: string;
};

/** The answer to a delivery that was accepted. */
export function accepted(outcome: 'handled' | 'ignored' | 'duplicate'): WebhookAnswer {
  return answer(200, { received: true, outcome });
}

/** The same answer without an explanation. */
export function unexplained({ status, headers }: WebhookAnswer): WebhookAnswer {
  return { status, headers, body: '{"received":false}' };
}

/** The answer while another delivery of the same event is being handled: retry later. */
export function busy(): WebhookAnswer {
  return answer(503, { received: false, code: 'busy' }, { 'retry-after': '1' });
}

/** The answer to a delivery that was refused. */
export function refused({ code, status, message }: WebhookError): WebhookAnswer {
  return answer(status, { received: false, code, message }, code === 'method-not-allowed' ? { allow: 'POST' } : {});
}

/** The answer when the receiving program failed. It does not tell the sender why. */
export function failed(): WebhookAnswer {
  return answer(500, { received: false, code: 'handler-failed' });
}

function answer(status: number, body: object, headers: { readonly [name: string]: string } = {}): WebhookAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
