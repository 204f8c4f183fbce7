import type { Failure } from '@genauth-webhooks/contract';
import type { CallFacts } from '../errors/errors.ts';
import type { Dialect } from './dialects.ts';
import type { CallAttempt, RetryOptions } from './retry-options.ts';

/**
 * What a `ManagementClient` is made with: a key pair or a function that gives tokens, and the rest. The object is read
 * once and never changed. An option that breaks its rule makes the constructor throw a `ConfigurationError`; one that is
 * `undefined` counts as absent.
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
   * The access key secret: any text but the empty one. Required. It is kept in private state: no inspection or JSON of
   * the client shows it, and excerpts of answers in errors have it masked. It is sent only to get a management token,
   * never with a signed call.
   */
  readonly accessKeySecret: string;

  /**
   * How calls are authorized. Default `signature`: each request is signed with HMAC-SHA1, which needs Web Crypto, and
   * browsers have that on secure pages only; one that is sent again is signed again, with a new date and nonce.
   *
   * `token`: a management token is fetched with the key pair, shared by all calls and sent as `Bearer <token>`, with the
   * user pool that it names in `x-<dialect>-userpool-id`. It is replaced a minute before it expires (for short-lived
   * ones a tenth of their life). When it is refused, with HTTP status or `statusCode` 401 or `apiCode` 2020, it is
   * replaced once for all calls that it was refused to, and each is sent once more, byte for byte.
   * @see https://www.rfc-editor.org/rfc/rfc2104 HMAC
   */
  readonly authorization?: 'signature' | 'token' | undefined;
};

/** Credentials: a function that gives tokens, so that no key pair needs to be where the client is. */
export type TokenFunctionOptions = {
  /**
   * Gives a management token: visible ASCII characters without spaces, and without `Bearer`. It is asked at the first
   * call and again when its token is refused; in between, the token is shared by all calls of the client. It has to
   * answer within `timeout`. When it throws, calls reject with what it throws; when it answers no such text, with a
   * `ConfigurationError`.
   */
  readonly authorization: () => string | Promise<string>;

  /** Used by `getManagementToken()` without an argument, and for nothing else. */
  readonly accessKeyId?: string | undefined;

  /** Likewise. */
  readonly accessKeySecret?: string | undefined;
};

/** Everything but credentials. */
export type GeneralOptions = {
  /**
   * The address of the API, http or https, without user, query or fragment. Default: the vendor's host of the dialect,
   * `https://api.genauth.ai` or `https://api.authing.cn`.
   *
   * Without a scheme, `https://` is put in front, but `http://` for `localhost`, `127.0.0.1` and `[::1]`. Slashes at
   * the end are cut. A base path is kept in the URL and never signed.
   */
  readonly host?: string | undefined;

  /**
   * The language of messages: visible ASCII characters without spaces. Default `zh-CN`, as in the official SDKs; their
   * other value is `en-US`.
   */
  readonly lang?: 'zh-CN' | 'en-US' | (string & Record<never, never>) | undefined;

  /**
   * The ID of the tenant on whose behalf calls are made: visible ASCII characters without spaces. Default: none. As the
   * official Node SDKs do, it is sent under the name `x-<dialect>-app-id`, which reads as if it held an application's
   * ID.
   */
  readonly tenantId?: string | undefined;

  /**
   * Under which of the vendor's two names the server is spoken to: it sets the scheme word of `authorization`
   * (`GenAuth` or `authing`), how header names begin (`x-genauth-` or `x-authing-`) and the default host. Default
   * `genauth`.
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

  /** When a call is sent again. Default: see `RetryOptions`. `false`: never, save once after a refused token. */
  readonly retry?: RetryOptions | false | undefined;

  /**
   * Told of each attempt when it is over, with nothing secret in it. Default: nobody. What it throws is ignored.
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
   * What holds answers against the contract: `checkAnswers()` of `@genauth-webhooks/client/validate`. Default: nothing,
   * and a program that does not import it does not carry the validators.
   */
  readonly validate?: AnswerCheck | undefined;

  /**
   * What sends the requests. Default: the global `fetch`, looked up at each call. It is given one `Request`, whose
   * signal it should honour; a call is abandoned on time even when it does not.
   * @see https://developer.mozilla.org/docs/Web/API/Window/fetch
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;

  /** The time, in whole milliseconds since 1970, for signatures, the life of a token and waits. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;

  /**
   * A text that no two signed requests share, since servers may refuse one that they have seen: visible ASCII
   * characters without spaces. Default: the 32 hexadecimal digits of a random UUID.
   */
  readonly nonce?: (() => string) | undefined;
};

/**
 * Whole header names by what they hold, such as `{ 'userpool-id': 'x-acme-userpool-id' }`: letters, digits, hyphens and
 * underscores. The keys are those of the vendor's own map; of these, this client sends `userpool-id`, `app-id`,
 * `sdk-version` and `lang`, and takes the others so that a deployment's map can be given as it is.
 *
 * What is signed does not move with the names: `date` and each header whose name begins with `x-<dialect>-`, as in the
 * official SDKs. A header that is renamed out of that prefix is sent without being signed, and the headers of the
 * signature itself keep their names. For a deployment that signs under another prefix, use tokens.
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

/** Looks at an answer. The call rejects with what it throws. */
export type AnswerCheck = (call: CallFacts, envelope: AnyEnvelope) => void;

/** What may be given to a single call. */
export type CallOptions = {
  /** Ends the call early. It then rejects with the signal's `reason`, as it is. */
  readonly signal?: AbortSignal | undefined;
};
