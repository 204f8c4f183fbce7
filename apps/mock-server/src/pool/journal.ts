import { maskSensitive } from '../lib/mask-sensitive.ts';
import { createRing } from '../lib/ring.ts';
import type { JournaledCall } from '../model/call.ts';

/** The latest calls of a user pool. */
export type Journal = {
  add(call: JournaledCall): void;
  /** Newest first, sensitive members masked. */
  list(operationId: string | undefined, limit: number): { readonly totalCount: number; readonly list: JournaledCall[] };
  clear(): void;
};

/** @param capacity how many calls are kept */
export function createJournal(capacity: number): Journal {
  const ring = createRing<JournaledCall>(capacity);
  return {
    add: (call) => ring.push(call),
    list(operationId, limit) {
      const fitting = [...ring].filter((call) => operationId === undefined || call.operationId === operationId);
      return { totalCount: fitting.length, list: fitting.reverse().slice(0, limit).map(masked) };
    },
    clear: () => ring.clear(),
  };
}

/** A call that can be shown. */
export function masked(call: JournaledCall): JournaledCall {
  return { ...call, parameters: maskSensitive(call.parameters) as JournaledCall['parameters'] };
}
