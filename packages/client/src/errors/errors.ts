import type { Failure, OperationId } from '@genauth-webhooks/contract';
import { copyMark } from '../lib/copy-mark.ts';

/** The call that an error belongs to. */
export type CallFacts = {
  /** The operation, or `fetch` for a request through `./http`. */
  readonly operation: OperationId | 'fetch';
  /** `GET` or `POST` for the operations. */
  readonly method: string;
  /** Where the request went, with its query. It never holds a credential. */
  readonly url: string;
};

/** The last answer of a call, and the call that it ended. */
export type CallResponse = CallFacts & {
  /** How often the call was sent. */
  readonly attempt: number;
  /** The HTTP status; 0 in a browser that hides a redirect. */
  readonly httpStatus: number;
  readonly headers: Headers;
  /** The ID to quote to the vendor's support, if the envelope has one. */
  readonly requestId: string | undefined;
};

/** What is known about a call so far. The members about the answer are missing until one arrives. */
export type CallState = CallFacts & { readonly [name in keyof CallResponse]?: CallResponse[name] | undefined };

/**
 * Makes the headers of an answer not enumerable, so that a log of the whole object leaves them out: a server may send
 * credentials in them, its own cookies or what it got.
 */
export function hideHeaders<T extends object>(target: T): T {
  return Object.defineProperty(target, 'headers', { enumerable: false });
}

// Members are declared, not defined: the constructors set them, and a definition would set them twice.

/**
 * The base of every error of this package. A call that the caller aborts rejects with the signal's reason instead.
 *
 * A process may hold several copies of this package: the ES modules and CommonJS, or two versions. `instanceof` knows
 * only the classes of its own copy, while the guards, such as `isApiError()`, recognise the errors of all.
 */
export class ClientError extends Error {
  override readonly name: string = 'ClientError';

  /** @internal */
  get [copyMark](): true {
    return true;
  }
}

/**
 * Thrown by the constructor of `ManagementClient` for an invalid or unknown option. A call rejects with it for an
 * invalid or unknown option of the call, for an input that JSON cannot represent (`cause` is the error of
 * `JSON.stringify`), and if the `authorization` function returns no token. The message does not quote the value,
 * because it may be a credential.
 */
export class ConfigurationError extends ClientError {
  override readonly name = 'ConfigurationError';
  /** The name of the option, such as `timeout` or `retry.attempts`. */
  declare readonly option: string;
  /** The rule that it breaks, such as `must be a number from 0 to 2147483647`. */
  declare readonly rule: string;

  constructor(option: string, rule: string, cause?: ErrorOptions) {
    super(`Option ${option} ${rule}`, cause);
    this.option = option;
    this.rule = rule;
  }
}

/**
 * Thrown by `unwrap()` for an envelope whose `statusCode` is not 200. The calls themselves never throw it: they
 * resolve to the envelope.
 */
export class ApiError extends ClientError {
  override readonly name = 'ApiError';
  /** The class of the failure, from the body: the HTTP status is 200 for most failures. */
  declare readonly statusCode: Failure['statusCode'];
  /** The finer code, where the API gives one. */
  declare readonly apiCode: number | undefined;
  /** The ID to quote to the vendor's support. */
  declare readonly requestId: string | undefined;
  /**
   * The operation that failed; `getManagementToken` when the token for another call was refused, `undefined` for an
   * envelope that did not come straight from a client.
   */
  declare readonly operation: CallFacts['operation'] | undefined;
  /** The HTTP status; `undefined` like `operation`. */
  declare readonly httpStatus: number | undefined;
  /** The headers of the answer; `undefined` like `operation`. Not enumerable, so that loggers leave them out. */
  declare readonly headers: Headers | undefined;
  /** How often the call was sent; `undefined` like `operation`. */
  declare readonly attempt: number | undefined;

  constructor(failure: Failure, response?: CallResponse) {
    const { statusCode, apiCode, message } = failure;
    const { operation, requestId = failure.requestId } = response ?? {};
    const codes = [apiCode !== undefined && `apiCode ${apiCode}`, requestId !== undefined && `requestId ${requestId}`]
      .filter(Boolean)
      .join(', ');
    super(`${operation ?? 'The call'} failed with ${statusCode}: ${message}${codes && ` (${codes})`}`);
    this.statusCode = statusCode;
    this.apiCode = apiCode;
    this.requestId = requestId;
    this.operation = operation;
    this.httpStatus = response?.httpStatus;
    this.headers = response?.headers;
    this.attempt = response?.attempt;
    hideHeaders(this);
  }
}

/** The base of the errors of a call that ended without a valid envelope. */
export class CallError extends ClientError implements CallFacts {
  override readonly name: string = 'CallError';
  declare readonly operation: CallFacts['operation'];
  declare readonly method: string;
  /** Where the request went, with its query. It never holds a credential. */
  declare readonly url: string;
  /** How often the call was sent. */
  declare readonly attempt: number | undefined;
  /** The HTTP status of the last attempt, if an answer began to arrive; 0 in a browser that hides a redirect. */
  declare readonly httpStatus: number | undefined;
  /** The headers of that answer. Not enumerable, so that loggers leave them out. */
  declare readonly headers: Headers | undefined;
  /** The ID to quote to the vendor's support, if there is an envelope that has one. */
  declare readonly requestId: string | undefined;

  constructor(call: CallState, problem: string, options?: ErrorOptions) {
    super(`${call.operation} ${problem} (${call.method} ${call.url})`, options);
    hideHeaders(Object.assign(this, call));
  }
}

/**
 * Thrown when no complete answer arrived: refused or lost connection, unknown host, failed TLS handshake. `cause` is
 * what `fetch` threw. A call that runs out of time throws a `TimeoutError` instead.
 */
export class NetworkError extends CallError {
  override readonly name = 'NetworkError';

  constructor(call: CallState, cause: unknown, reason: string = String(cause)) {
    super(call, `got no answer: ${reason}`, { cause });
  }
}

/**
 * Thrown when `timeout` ran out before the whole answer had arrived, body included, in the first attempt or a later
 * one.
 */
export class TimeoutError extends CallError {
  override readonly name = 'TimeoutError';
  /** The limit, in milliseconds. */
  declare readonly timeout: number;

  constructor(call: CallState, timeout: number) {
    super(call, `took longer than ${timeout} ms`);
    this.timeout = timeout;
  }
}

/**
 * Thrown for an answer that is not an envelope: an error page, an empty or truncated body, a redirect (the client
 * follows none), or a token answer without a token. An envelope with a failing HTTP status is returned, not thrown.
 */
export class UnexpectedAnswerError extends CallError {
  override readonly name = 'UnexpectedAnswerError';
  /** The HTTP status; 0 in a browser that hides a redirect. */
  declare readonly httpStatus: number;
  /** The first 200 characters of the body at most, with secrets masked. */
  declare readonly excerpt: string;

  constructor(call: CallState, excerpt: string) {
    super(call, `got HTTP ${call.httpStatus} without an envelope: ${excerpt || 'empty body'}`);
    this.excerpt = excerpt;
  }
}

/** Thrown for an answer that is larger than the option `maxAnswerBytes`. The client does not read the rest of it. */
export class AnswerTooLargeError extends CallError {
  override readonly name = 'AnswerTooLargeError';
  /** The same string for every error of this class. */
  declare readonly code: 'answer-too-large';
  /** The limit, in bytes. */
  declare readonly maxAnswerBytes: number;

  constructor(call: CallState, maxAnswerBytes: number) {
    super(call, `got an answer of more than ${maxAnswerBytes} bytes, the limit of maxAnswerBytes`);
    this.code = 'answer-too-large';
    this.maxAnswerBytes = maxAnswerBytes;
  }
}

/** A member of an answer that breaks the contract. */
export type BrokenRule = {
  /** JSON pointer to the member, such as `/data/list/0/enabled`. */
  readonly member: string;
  /** The rule that it breaks, such as `must be boolean`. */
  readonly rule: string;
};

/**
 * Reports an envelope that breaks the contract: from `checkAnswers()` of `@genauth-webhooks/client/validate`, and in
 * any case from `unwrap()` for a success without data, and from `eachWebhook()` and `eachWebhookLog()` for a page
 * without a list or `totalCount`. It names members and rules, but no values.
 */
export class ContractError extends CallError {
  override readonly name = 'ContractError';
  /** Every broken rule, in the order of the answer. */
  declare readonly broken: readonly BrokenRule[];

  constructor(call: CallState, broken: readonly BrokenRule[]) {
    const first = broken.slice(0, 5).map(({ member, rule }) => `${member} ${rule}`);
    const rest = broken.length > first.length ? [`and ${broken.length - first.length} more`] : [];
    super(call, `returned an answer that breaks the contract: ${[...first, ...rest].join(', ')}`);
    this.broken = broken;
  }
}
