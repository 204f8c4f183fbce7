import { type CallFacts, TimeoutError } from './errors.ts';

/** When a piece of work is given up: after so many milliseconds (0: never), or when the caller's signal says so. */
export type Limits = {
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
};

/** What a piece of work under limits is given. */
export type Limited = {
  /** Aborted when the work is given up. */
  readonly signal: AbortSignal;
  /**
   * Waits for a step of the work, whether it honours the signal or not, until the work is given up. The work begins
   * with such a step.
   */
  readonly within: <T>(step: Promise<T>) => Promise<T>;
};

/**
 * Runs a piece of work under a time limit and a caller's signal. Once it is given up, whatever step it is at rejects
 * with a `TimeoutError` or with the reason of the caller's signal, so that no work goes on behind the caller's back.
 */
export async function withLimits<T>(
  facts: CallFacts,
  { timeout, signal }: Limits,
  work: (limited: Limited) => Promise<T>,
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
    return await work({ signal: controller.signal, within: (step) => Promise.race([givenUp, step]) });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
