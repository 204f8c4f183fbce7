import type { Schemas } from '@genauth-webhooks/contract';

/** How often a delivery is retried, and the delay before each retry. */
export type RetrySchedule = {
  readonly count: number;
  readonly delayMs: number;
};

const unitMs: { readonly [Unit in NonNullable<Schemas['RetryConfig']['delayUnit']>]: number } = {
  Second: 1000,
  Minute: 60_000,
  Hour: 3_600_000,
  Day: 86_400_000,
};

/**
 * Reads a webhook's `retryConfig`. Without one, or with one that is not enabled, there are no retries.
 * @see spec/fidelity.yaml, rows `retry` and `retry-defaults`
 */
export function retrySchedule(config: Schemas['RetryConfig'] | undefined): RetrySchedule {
  if (!config?.enabled) return { count: 0, delayMs: 0 };
  const { count = 3, delay = 1, delayUnit = 'Minute' } = config;
  return { count, delayMs: Math.round(delay * unitMs[delayUnit]) };
}
