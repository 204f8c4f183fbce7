import { type FailureId, type OperationEntry, operationList } from '@genauth-webhooks/contract';
import { inChinese, type Language } from './language.ts';

/**
 * A request that the API refuses; the code that throws it decides the whole answer.
 * Not an `Error` on purpose: refusals are expected, their stack is never read, and capturing one costs as much as
 * validating the request.
 */
export class ApiFailure {
  readonly name = 'ApiFailure';
  /** In English. */
  readonly message: string;
  readonly #chinese: string | undefined;
  /** The class in the body, such as 404. */
  readonly statusCode: number;
  /** The finer code in the body. */
  readonly apiCode: number | undefined;
  /** The status of the HTTP answer: 200 for a business failure. */
  readonly httpStatus: number;
  /** Headers that belong to the failure, such as `allow`. */
  readonly headers: { readonly [name: string]: string };

  constructor(
    statusCode: number,
    message: string,
    options: {
      apiCode?: number;
      httpStatus?: number;
      headers?: { readonly [name: string]: string };
      /** The message in Chinese. */
      chinese?: string | undefined;
    } = {},
  ) {
    this.message = message;
    this.#chinese = options.chinese;
    this.statusCode = statusCode;
    this.apiCode = options.apiCode;
    this.httpStatus = options.httpStatus ?? 200;
    this.headers = options.headers ?? {};
  }

  /** The message in a language, or in English if no message in that language is known. */
  messageIn(language: Language): string {
    return language === 'zh-CN' ? (this.#chinese ?? this.message) : this.message;
  }
}

type Codes = { readonly statusCode: number; readonly apiCode?: number; readonly httpStatus: number };

const codesById: ReadonlyMap<string, Codes> = new Map(
  operationList.flatMap((operation) => operation.failures.map((failure) => [failure.id, failure])),
);

/**
 * The failure that the contract lists under this ID, with a message of its own.
 * @example throw fail('unknown-webhook', 'webhook not found');
 */
export function fail(id: FailureId, message: string, headers: { readonly [name: string]: string } = {}): ApiFailure {
  const codes = codesById.get(id);
  if (codes === undefined) throw new Error(`the contract lists no failure "${id}"`);
  return new ApiFailure(codes.statusCode, message, {
    httpStatus: codes.httpStatus,
    headers,
    chinese: inChinese(codes, message),
    ...(codes.apiCode === undefined ? {} : { apiCode: codes.apiCode }),
  });
}

/**
 * Refuses an input that breaks a rule which no schema states.
 * @param violation what is wrong, starting with the name of the field; nothing is refused when undefined
 * @throws ApiFailure (400)
 */
export function refuseInvalid(violation: string | undefined): void {
  if (violation !== undefined) throw fail('invalid-field', violation);
}

/**
 * Reads the failure that a request asks for with `Prefer: code=404` or `Prefer: apiCode=1300`, for that request alone.
 * Other preferences are ignored, as RFC 7240 requires.
 * @returns undefined when the request asks for none
 * @throws ApiFailure (400) when the contract lists no such failure for the operation
 * @see https://www.rfc-editor.org/rfc/rfc7240
 */
export function preferredFailure(operation: OperationEntry, prefer: string | undefined): ApiFailure | undefined {
  if (prefer === undefined) return undefined;
  const [, name, value] = /(?:^|[,;\s])(code|apiCode)\s*=\s*"?(\d+)"?/i.exec(prefer) ?? [];
  if (name === undefined) return undefined;
  const member = name.toLowerCase() === 'code' ? 'statusCode' : 'apiCode';
  const failure = operation.failures.find((each) => each[member] === Number(value));
  if (failure === undefined) {
    const known = new Set(operation.failures.map((each) => each[member]).filter((each) => each !== undefined));
    throw new ApiFailure(
      400,
      `Prefer: ${name} must be one of ${[...known].join(', ')} for ${operation.operationId}, not ${value}`,
    );
  }
  const message = `${failure.when} (requested with Prefer)`;
  return new ApiFailure(failure.statusCode, message, {
    httpStatus: failure.httpStatus,
    chinese: inChinese(failure, message),
    ...(failure.apiCode === undefined ? {} : { apiCode: failure.apiCode }),
  });
}
