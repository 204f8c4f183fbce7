import type { ClaimState } from './dedupe-store.ts';

/** Calls `run` every `intervalMs` milliseconds, until the function that it returns is called. */
export type Repeat = (run: () => void, intervalMs: number) => () => void;

/** A lease that is extended until it ends or is lost. */
export type Lease = {
  /** Aborted when the lease is lost, so that another process may handle the event. */
  readonly signal: AbortSignal;
  /** Claims the key. If that succeeds, the lease is extended from then on, three times per `leaseMs`. */
  start(): Promise<ClaimState>;
  /** Stops extending. */
  end(): void;
  /**
   * Stops extending, and calls `free` after a pending call of the store, which could claim the key again. Resolves when
   * `free` has settled, or when the lease has expired.
   */
  release(free: () => Promise<void>): Promise<void>;
};

/** A timer cannot wait for longer. */
const maxIntervalMs = 2 ** 31 - 1;

/**
 * Makes a lease. It is lost if an extension resolves to anything but `claimed`, or if `leaseMs` has passed since the last
 * successful claim was sent. The store may count from then.
 */
export function createLease(claim: () => Promise<ClaimState>, leaseMs: number, repeat: Repeat): Lease {
  const controller = new AbortController();
  let expire = (): void => {};
  const expired = new Promise<void>((resolve) => {
    expire = resolve;
  });
  let pending: Promise<unknown> | undefined;
  /** Intervals since the last successful claim was sent. */
  let missed = 0;
  let hasEnded = false;
  let stop = (): void => {};

  const lose = (): void => {
    stop();
    expire();
    if (hasEnded) return;
    controller.abort(
      new Error(
        'The claim on this event was lost, so another process may handle it. Stop the handler, or raise leaseMs',
      ),
    );
  };
  const send = async (): Promise<ClaimState> => {
    const missedBefore = missed;
    const state = await claim();
    if (state === 'claimed') missed -= missedBefore;
    return state;
  };
  const extend = async (): Promise<void> => {
    // If it fails, the next interval tries again.
    const state = await send().catch(() => 'claimed');
    pending = undefined;
    if (state !== 'claimed') lose();
  };
  const tick = (): void => {
    missed += 1;
    if (missed === 3) lose();
    else if (!hasEnded) pending ??= extend();
  };

  return {
    signal: controller.signal,
    async start() {
      stop = repeat(tick, Math.min(leaseMs / 3, maxIntervalMs));
      let isClaimed = false;
      try {
        const first = send();
        pending = first;
        const state = await first;
        isClaimed = state === 'claimed';
        return state;
      } finally {
        pending = undefined;
        if (!isClaimed) stop();
      }
    },
    end() {
      hasEnded = true;
      stop();
    },
    async release(free) {
      hasEnded = true;
      const freed = Promise.resolve(pending).then(free);
      await Promise.race([freed.catch(() => {}), expired]);
      stop();
    },
  };
}

/** The default `Repeat`. In Node, its timer does not keep the process running. */
export function repeatWithTimer(run: () => void, intervalMs: number): () => void {
  const timer: number | { unref?(): unknown } = setInterval(run, intervalMs);
  if (typeof timer === 'object') timer.unref?.();
  return () => clearInterval(timer as number);
}
