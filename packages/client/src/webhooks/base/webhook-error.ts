import { ClientError } from '../../errors/errors.ts';
import { isNamed } from '../../errors/guards.ts';
import type { Mismatch } from './mismatch.ts';

/** Every code of a `WebhookError`: the HTTP status for the answer, the likely cause, and what to do. */
export const webhookErrorCodes = {
  'secret-missing': [
    401,
    'No secret is set in GenAuth, a proxy drops the header, or it is renamed (set headerNames.secret)',
  ],
  'secret-empty': [401, 'The secret in GenAuth is empty, or a proxy drops the value'],
  'secret-duplicated': [401, 'A proxy repeats the header, or the request is forged'],
  'secret-conflict': [401, 'Other code uses the header (set headerNames.secret), or the request is forged'],
  'secret-not-text': [401, 'Pass each header as one string, such as headers[name][0]'],
  'secret-wrong': [401, 'The secret differs from the one in GenAuth. While changing it, list both'],
  'secret-unknown': [401, 'The function secrets returned none'],
  'method-not-allowed': [405, 'Deliveries use POST'],
  'content-type-unsupported': [415, 'Deliveries are JSON or a form, in UTF-8'],
  'content-encoding-unsupported': [415, 'Pass an inflated body'],
  'body-missing': [400, 'Pass the request, or {headers, body}'],
  'body-consumed': [500, 'Other code did not keep it. Handle the delivery first, or pass {headers, body}'],
  'body-too-large': [413, 'Raise maxBytes if such deliveries are genuine'],
  'body-aborted': [400, 'The connection broke'],
  'body-invalid': [400, 'It was changed on the way, or it is not a GenAuth delivery'],
  'envelope-missing': [
    400,
    "The vendor's guide shows login and test like this. Allow missingEnvelope and set eventName",
  ],
  'form-refused': [400, 'tolerate disallows bracketForm'],
  'values-undecided': [400, 'tolerate disallows undecidedValues'],
  'data-mismatch': [400, 'The option validate refuses it. See error.mismatches'],
  'data-invalid': [400, 'It was triggered with a custom body'],
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
    const [status, likelyCause] = webhookErrorCodes[code];
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
