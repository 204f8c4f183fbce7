import { isObject } from '../../lib/values.ts';
import { checkNames, checkOption, checkOptions, isFunction } from '../../options/check-option.ts';
import type { AnyEvent } from '../event/webhook-event.ts';
import { createLease, type Repeat, repeatWithTimer } from './create-lease.ts';
import type { DedupeStore } from './dedupe-store.ts';
import { fingerprint } from './fingerprint.ts';

/** How duplicates are recognised. */
export type DedupeOptions = {
  /**
   * How long a handled event is remembered, in milliseconds. Default 3600000 (an hour). It should be a little longer
   * than the sender's retries take: two equal events within this time count as one.
   */
  readonly ttlMs?: number | undefined;
  /**
   * How long an event stays claimed, in milliseconds, after the process that handles it has died. Default 60000. The
   * event cannot be handled again before that, so choose a shorter time than the sender's retries take. A handler may
   * run longer: its lease is extended three times per `leaseMs`.
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
  /**
   * Calls `run` every `intervalMs` milliseconds until the function that it returns is called. Default: `setInterval`. In
   * Node, its timer does not keep the process running.
   */
  readonly repeat?: Repeat | undefined;
};

/**
 * Runs `handle` unless the event was handled before. Resolves to `handled`, to `duplicate`, or to `busy` while another
 * delivery of it is being handled. Rejects with what `handle` or the store rejects with; the event then counts as not
 * handled.
 *
 * `signal` is aborted when the claim is lost, because the store was down or the process was paused for `leaseMs`.
 * Another process may then handle the event. If the handler resolves anyway, the event counts as handled.
 */
export type Dedupe = (
  event: AnyEvent,
  handle: (signal: AbortSignal) => Promise<void>,
) => Promise<'handled' | 'duplicate' | 'busy'>;

/**
 * Handles the first delivery of each event and drops the others. Throws a `ConfigurationError` for an invalid option.
 *
 * Each event is handled at least once, if the sender repeats deliveries that were not accepted. While one handler holds
 * the lease of an event, no second handler runs for that event. An event is handled a second time only if a process
 * died, or lost its lease, before the store recorded the event as handled.
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
  checkOption(
    [store?.claim, store?.confirm, store?.release].every(isFunction),
    'dedupe.store',
    'must have the methods claim, confirm and release. If it is a promise, await it first',
  );
  checkNames(options, ['ttlMs', 'leaseMs', 'mergeRegistration', 'key', 'repeat'], 'dedupe.');
  const { ttlMs = 3_600_000, leaseMs = 60_000, mergeRegistration = false } = options;
  const { key: keyOf = fingerprint, repeat = repeatWithTimer } = options;
  for (const [name, value] of Object.entries({ ttlMs, leaseMs })) {
    const isValid = Number.isSafeInteger(value) && value > 0;
    checkOption(isValid, `dedupe.${name}`, 'must be a whole number of milliseconds above 0');
  }
  checkOptions({ key: keyOf, repeat }, isFunction, 'a function', 'dedupe.');

  return async (event, handle) => {
    const key = (mergeRegistration ? registrationKey(event) : undefined) ?? (await keyOf(event));
    if (key === undefined) {
      await handle(new AbortController().signal);
      return 'handled';
    }
    const token = crypto.randomUUID();
    const lease = createLease(() => store.claim(key, token, leaseMs), leaseMs, repeat);
    const state = await lease.start();
    if (state === 'done') return 'duplicate';
    if (state === 'busy') return 'busy';
    try {
      // The store may have taken longer than the lease to answer.
      lease.signal.throwIfAborted();
      await handle(lease.signal);
    } catch (error) {
      // If this fails, the lease expires.
      await lease.release(() => store.release(key, token));
      throw error;
    }
    lease.end();
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
