import type { Envelope, Input } from '@genauth-webhooks/contract';
import { createSigner } from '../auth/sign-request.ts';
import { type Caller, createCaller } from '../call/create-caller.ts';
import { copyMark } from '../lib/copy-mark.ts';
import type { CallOptions, ManagementClientOptions } from '../options/options.ts';
import type { Platform } from '../options/platform.ts';
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
  /** @internal The entry has its own platform; it is not an option. */
  constructor(options: ManagementClientOptions, platform: Platform);
  constructor(options: ManagementClientOptions, platform: Platform = { createSigner }) {
    this.#caller = createCaller(readOptions(options ?? {}, platform));
  }

  /** @internal Only `./http` uses them. */
  get [copyMark](): ClientParts {
    return this.#caller;
  }

  /** Registers a webhook in the user pool. It is not retried when its outcome is unknown. */
  createWebhook(input: Input<'createWebhook'>, options?: CallOptions): Promise<Envelope<'createWebhook'>> {
    return this.#caller.call(['createWebhook', 'POST', true], input, options);
  }

  /**
   * Reads a page of the user pool's webhooks. The server's defaults are page 1 and a limit of 10. `eachWebhook()` reads
   * all pages.
   */
  listWebhooks(input: Input<'listWebhooks'> = {}, options?: CallOptions): Promise<Envelope<'listWebhooks'>> {
    return this.#caller.call(['listWebhooks', 'GET'], input, options);
  }

  /** Changes the given members of a webhook and leaves the others unchanged. */
  updateWebhook(input: Input<'updateWebhook'>, options?: CallOptions): Promise<Envelope<'updateWebhook'>> {
    return this.#caller.call(['updateWebhook', 'POST'], input, options);
  }

  /**
   * Deletes webhooks by ID. An unknown ID is not an error. The vendor's documents show an answer without `data`, so do
   * not rely on `data.success`.
   */
  deleteWebhook(input: Input<'deleteWebhook'>, options?: CallOptions): Promise<Envelope<'deleteWebhook'>> {
    return this.#caller.call(['deleteWebhook', 'POST'], input, options);
  }

  /**
   * Reads a page of the delivery attempts of one webhook. An unknown ID is not an error. `eachWebhookLog()` reads all
   * pages.
   */
  getWebhookLogs(input: Input<'getWebhookLogs'>, options?: CallOptions): Promise<Envelope<'getWebhookLogs'>> {
    return this.#caller.call(['getWebhookLogs', 'POST'], input, options);
  }

  /**
   * Makes the server post to a webhook now, and resolves to the receiver's answer. It is not retried when its outcome
   * is unknown.
   */
  triggerWebhook(input: Input<'triggerWebhook'>, options?: CallOptions): Promise<Envelope<'triggerWebhook'>> {
    return this.#caller.call(['triggerWebhook', 'POST', true], input, options);
  }

  /** Reads one webhook. */
  getWebhook(input: Input<'getWebhook'>, options?: CallOptions): Promise<Envelope<'getWebhook'>> {
    return this.#caller.call(['getWebhook', 'GET'], input, options);
  }

  /** Reads the list of events. It has no input, so the options come first. */
  getWebhookEventList(options?: CallOptions): Promise<Envelope<'getWebhookEventList'>> {
    return this.#caller.call(['getWebhookEventList', 'GET'], undefined, options);
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
