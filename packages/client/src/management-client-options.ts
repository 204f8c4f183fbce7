import type { Dialect } from './dialects.ts';

/**
 * What a `ManagementClient` is made with. The object is read once and never changed. An option that breaks its rule
 * makes the constructor throw a `ConfigurationError`; one that is `undefined` counts as absent.
 */
export type ManagementClientOptions = {
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
   * How long a call may take, in milliseconds, from the call to the last byte of the answer; in the token form that
   * includes getting the token. From 0 to 2147483647, where 0 means no limit. Default 10000. A call that takes longer
   * rejects with a `TimeoutError`.
   */
  readonly timeout?: number | undefined;

  /**
   * What sends the requests. Default: the global `fetch`, looked up at each call. It is given one `Request`, whose
   * signal it should honour; a call is abandoned on time even when it does not.
   * @see https://developer.mozilla.org/docs/Web/API/Window/fetch
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;

  /**
   * Under which of the vendor's two names the server is spoken to: it sets the scheme word of `authorization`
   * (`GenAuth` or `authing`), how header names begin (`x-genauth-` or `x-authing-`) and the default host. Default
   * `genauth`.
   */
  readonly dialect?: Dialect | undefined;

  /**
   * How calls are authorized. Default `signature`: each request is signed with HMAC-SHA1, which needs Web Crypto, and
   * browsers have that on secure pages only. `token`: a management token is fetched with the key pair, shared by all
   * calls and sent as `Bearer <token>`, with the user pool that it names in `x-<dialect>-userpool-id`. It is replaced
   * a minute before it expires (for short-lived ones a tenth of their life), or after an answer with `statusCode` 401.
   * @see https://www.rfc-editor.org/rfc/rfc2104 HMAC
   */
  readonly authorization?: 'signature' | 'token' | undefined;

  /** The time, in whole milliseconds since 1970, for signatures and the life of a token. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;

  /**
   * A text that no two signed requests share, since servers may refuse one that they have seen: visible ASCII
   * characters without spaces. Default: 32 random hexadecimal digits.
   */
  readonly nonce?: (() => string) | undefined;
};

/** What may be given to a single call. */
export type CallOptions = {
  /** Ends the call early. It then rejects with the signal's `reason`, as it is. */
  readonly signal?: AbortSignal | undefined;
};
