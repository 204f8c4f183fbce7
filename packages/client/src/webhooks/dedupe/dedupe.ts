import { isObject } from '../../lib/values.ts';
import { checkOption, checkOptions, isFunction } from '../../options/check-option.ts';
import type { AnyEvent } from '../event/webhook-event.ts';
import type { DedupeStore } from './create-memory-store.ts';
import { fingerprint } from './fingerprint.ts';

/** How duplicates are recognised. */
export type DedupeOptions = {
  /**
   * How long a handled event is remembered, in milliseconds. Default 3600000 (an hour). It should be a little longer
   * than the sender's retries take: two equal events within this time count as one.
   */
  readonly ttlMs?: number | undefined;
  /**
   * How long a handler may take, in milliseconds, before another delivery of its event may run it again. Default 60000.
   * It only matters when a process ends while handling an event.
   */
  readonly leaseMs?: number | undefined;
  /**
   * Treats `register` and `user:created` of one user as the same fact, of which the first delivery is handled. GenAuth
   * sends both for every new account. Default false.
   */
  readonly mergeRegistration?: boolean | undefined;
  /**
   * Returns the key that identifies an event. Default `fingerprint`. `undefined` handles the event without a check, for
   * events that may legitimately repeat, such as one membership added twice.
   */
  readonly key?: ((event: AnyEvent) => string | undefined | Promise<string | undefined>) | undefined;
};

/**
 * Runs `handle` unless the event was handled before. Resolves to `handled`, to `duplicate`, or to `busy` while another
 * delivery of it is being handled. Rejects with what `handle` or the store rejects with; the event then counts as not
 * handled.
 */
export type Dedupe = (event: AnyEvent, handle: () => Promise<void>) => Promise<'handled' | 'duplicate' | 'busy'>;

/**
 * Handles the first delivery of each event and drops the others. Throws a `ConfigurationError` for an invalid option.
 *
 * @example
 * ```ts
 * import { createMemoryStore, createWebhookHandler, dedupe } from '@genauth-webhooks/client/webhooks';
 *
 * const webhooks = createWebhookHandler({
 *   secrets: ['the secret of the webhook'],
 *   dedupe: dedupe(createMemoryStore(), { ttlMs: 10 * 60 * 1000 }),
 *   on: { 'user:created': async (event) => console.log(event.data.id) },
 * });
 * export default webhooks;
 * ```
 */
export function dedupe(store: DedupeStore, options: DedupeOptions = {}): Dedupe {
  const { ttlMs = 3_600_000, leaseMs = 60_000, mergeRegistration = false, key: keyOf = fingerprint } = options;
  for (const [name, value] of Object.entries({ ttlMs, leaseMs })) {
    checkOption(typeof value === 'number' && value > 0, `dedupe.${name}`, 'must be a number of milliseconds above 0');
  }
  checkOptions({ key: keyOf }, isFunction, 'a function', 'dedupe.');

  return async (event, handle) => {
    const key = (mergeRegistration ? registrationKey(event) : undefined) ?? (await keyOf(event));
    if (key === undefined) {
      await handle();
      return 'handled';
    }
    const state = await store.claim(key, leaseMs);
    if (state === 'done') return 'duplicate';
    if (state === 'busy') return 'busy';
    try {
      await handle();
    } catch (error) {
      // If this fails too, the lease expires.
      await store.release(key).catch(() => {});
      throw error;
    }
    await store.confirm(key, ttlMs);
    return 'handled';
  };
}

/** A user is created once, so the ID is enough. */
function registrationKey({ eventName, userPoolId, data }: AnyEvent): string | undefined {
  if (eventName !== 'register' && eventName !== 'user:created') return undefined;
  return isObject(data) && typeof data['id'] === 'string'
    ? `registration ${userPoolId ?? ''} ${data['id']}`
    : undefined;
}
