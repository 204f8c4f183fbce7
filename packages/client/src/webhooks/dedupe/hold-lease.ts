import type { ClaimState } from './dedupe-store.ts';

/** Calls `run` every `intervalMs` milliseconds, until the function that it returns is called. */
export type Repeat = (run: () => void, intervalMs: number) => () => void;

/** A lease that is extended until it ends or is lost. */
export type Lease = {
  /** Aborted when the lease is lost, so that another process may handle the event. */
  readonly signal: AbortSignal;
  /** Stops extending. Resolves when no call of the store is pending. */
  end(): Promise<void>;
};

/** A timer cannot wait for longer. */
const maxIntervalMs = 2 ** 31 - 1;

/**
 * Extends a lease that has just been claimed, three times per `leaseMs`. The lease is lost if `claim` resolves to
 * anything but `claimed`, or if the store has not extended the lease for `leaseMs`.
 */
export function holdLease(extend: () => Promise<ClaimState>, leaseMs: number, repeat: Repeat): Lease {
  const controller = new AbortController();
  let pending: Promise<void> | undefined;
  let missed = 0;
  let hasEnded = false;

  const lose = (): void => {
    stop();
    if (hasEnded) return;
    controller.abort(
      new Error(
        'The claim on this event was lost, so another process may handle it. Stop the handler, or raise leaseMs',
      ),
    );
  };
  const tryToExtend = async (): Promise<void> => {
    try {
      if ((await extend()) === 'claimed') missed = 0;
      else lose();
    } catch {
      // The next interval tries again.
    }
    pending = undefined;
  };
  const stop = repeat(
    () => {
      missed += 1;
      if (missed === 3) lose();
      else pending ??= tryToExtend();
    },
    Math.min(leaseMs / 3, maxIntervalMs),
  );

  return {
    signal: controller.signal,
    async end() {
      hasEnded = true;
      stop();
      await pending;
    },
  };
}

/** The default `Repeat`. In Node, its timer does not keep the process running. */
export function repeatWithTimer(run: () => void, intervalMs: number): () => void {
  const timer: number | { unref?(): unknown } = setInterval(run, intervalMs);
  if (typeof timer === 'object') timer.unref?.();
  return () => clearInterval(timer as number);
}
