// This is not the global function, which a test may replace.
import { setImmediate } from 'node:timers';

/** Resolves in the next event-loop turn, after everything that waits for this one. Long work calls it between its pieces. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
