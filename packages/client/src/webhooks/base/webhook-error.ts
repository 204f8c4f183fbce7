import { ClientError } from '../../errors/errors.ts';
import { isNamed } from '../../errors/guards.ts';
import type { Mismatch } from './mismatch.ts';

/** Every code of a `WebhookError`: the HTTP status for the answer, the likely cause, and what to do. */
export const webhookErrorCodes = {
  'secret-missing': {
    status: 401,
    likelyCause:
      'The webhook has no secret in GenAuth, a proxy drops the header, or the deployment renames it (set headerNames.secret)',
  },
  'secret-empty': {
    status: 401,
    likelyCause: "The webhook's secret in GenAuth is empty, or a proxy blanked the header",
  },
  'secret-duplicated': {
    status: 401,
    likelyCause: 'A proxy repeats the header, or the request is forged',
  },
  'secret-conflict': {
    status: 401,
    likelyCause:
      'Another component uses one of these headers (choose with headerNames.secret), or the request is forged',
  },
  'secret-not-text': {
    status: 401,
    likelyCause: 'The headers were converted on the way. Pass each as one string, such as headers[name][0]',
  },
  'secret-wrong': {
    status: 401,
    likelyCause: 'The secret differs from the one in GenAuth. While changing it, list the new and the old secret',
  },
  'secret-unknown': {
    status: 401,
    likelyCause: 'The function secrets returned none. The tenant may be unknown, or not set up yet',
  },
  'method-not-allowed': {
    status: 405,
    likelyCause: 'Deliveries use POST. This request may come from a browser or a health check',
  },
  'content-type-unsupported': {
    status: 415,
    likelyCause: 'Deliveries are application/json or application/x-www-form-urlencoded, in UTF-8',
  },
  'body-missing': {
    status: 400,
    likelyCause: 'The request was empty, or only its headers were passed. Pass the request, or {headers, body}',
  },
  'body-consumed': {
    status: 500,
    likelyCause:
      'Other code read the body and did not keep it. Handle the delivery first, or pass {headers, body} with what was read',
  },
  'body-too-large': { status: 413, likelyCause: 'Raise maxBytes if such deliveries are genuine' },
  'body-aborted': { status: 400, likelyCause: 'The sender disconnected, or the connection broke' },
  'body-invalid': { status: 400, likelyCause: 'It was cut or changed on the way, or it is not a GenAuth delivery' },
  'envelope-missing': {
    status: 400,
    likelyCause: "The vendor's guide shows login and test without an envelope. Allow missingEnvelope and set eventName",
  },
  'form-refused': { status: 400, likelyCause: 'The option tolerate disallows bracketForm' },
  'values-undecided': { status: 400, likelyCause: 'The option tolerate disallows undecidedValues' },
  'data-mismatch': { status: 400, likelyCause: 'The option validate refuses it. error.mismatches has the rules' },
  'data-invalid': {
    status: 400,
    likelyCause: 'It was triggered manually with a custom body, or the vendor changed its format',
  },
} as const;

/** Why a delivery was refused. */
export type WebhookErrorCode = keyof typeof webhookErrorCodes;

/**
 * Thrown for a delivery that cannot be accepted. The message holds the problem and its likely cause, never a secret or
 * a part of the body. An invalid option throws a `ConfigurationError` instead.
 */
export class WebhookError extends ClientError {
  override readonly name = 'WebhookError';
  /** Why the delivery was refused, such as `secret-wrong`. */
  readonly code: WebhookErrorCode;
  /** The HTTP status for the answer: 401 for a secret, 500 for `body-consumed`, which is an error of the program. */
  readonly status: number;
  /** The likely cause, and what to do. */
  readonly likelyCause: string;
  /** For `data-mismatch`, the rules that the data breaks. Otherwise undefined. */
  declare readonly mismatches?: readonly Mismatch[] | undefined;

  constructor(code: WebhookErrorCode, problem: string, options?: ErrorOptions) {
    const { status, likelyCause } = webhookErrorCodes[code];
    super(`${problem}. ${likelyCause}.`, options);
    this.code = code;
    this.status = status;
    this.likelyCause = likelyCause;
  }
}

/** Tells whether a value is a `WebhookError`, across realms and copies of this package. */
export function isWebhookError(value: unknown): value is WebhookError {
  return isNamed(value, 'WebhookError');
}
