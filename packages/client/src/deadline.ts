import { type CallFacts, TimeoutError } from './errors.ts';

/** When a piece of work is given up: after so many milliseconds (0: never), or when the caller's signal says so. */
export type Limits = {
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
};

/**
 * Runs a piece of work under a time limit and a caller's signal. The work gets a signal of its own, and is abandoned
 * even if it does not honour that. Rejects with a `TimeoutError`, or with the reason of the caller's signal.
 */
export async function withLimits<T>(
  facts: CallFacts,
  { timeout, signal }: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const givenUp = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  const giveUp = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', giveUp);
  const timer = timeout > 0 ? setTimeout(() => controller.abort(new TimeoutError(facts, timeout)), timeout) : undefined;
  try {
    return await Promise.race([givenUp, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
