import { type CallState, TimeoutError } from '../errors/errors.ts';

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
  call: CallState,
  timeout: number,
  callerSignal: AbortSignal | null | undefined,
  work: LimitedWork<T>,
): Promise<T> {
  callerSignal?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  // A listener on the signal would do the same at several times the cost.
  let giveUp!: (reason: unknown) => void;
  const abandoned = new Promise<never>((_, reject) => {
    giveUp = (reason) => {
      controller.abort(reason);
      reject(reason);
    };
  });
  // `abandoned` may reject while no step waits for it.
  abandoned.catch(() => undefined);
  const follow = (): void => giveUp(callerSignal?.reason);
  callerSignal?.addEventListener('abort', follow);
  const timer = timeout ? setTimeout(() => giveUp(new TimeoutError(call, timeout)), timeout) : undefined;
  try {
    return await work(signal, (step) => Promise.race([abandoned, step]));
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener('abort', follow);
  }
}
