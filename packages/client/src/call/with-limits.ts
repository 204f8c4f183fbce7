import { type CallFacts, TimeoutError } from '../errors/errors.ts';

/** A piece of work under limits. */
export type LimitedWork<T> = (
  /** Aborted when the work is given up. */
  signal: AbortSignal,
  /** Waits for a step of the work, whether it honours the signal or not, until the work is given up. */
  within: <S>(step: Promise<S>) => Promise<S>,
) => Promise<T>;

/**
 * Runs a piece of work until so many milliseconds have passed (0: for ever) or the caller's signal ends it. Once it is
 * given up, whatever step it is at rejects with a `TimeoutError` or with the reason of the caller's signal, so that no
 * work goes on behind the caller's back.
 */
export async function withLimits<T>(
  facts: CallFacts,
  timeout: number,
  callerSignal: AbortSignal | undefined,
  work: LimitedWork<T>,
): Promise<T> {
  callerSignal?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  let abandonStep = (): void => undefined;
  const giveUp = (reason: unknown): void => {
    controller.abort(reason);
    abandonStep();
  };
  const follow = (): void => giveUp(callerSignal?.reason);
  callerSignal?.addEventListener('abort', follow);
  const timer = timeout > 0 ? setTimeout(() => giveUp(new TimeoutError(facts, timeout)), timeout) : undefined;
  try {
    return await work(signal, (step) => {
      return new Promise((resolve, reject) => {
        abandonStep = () => reject(signal.reason);
        if (signal.aborted) abandonStep();
        step.then(resolve, reject);
      });
    });
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener('abort', follow);
  }
}
