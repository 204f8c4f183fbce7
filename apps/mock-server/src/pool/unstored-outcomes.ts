/**
 * Keeps the outcomes that the storage refused, and stores them as soon as it takes them again. Their attempts were made and
 * are never repeated.
 */
export type UnstoredOutcomes = {
  has(deliveryId: string): boolean;
  /**
   * Keeps an outcome. A timer tries to store it again.
   * @param save stores and reports the outcome; rejects when the storage refuses it again
   */
  keep(deliveryId: string, save: () => Promise<void>, error: unknown): void;
  /** Stores what is kept, oldest first. Rejects with the error of the storage; then the rest stays kept. */
  saveAll(): Promise<void>;
  /** Stops the timer. What is kept stays. */
  close(): void;
  /** Forgets what is kept. */
  discard(): void;
};

const [shortestDelayMs, longestDelayMs] = [1000, 30_000];

/** @param onError called once from the first refusal until everything is stored */
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
