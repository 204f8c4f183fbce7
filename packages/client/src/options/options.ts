import type { Failure } from '@genauth-webhooks/contract';
import type { CallFacts } from '../errors/errors.ts';
import type { Dialect } from './dialects.ts';
import type { CallAttempt, CallRequest, RetryOptions } from './retry-options.ts';

/**
 * The options of a `ManagementClient`: credentials, and everything else. The constructor reads the object once and
 * never changes it. It throws a `ConfigurationError` for an invalid option; `undefined` counts as absent.
 */
export type ManagementClientOptions = (KeyPairOptions | TokenFunctionOptions) & GeneralOptions;

/** Credentials: a key pair, which signs each request or is exchanged for tokens. */
export type KeyPairOptions = {
  /**
   * The access key ID: visible ASCII characters without spaces. For a pool-wide key pair it is the user pool's ID.
   * Required.
   */
  readonly accessKeyId: string;

  /**
   * The access key secret: a non-empty string. Required. It is kept in private state: no inspection or JSON of
   * the client shows it, and excerpts of answers in errors have it masked. It is sent only to get a management token,
   * never with a signed call.
   */
  readonly accessKeySecret: string;

  /**
   * How calls are authorized. Default `signature`: each request is signed with HMAC-SHA1, which needs Web Crypto, and
   * browsers have that on secure pages only; one that is sent again is signed again, with a new date and nonce.
   *
   * `token`: a management token is fetched with the key pair, shared by all calls and sent as `Bearer <token>`, with
   * the user pool that it names in `x-<dialect>-userpool-id`. It is replaced a minute before it expires (for
   * short-lived ones a tenth of their life). When it is refused, with HTTP status or `statusCode` 401 or `apiCode`
   * 2020, it is replaced once for all calls that it was refused for, and each is sent once more, byte for byte.
   * @see https://www.rfc-editor.org/rfc/rfc2104 HMAC
   */
  readonly authorization?: 'signature' | 'token' | undefined;
};

/** Credentials: a function that returns tokens, so that the client needs no key pair. */
export type TokenFunctionOptions = {
  /**
   * Returns a management token: visible ASCII characters without spaces, and without `Bearer`. It is called for the
   * first call and again when its token is refused; in between, all calls of the client share the token. It must
   * resolve within `timeout`. When it throws, calls reject with what it throws; when its result is not such a string,
   * with a `ConfigurationError`.
   */
  readonly authorization: () => string | Promise<string>;

  /** Only used by `getManagementToken()` without an argument. */
  readonly accessKeyId?: string | undefined;

  /** Only used by `getManagementToken()` without an argument. */
  readonly accessKeySecret?: string | undefined;
};

/** Everything but credentials. */
export type GeneralOptions = {
  /**
   * Ignored: an access key belongs to one user pool, and a token names its own. The option exists so that you can pass
   * the `credentials` of the mock server unchanged.
   */
  readonly userPoolId?: string | undefined;

  /**
   * The address of the API, http or https, without user, query or fragment. Default: the vendor's host of the dialect,
   * `https://api.genauth.ai` or `https://api.authing.cn`.
   *
   * Without a scheme it becomes `https://`, or `http://` for `localhost`, `127.0.0.1` and `[::1]`. Trailing slashes are
   * removed. A base path is kept in the URL and never signed.
   */
  readonly host?: string | undefined;

  /**
   * The language of messages: visible ASCII characters without spaces. Default `zh-CN`, as in the official SDKs. The
   * vendor also documents `en-US`, `ja-JP` and `zh-TW`.
   */
  readonly lang?: 'zh-CN' | 'en-US' | (string & Record<never, never>) | undefined;

  /**
   * The ID of the tenant on whose behalf calls are made: visible ASCII characters without spaces. Default: none. As the
   * official Node SDKs do, it is sent under the name `x-<dialect>-app-id`, which reads as if it held an application's
   * ID.
   */
  readonly tenantId?: string | undefined;

  /**
   * Which of the vendor's two names the server uses. It sets the scheme word of `authorization` (`GenAuth` or
   * `authing`), the prefix of header names (`x-genauth-` or `x-authing-`) and the default host. Default `genauth`.
   */
  readonly dialect?: Dialect | undefined;

  /** Names of headers in a private deployment that has renamed them. Default: `x-<dialect>-` and the name. */
  readonly headerNames?: HeaderNames | undefined;

  /**
   * How long a call may take, in milliseconds, from the call to the last byte of the last answer: getting a token, each
   * attempt and the waits between them included. From 0 to 2147483647, where 0 means no limit. Default 10000. A call
   * that takes longer rejects with a `TimeoutError`.
   */
  readonly timeout?: number | undefined;

  /**
   * When a call is sent again. Default: see `RetryOptions`. `false`: never, except once after a refused token or date.
   */
  readonly retry?: RetryOptions | false | undefined;

  /**
   * The largest answer to read in Node, Deno and Bun, in bytes: a number from 0 to 2147483647, where 0 means no limit.
   * Default 10485760 (10 MiB). If an answer is larger, the client stops reading it and the call rejects with an
   * `AnswerTooLargeError`. The option has no effect in browsers and workers, where the platform limits memory.
   */
  readonly maxAnswerBytes?: number | undefined;

  /**
   * Called before each attempt is sent. It only observes: to add headers, use those of a call. It receives every header
   * except `authorization`, `proxy-authorization` and `cookie`. Default: none. The client ignores what it throws.
   */
  readonly onRequest?: ((request: CallRequest) => void) | undefined;

  /**
   * Called with each finished attempt. It receives no secrets. Default: none. What it throws is ignored.
   * @example
   * ```ts
   * import { ManagementClient } from '@genauth-webhooks/client';
   *
   * const client = new ManagementClient({
   *   accessKeyId: 'id',
   *   accessKeySecret: 'secret',
   *   onAttempt: ({ operation, attempt, durationMs, delayMs, statusCode, error }) => {
   *     if (delayMs !== undefined) console.warn(operation, attempt, durationMs, delayMs, statusCode ?? error);
   *   },
   * });
   * await client.listWebhooks();
   * ```
   */
  readonly onAttempt?: ((attempt: CallAttempt) => void) | undefined;

  /**
   * Checks answers against the contract: `checkAnswers()` of `@genauth-webhooks/client/validate`. Default: no check. A
   * program that does not import it does not carry the validators.
   */
  readonly validate?: AnswerCheck | undefined;

  /**
   * Sends the requests. Default: the global `fetch`, looked up for each call. It receives one `Request` and should
   * honour its signal; a call ends in time even if it does not.
   * @see https://developer.mozilla.org/docs/Web/API/Window/fetch
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;

  /**
   * The time, in whole milliseconds since 1970, for signatures, the life of a token and waits. Default `Date.now`.
   *
   * When a server refuses a signed call because its date differs from the server's (apiCode 1305) and its answer has a
   * `date` header, the client in Node, Deno and Bun signs the call once more by the server's time, and keeps the
   * difference for later calls.
   */
  readonly clock?: (() => number) | undefined;

  /**
   * Returns a string that no two signed requests share, since servers may refuse one that they have seen: visible ASCII
   * characters without spaces. Default: the 32 hexadecimal digits of a random UUID.
   */
  readonly nonce?: (() => string) | undefined;
};

/**
 * Full header names by content, such as `{ 'userpool-id': 'x-acme-userpool-id' }`: letters, digits, hyphens and
 * underscores. The keys are those of the vendor's own map. This client sends `userpool-id`, `app-id`, `sdk-version` and
 * `lang`; it accepts the others so that a deployment's map can be passed unchanged. In Node, Deno and Bun, the
 * constructor throws for any other key and for an invalid name.
 *
 * As in the official SDKs, `date` and every header whose name begins with `x-<dialect>-` are signed. A header that is
 * renamed to another prefix is sent unsigned, and the headers of the signature itself keep their names. For a
 * deployment that signs another prefix, use tokens.
 */
export type HeaderNames = {
  readonly [name in
    | 'userpool-id'
    | 'app-id'
    | 'tenant-id'
    | 'sdk-version'
    | 'request-from'
    | 'lang'
    | 'webhook-secret'
    | 'token']?: string | undefined;
};

/** An envelope of any operation, before its type is known. */
export type AnyEnvelope =
  | Failure
  | { readonly statusCode: 200; readonly message: string; readonly requestId?: string; readonly data: unknown };

/** Checks an answer. The call rejects with what it throws. */
export type AnswerCheck = (call: CallFacts, envelope: AnyEnvelope) => void;

/** How long a call takes and how often it is sent, where that differs from the client's options. */
export type CallLimits = {
  /** The client's `timeout`, for this call: in milliseconds, 0 for no limit. */
  readonly timeout?: number | undefined;
  /**
   * The client's `retry`, for this call. Missing members are those of the client, so if the client has `retry: false`,
   * set `attempts` here.
   */
  readonly retry?: RetryOptions | false | undefined;
};

/**
 * The options of a single call. An iteration over pages applies them to each page. A call rejects with a
 * `ConfigurationError` for an invalid or unknown option.
 */
export type CallOptions = CallLimits & {
  /** Ends the call early. It then rejects with the signal's `reason`, unchanged. `null` counts as absent. */
  readonly signal?: AbortSignal | null | undefined;
  /**
   * Headers to send with this call, such as `{ 'x-genauth-lang': 'en-US' }`. They take precedence over those of the
   * client, and those that begin with `x-<dialect>-` are signed. The call rejects for a header that the client sets
   * itself: `authorization`, `content-type`, `date`, `x-<dialect>-date` and `x-<dialect>-signature-…`.
   */
  readonly headers?: Headers | { readonly [name: string]: string | undefined } | undefined;
};
