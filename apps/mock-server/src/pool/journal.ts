import type { ByteBudget } from '../lib/byte-budget.ts';
import { excerptOf } from '../lib/excerpt.ts';
import { maskSensitive } from '../lib/mask-sensitive.ts';
import { createRing } from '../lib/ring.ts';
import type { JournaledCall } from '../model/call.ts';

/** A call as the journal keeps it: with its long parameters cut. `masked` makes it one that can be shown. */
export type JournalEntry = {
  readonly call: JournaledCall;
  /** About what it takes in memory. */
  readonly bytes: number;
};

/** The latest calls of a user pool. */
export type Journal = {
  add(call: JournaledCall): JournalEntry;
  /** Newest first, sensitive members masked. */
  list(operationId: string | undefined, limit: number): { readonly totalCount: number; readonly list: JournaledCall[] };
  clear(): void;
};

/** How much the parameters of one call may take, in bytes: about 16,000 characters. */
const parameterBytes = 32 * 1024;

/**
 * @param capacity how many calls are kept
 * @param budget what the calls may take; the journals of other pools may share it
 */
export function createJournal(capacity: number, budget: ByteBudget): Journal {
  const ring = createRing<JournaledCall>(capacity, budget);
  return {
    add(call) {
      const otherBytes = 512 + 2 * call.message.length;
      const entry = keptWhole(call, otherBytes) ?? keptInPart(call, otherBytes);
      ring.push(entry.call, entry.bytes);
      return entry;
    },
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

/** Keeps a call whose parameters are short strings, such as nearly every GET, without a copy. */
function keptWhole(call: JournaledCall, otherBytes: number): JournalEntry | undefined {
  let bytes = otherBytes;
  for (const name in call.parameters) {
    const value = call.parameters[name];
    if (typeof value !== 'string') return undefined;
    bytes += 64 + 2 * (name.length + value.length);
    if (bytes > 4096) return undefined;
  }
  return { call, bytes };
}

function keptInPart(call: JournaledCall, otherBytes: number): JournalEntry {
  const { value: parameters, bytes } = excerptOf(call.parameters, parameterBytes);
  return { call: { ...call, parameters }, bytes: otherBytes + bytes };
}
