/**
 * Keeps the outcomes that could not be stored, and stores them as soon as the storage works again. Their attempts are never
 * repeated.
 */
export type UnstoredOutcomes = {
  has(deliveryId: string): boolean;
  /**
   * Keeps an outcome. A timer tries to store it again.
   * @param save stores and reports the outcome; rejects if it cannot be stored
   */
  keep(deliveryId: string, save: () => Promise<void>, error: unknown): void;
  /** Stores the kept outcomes, oldest first. If the storage fails, it rejects with the error and keeps the remaining ones. */
  saveAll(): Promise<void>;
  /** Stops the timer. The kept outcomes stay. */
  close(): void;
  /** Drops the kept outcomes. */
  discard(): void;
};

const [shortestDelayMs, longestDelayMs] = [1000, 30_000];

/** @param onError called once for each period in which the storage fails */
export function createUnstoredOutcomes(onError: (error: unknown) => void): UnstoredOutcomes {
  const kept = new Map<string, () => Promise<void>>();
  let saving: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let delayMs = shortestDelayMs;
  let isClosed = false;

  const saveEach = async (): Promise<void> => {
    for (const [deliveryId, save] of kept) {
      await save();
      kept.delete(deliveryId);
    }
  };
  const saveAll = (): Promise<void> => {
    saving ??= saveEach().finally(() => {
      saving = undefined;
    });
    return saving;
  };
  const tryLater = (): void => {
    if (isClosed || timer !== undefined || kept.size === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      delayMs = Math.min(2 * delayMs, longestDelayMs);
      saveAll().then(tryLater, tryLater);
    }, delayMs);
    timer.unref();
  };
  const close = (): void => {
    isClosed = true;
    clearTimeout(timer);
  };

  return {
    has: (deliveryId) => kept.has(deliveryId),
    keep(deliveryId, save, error) {
      if (kept.size === 0) {
        delayMs = shortestDelayMs;
        const reason = error instanceof Error ? error.message : error;
        const message = `The outcome of an attempt cannot be stored: ${reason}. It will be stored later, and the attempt will not be repeated. Free space on the disk of the state file.`;
        onError(new Error(message, { cause: error }));
      }
      kept.set(deliveryId, save);
      tryLater();
    },
    saveAll,
    close,
    discard() {
      close();
      kept.clear();
    },
  };
}
