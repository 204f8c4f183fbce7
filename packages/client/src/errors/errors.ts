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
 * Thrown by the constructor of `ManagementClient` for an invalid option, and by a call when the `authorization`
 * function returns no token. The message does not quote the value, since it may be a credential.
 */
export class ConfigurationError extends ClientError {
  override readonly name = 'ConfigurationError';
  /** The name of the option, such as `timeout` or `retry.attempts`. */
  declare readonly option: string;
  /** The rule that it breaks, such as `must be a number of milliseconds from 0 to 2147483647`. */
  declare readonly rule: string;

  constructor(option: string, rule: string) {
    super(`Option ${option} ${rule}`);
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

  constructor(failure: Failure, operation?: CallFacts['operation']) {
    const { statusCode, apiCode, requestId, message } = failure;
    const codes = [apiCode !== undefined && `apiCode ${apiCode}`, requestId !== undefined && `requestId ${requestId}`]
      .filter(Boolean)
      .join(', ');
    super(`${operation ?? 'The call'} failed with ${statusCode}: ${message}${codes && ` (${codes})`}`);
    this.statusCode = statusCode;
    this.apiCode = apiCode;
    this.requestId = requestId;
    this.operation = operation;
  }
}

/** The base of the errors of a call that ended without a valid envelope. */
export class CallError extends ClientError implements CallFacts {
  override readonly name: string = 'CallError';
  declare readonly operation: CallFacts['operation'];
  declare readonly method: string;
  /** Where the request went, with its query. It never holds a credential. */
  declare readonly url: string;

  constructor({ operation, method, url }: CallFacts, problem: string, options?: ErrorOptions) {
    super(`${operation} ${problem} (${method} ${url})`, options);
    this.operation = operation;
    this.method = method;
    this.url = url;
  }
}

/**
 * Thrown when no complete answer arrived: refused or lost connection, unknown host, failed TLS handshake. `cause` is
 * what `fetch` threw. A call that runs out of time throws a `TimeoutError` instead.
 */
export class NetworkError extends CallError {
  override readonly name = 'NetworkError';

  constructor(facts: CallFacts, cause: unknown) {
    super(facts, `got no answer: ${describeCause(cause)}`, { cause });
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

  constructor(facts: CallFacts, timeout: number) {
    super(facts, `took longer than ${timeout} ms`);
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

  constructor(facts: CallFacts, httpStatus: number, excerpt: string) {
    super(facts, `got HTTP ${httpStatus} without an envelope: ${excerpt || 'empty body'}`);
    this.httpStatus = httpStatus;
    this.excerpt = excerpt;
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
 * any case from `eachWebhook()` and `eachWebhookLog()` for a page without a list. It names members and rules, but no
 * values.
 */
export class ContractError extends CallError {
  override readonly name = 'ContractError';
  /** Every broken rule, in the order of the answer. */
  declare readonly broken: readonly BrokenRule[];

  constructor(facts: CallFacts, broken: readonly BrokenRule[]) {
    const first = broken.slice(0, 5).map(({ member, rule }) => `${member} ${rule}`);
    const rest = broken.length > first.length ? [`and ${broken.length - first.length} more`] : [];
    super(facts, `returned an answer that breaks the contract: ${[...first, ...rest].join(', ')}`);
    this.broken = broken;
  }
}

/**
 * Node's `fetch` says only "fetch failed"; what failed is one level down, and may have a code but no message. Not by
 * `instanceof`, since Jest runs tests in a realm whose `Error` is not that of `fetch`.
 */
function describeCause(cause: unknown): string {
  const { message, cause: inner }: ErrorLike = Object(cause);
  return [message || String(cause), inner?.message || inner?.code || inner?.name].filter(Boolean).join(': ');
}

type ErrorLike = {
  readonly message?: string;
  readonly cause?: { readonly message?: string; readonly code?: string; readonly name?: string } | null;
};
