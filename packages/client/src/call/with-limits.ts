import { type CallFacts, TimeoutError } from '../errors/errors.ts';

/** Work with a time limit. */
export type LimitedWork<T> = (
  /** Aborted when the work is abandoned. */
  signal: AbortSignal,
  /** Waits for a step of the work until the work is abandoned, even if the step ignores the signal. */
  within: <S>(step: Promise<S>) => Promise<S>,
) => Promise<T>;

/**
 * Runs work until `timeout` milliseconds have passed (0: no limit) or the caller's signal is aborted. The current step
 * then rejects with a `TimeoutError` or the reason of the caller's signal, so that no work continues unseen.
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
