/** Counts work in progress, so that others can wait for its end. */
export type WorkCounter = {
  /** Counts the work until it ends. Resolves or rejects as the work does. */
  track<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when no work is in progress, at once if there is none. */
  idle(): Promise<void>;
  /** Forgets the work in progress: `idle` no longer waits for it. */
  abandon(): void;
};

export function createWorkCounter(): WorkCounter {
  let inProgress = 0;
  let idle: PromiseWithResolvers<void> | undefined;
  let isAbandoned = false;
  const wakeWaiters = (): void => {
    idle?.resolve();
    idle = undefined;
  };
  return {
    async track(work) {
      inProgress++;
      try {
        return await work();
      } finally {
        inProgress--;
        if (inProgress === 0) wakeWaiters();
      }
    },
    async idle() {
      if (inProgress === 0 || isAbandoned) return;
      idle ??= Promise.withResolvers();
      await idle.promise;
    },
    abandon() {
      isAbandoned = true;
      wakeWaiters();
    },
  };
}
