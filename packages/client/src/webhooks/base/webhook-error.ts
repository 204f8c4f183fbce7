import { ClientError } from '../../errors/errors.ts';

/** Every code of a `WebhookError`: the HTTP status that suits an answer, what is likely to be the cause, what to do. */
export const webhookErrorCodes = {
  'secret-missing': {
    status: 401,
    likelyCause:
      'The webhook has no secret in GenAuth, a proxy drops the header, or the deployment renames it (option headerNames.secret)',
  },
  'secret-empty': {
    status: 401,
    likelyCause: "The webhook's secret in GenAuth is empty, or a proxy blanked the header",
  },
  'secret-duplicated': {
    status: 401,
    likelyCause: 'A proxy adds a header that the sender had set, or the request is forged',
  },
  'secret-conflict': {
    status: 401,
    likelyCause:
      'Something else uses one of the header names (choose by the option headerNames.secret), or the request is forged',
  },
  'secret-not-text': {
    status: 401,
    likelyCause: 'The headers were converted on the way. Pass each as one text, such as headers[name][0]',
  },
  'secret-wrong': {
    status: 401,
    likelyCause:
      'The secret differs from the one in GenAuth. While it is being changed, list the new one and the old one',
  },
  'method-not-allowed': {
    status: 405,
    likelyCause: 'Deliveries are posted. A browser or a health check asked otherwise',
  },
  'content-type-unsupported': {
    status: 415,
    likelyCause: 'Deliveries are application/json or application/x-www-form-urlencoded, in UTF-8',
  },
  'body-missing': {
    status: 400,
    likelyCause: 'The request was empty, or only its headers were passed on. Pass the request, or {headers, body}',
  },
  'body-consumed': {
    status: 500,
    likelyCause:
      'Something read it before and kept nothing. Handle the delivery first, or pass {headers, body} with what was read',
  },
  'body-too-large': { status: 413, likelyCause: 'Raise the option maxBytes if such deliveries are genuine' },
  'body-aborted': { status: 400, likelyCause: 'The sender went away, or the connection broke' },
  'body-invalid': { status: 400, likelyCause: 'It was cut or changed on the way, or it is no GenAuth delivery' },
  'envelope-missing': {
    status: 400,
    likelyCause: "The vendor's guide shows login and test without an envelope. Allow missingEnvelope and set eventName",
  },
  'form-refused': { status: 400, likelyCause: 'The option tolerate switches bracketForm off' },
  'values-undecided': { status: 400, likelyCause: 'The option tolerate switches undecidedValues off' },
  'data-invalid': {
    status: 400,
    likelyCause: 'It was triggered by hand with a body of its own, or the vendor changed it',
  },
} as const;

/** Why a delivery was refused. */
export type WebhookErrorCode = keyof typeof webhookErrorCodes;

/**
 * Thrown for a delivery that cannot be accepted. The message holds the problem and its likely cause, never a secret or
 * a part of the body. An option that breaks its rule is a `ConfigurationError` instead, and what a handler throws stays
 * as it is.
 */
export class WebhookError extends ClientError {
  override readonly name = 'WebhookError';
  /** Why the delivery was refused, such as `secret-wrong`. */
  readonly code: WebhookErrorCode;
  /** The HTTP status that suits an answer: 401 for a secret, 500 for `body-consumed`, which is the program's own fault. */
  readonly status: number;
  /** What is likely to be the cause, and what to do. */
  readonly likelyCause: string;

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
  return (
    typeof value === 'object' &&
    value !== null &&
    'likelyCause' in value &&
    'name' in value &&
    value.name === 'WebhookError'
  );
}
