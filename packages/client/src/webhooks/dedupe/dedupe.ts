import { isObject } from '../../lib/values.ts';
import { checkOption, checkOptions, isFunction } from '../../options/check-option.ts';
import type { AnyEvent } from '../event/webhook-event.ts';
import type { DedupeStore } from './create-memory-store.ts';
import { fingerprint } from './fingerprint.ts';

/** How duplicates are told. */
export type DedupeOptions = {
  /**
   * How long a handled event is remembered, in milliseconds. Default 3600000 (an hour). Longer than the sender's retries
   * take, and not longer than that: two events that are alike within this time count as one.
   */
  readonly ttlMs?: number | undefined;
  /**
   * How long a handler may take, in milliseconds, before another delivery of its event may run it again. Default 60000.
   * It only matters when a process dies halfway.
   */
  readonly leaseMs?: number | undefined;
  /**
   * Treats `register` and `user:created` of one user as the same fact, of which the first delivery is handled. GenAuth sends
   * both for every new account. Default false.
   */
  readonly mergeRegistration?: boolean | undefined;
  /**
   * What tells one event from another. Default `fingerprint`. `undefined` lets the event pass without a check, for
   * events that may repeat to the last member, such as one membership added twice.
   */
  readonly key?: ((event: AnyEvent) => string | undefined | Promise<string | undefined>) | undefined;
};

/**
 * Runs `handle` unless the event was handled before. Resolves to `handled`, to `duplicate`, or to `busy` while another
 * delivery of it is being handled. Rejects with whatever `handle` or the store rejects with; the event then counts as not
 * handled.
 */
export type Dedupe = (event: AnyEvent, handle: () => Promise<void>) => Promise<'handled' | 'duplicate' | 'busy'>;

/**
 * Lets the first delivery of each event pass and drops the others. Throws a `ConfigurationError` for an option that breaks
 * its rule.
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
      // If this fails too, the lease runs out by itself.
      await store.release(key).catch(() => {});
      throw error;
    }
    await store.confirm(key, ttlMs);
    return 'handled';
  };
}

/** A user comes into being once, so the ID says it all. */
function registrationKey({ eventName, userPoolId, data }: AnyEvent): string | undefined {
  if (eventName !== 'register' && eventName !== 'user:created') return undefined;
  return isObject(data) && typeof data['id'] === 'string'
    ? `registration ${userPoolId ?? ''} ${data['id']}`
    : undefined;
}
