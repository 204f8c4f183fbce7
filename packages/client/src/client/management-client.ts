import type { Envelope, Input } from '@genauth-webhooks/contract';
import { type CreateSigner, createSigner as createWebSigner } from '../auth/sign-request.ts';
import { type Caller, createCaller } from '../call/create-caller.ts';
import { copyMark } from '../lib/copy-mark.ts';
import type { CallOptions, ManagementClientOptions } from '../options/options.ts';
import { readOptions } from '../options/read-options.ts';
import type { ClientParts } from './client-parts.ts';

/**
 * Calls the webhook management API.
 *
 * Each method resolves to the envelope that the server answered: a union that narrows on `statusCode`, where 200 means
 * success and everything else is a failure without data. `unwrap()` turns it into data or an `ApiError`. A method
 * rejects only without an envelope: with a `NetworkError`, a `TimeoutError`, an `UnexpectedAnswerError`, or the reason
 * of the signal that it was given. Temporary failures are retried first, where that is safe: see `RetryOptions`. For
 * other endpoints, use `createHttp()` of `@genauth-webhooks/client/http`.
 *
 * In the token form, a call whose token was refused, the new one too, resolves to that refusal.
 *
 * @example
 * ```ts
 * import { ManagementClient, Models } from '@genauth-webhooks/client';
 *
 * const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' });
 * const result = await client.updateWebhook({
 *   webhookId: '6229ffa0f1c2d3e4a5b6c7d8',
 *   contentType: Models.WebhookDto.contentType.APPLICATION_JSON,
 *   enabled: true,
 * });
 * if (result.statusCode === 200) console.log(result.data.updatedAt);
 * else console.error(result.statusCode, result.message);
 * ```
 *
 * @see https://api-explorer.genauth.ai the vendor's reference
 */
export class ManagementClient {
  readonly #caller: Caller;

  /** Throws a `ConfigurationError` that names the first invalid option. */
  constructor(options: ManagementClientOptions);
  /** @internal The entry chooses how to sign; it is not an option. */
  constructor(options: ManagementClientOptions, createSigner: CreateSigner);
  constructor(options: ManagementClientOptions, createSigner: CreateSigner = createWebSigner) {
    this.#caller = createCaller(readOptions(options), createSigner);
  }

  /** @internal Only `./http` uses them. */
  get [copyMark](): ClientParts {
    return this.#caller;
  }

  /** Registers a webhook in the user pool. It is not retried when its outcome is unknown. */
  createWebhook(input: Input<'createWebhook'>, options?: CallOptions): Promise<Envelope<'createWebhook'>> {
    return this.#caller.call({ operation: 'createWebhook', idempotent: false }, options, (http, fetch) =>
      http.POST('/api/v3/create-webhook', { body: input, fetch }),
    );
  }

  /**
   * Reads a page of the user pool's webhooks. The server's defaults are page 1 and a limit of 10. `eachWebhook()` reads
   * all pages.
   */
  listWebhooks(input: Input<'listWebhooks'> = {}, options?: CallOptions): Promise<Envelope<'listWebhooks'>> {
    return this.#caller.call({ operation: 'listWebhooks', idempotent: true }, options, (http, fetch) =>
      http.GET('/api/v3/list-webhooks', { params: { query: input }, fetch }),
    );
  }

  /** Changes the given members of a webhook and leaves the others unchanged. */
  updateWebhook(input: Input<'updateWebhook'>, options?: CallOptions): Promise<Envelope<'updateWebhook'>> {
    return this.#caller.call({ operation: 'updateWebhook', idempotent: true }, options, (http, fetch) =>
      http.POST('/api/v3/update-webhook', { body: input, fetch }),
    );
  }

  /** Deletes webhooks by ID. An unknown ID is not an error. */
  deleteWebhook(input: Input<'deleteWebhook'>, options?: CallOptions): Promise<Envelope<'deleteWebhook'>> {
    return this.#caller.call({ operation: 'deleteWebhook', idempotent: true }, options, (http, fetch) =>
      http.POST('/api/v3/delete-webhook', { body: input, fetch }),
    );
  }

  /**
   * Reads a page of the delivery attempts of one webhook. An unknown ID is not an error. `eachWebhookLog()` reads all
   * pages.
   */
  getWebhookLogs(input: Input<'getWebhookLogs'>, options?: CallOptions): Promise<Envelope<'getWebhookLogs'>> {
    return this.#caller.call({ operation: 'getWebhookLogs', idempotent: true }, options, (http, fetch) =>
      http.POST('/api/v3/get-webhook-logs', { body: input, fetch }),
    );
  }

  /**
   * Makes the server post to a webhook now, and resolves to the receiver's answer. It is not retried when its outcome
   * is unknown.
   */
  triggerWebhook(input: Input<'triggerWebhook'>, options?: CallOptions): Promise<Envelope<'triggerWebhook'>> {
    return this.#caller.call({ operation: 'triggerWebhook', idempotent: false }, options, (http, fetch) =>
      http.POST('/api/v3/trigger-webhook', { body: input, fetch }),
    );
  }

  /** Reads one webhook. */
  getWebhook(input: Input<'getWebhook'>, options?: CallOptions): Promise<Envelope<'getWebhook'>> {
    return this.#caller.call({ operation: 'getWebhook', idempotent: true }, options, (http, fetch) =>
      http.GET('/api/v3/get-webhook', { params: { query: input }, fetch }),
    );
  }

  /** Reads the list of events. It has no input, so the options come first. */
  getWebhookEventList(options?: CallOptions): Promise<Envelope<'getWebhookEventList'>> {
    return this.#caller.call({ operation: 'getWebhookEventList', idempotent: true }, options, (http, fetch) =>
      http.GET('/api/v3/get-webhook-event-list', { fetch }),
    );
  }

  /**
   * Exchanges a key pair for a management token; without an argument, the client's own. The answer is not cached. With
   * `authorization: 'token'` the client does this itself.
   */
  getManagementToken(
    input?: Input<'getManagementToken'>,
    options?: CallOptions,
  ): Promise<Envelope<'getManagementToken'>> {
    return this.#caller.requestToken(input, options);
  }
}
