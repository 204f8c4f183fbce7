import type { ByteBudget } from '../lib/byte-budget.ts';
import { excerptOf } from '../lib/excerpt.ts';
import { createRing } from '../lib/ring.ts';
import type { JournaledCall } from '../model/call.ts';

/** A call as the journal keeps it: sensitive members masked, long parameters cut. */
export type JournalEntry = {
  readonly call: JournaledCall;
  /** About what it takes in memory. */
  readonly bytes: number;
};

/** The latest calls of a user pool. */
export type Journal = {
  add(call: JournaledCall): JournalEntry;
  /** Newest first. */
  list(operationId: string | undefined, limit: number): { readonly totalCount: number; readonly list: JournaledCall[] };
  clear(): void;
};

/** How much the parameters of one call may take, in bytes: about 16,000 characters. */
const parameterBytes = 32 * 1024;
/** What the other members of a call take, in bytes, but for the message. */
const otherBytes = 512;

/**
 * @param capacity how many calls are kept
 * @param budget what the calls may take; the journals of other pools may share it
 */
export function createJournal(capacity: number, budget: ByteBudget): Journal {
  const ring = createRing<JournaledCall>(capacity, budget);
  return {
    add(call) {
      const { value: parameters, bytes } = excerptOf(call.parameters, parameterBytes);
      const entry = { call: { ...call, parameters }, bytes: otherBytes + 2 * call.message.length + bytes };
      ring.push(entry.call, entry.bytes);
      return entry;
    },
    list(operationId, limit) {
      const fitting = [...ring].filter((call) => operationId === undefined || call.operationId === operationId);
      return { totalCount: fitting.length, list: fitting.reverse().slice(0, limit) };
    },
    clear: () => ring.clear(),
  };
}
