import type { Failure } from '@genauth-webhooks/contract';
import type { ApiFailure } from './api-failure.ts';
import type { ApiResponse } from './api-message.ts';

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

export function successEnvelope(data: unknown, requestId: string, language: Language): SuccessEnvelope {
  return { statusCode: 200, message: successMessages[language], requestId, data };
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

/** Puts an envelope on the wire. */
export function toResponse(
  envelope: SuccessEnvelope | Failure,
  status = 200,
  headers: { readonly [name: string]: string } = {},
): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(envelope),
  };
}
