import { checkNames, checkOption, checkOptions, isFunction } from '../options/check-option.ts';
import type { DedupeStore } from '../webhooks/index.ts';
import { type DedupeStoreRule, dedupeStoreRules } from './dedupe-store-rules.ts';
import { createDedupeTrial } from './dedupe-trial.ts';

/** The options of a check of a store. */
export type DedupeStoreCheckOptions = {
  /**
   * The duration of the leases that the check lets expire, in milliseconds. Default 100. Raise it if the store's clock
   * is coarse.
   */
  readonly shortMs?: number | undefined;
  /**
   * Waits for the given number of milliseconds. Default: a timer. If the store has its own test clock, move that clock
   * instead.
   */
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
};

/**
 * Checks a store of `dedupe()` against the rules of `DedupeStore`: who may claim, extend and release a key, what
 * expires, and that only one of many concurrent claims succeeds. It uses random keys and leaves some in the store,
 * which expire within a minute. Rejects with an `Error` whose message lists every broken rule, and with a
 * `ConfigurationError` for an invalid option.
 *
 * @example
 * ```ts
 * import { checkDedupeStore } from '@genauth-webhooks/client/testing';
 * import { createMemoryStore } from '@genauth-webhooks/client/webhooks';
 *
 * await checkDedupeStore(createMemoryStore());
 * ```
 */
export async function checkDedupeStore(store: DedupeStore, options: DedupeStoreCheckOptions = {}): Promise<void> {
  checkNames(options, ['shortMs', 'wait']);
  checkOptions({ wait: options.wait }, isFunction, 'a function');
  const { shortMs = 100, wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) } = options;
  checkOption(
    Number.isSafeInteger(shortMs) && shortMs > 0,
    'shortMs',
    'must be a whole number of milliseconds above 0',
  );
  const check = async ([sentence, run]: DedupeStoreRule): Promise<string[]> => {
    try {
      await run(createDedupeTrial(store, shortMs, wait));
      return [];
    } catch (error) {
      return [`- ${sentence}: ${error instanceof Error ? error.message : String(error)}`];
    }
  };
  // Run all rules concurrently, because most of the time they wait.
  const broken = (await Promise.all(dedupeStoreRules.map(check))).flat();
  if (broken.length > 0) throw new Error(`The store breaks rules of DedupeStore:\n${broken.join('\n')}`);
}
