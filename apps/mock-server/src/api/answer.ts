import type { Failure } from '@genauth-webhooks/contract';
import type { ApiFailure } from './api-failure.ts';
import type { ApiResponse } from './api-message.ts';
import type { WrittenOutput } from './written-output.ts';

/** The languages that messages exist in. */
export type Language = 'zh-CN' | 'en-US';

const successMessages: { readonly [Each in Language]: string } = {
  'zh-CN': '操作成功',
  'en-US': 'Operation successful',
};

/** The body of a call that succeeded. */
export type SuccessEnvelope = {
  readonly statusCode: 200;
  readonly message: string;
  readonly requestId: string;
  readonly data: unknown;
};

/** The language that a caller asks for, or the server's own. */
export function languageOf(headers: { readonly [name: string]: string | undefined }, fallback: Language): Language {
  const asked = headers['x-authing-lang'] ?? headers['x-genauth-lang'];
  return asked === 'zh-CN' || asked === 'en-US' ? asked : fallback;
}

export function successMessage(language: Language): string {
  return successMessages[language];
}

export function successEnvelope(data: unknown, requestId: string, language: Language): SuccessEnvelope {
  return { statusCode: 200, message: successMessage(language), requestId, data };
}

export function failureEnvelope(failure: ApiFailure, requestId: string): Failure {
  return {
    statusCode: failure.statusCode as Failure['statusCode'],
    message: failure.message,
    ...(failure.apiCode === undefined ? {} : { apiCode: failure.apiCode }),
    // The one documented answer to throttling has no request ID.
    ...(failure.httpStatus === 429 ? {} : { requestId }),
  };
}

const head = { 'content-type': 'application/json; charset=utf-8' } as const;

/** Puts a success on the wire whose `data` is in JSON already. */
export function toWrittenResponse(
  { json }: WrittenOutput<unknown>,
  requestId: string,
  language: Language,
): ApiResponse {
  const message = successMessage(language);
  const start = `{"statusCode":200,"message":"${message}","requestId":"${requestId}","data":`;
  return typeof json === 'string'
    ? { status: 200, headers: head, body: `${start}${json}}` }
    : { status: 200, headers: head, body: '', pieces: [start, json, '}'] };
}

/** Puts an envelope on the wire. */
export function toResponse(
  envelope: SuccessEnvelope | Failure,
  status = 200,
  headers: { readonly [name: string]: string } = {},
): ApiResponse {
  return {
    status,
    headers: { ...head, ...headers },
    body: JSON.stringify(envelope),
  };
}
