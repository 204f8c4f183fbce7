import type { ByteBudget } from '../lib/byte-budget.ts';
import { excerptOf } from '../lib/excerpt.ts';
import { maskSensitive } from '../lib/mask-sensitive.ts';
import { createRing } from '../lib/ring.ts';
import type { JournaledCall } from '../model/call.ts';

/** A call in the journal, with its long parameters cut. `masked` returns a form that is safe to show. */
export type JournalEntry = {
  readonly call: JournaledCall;
  /** Its approximate size in memory, in bytes. */
  readonly bytes: number;
};

/** The latest calls of a user pool. */
export type Journal = {
  add(call: JournaledCall): JournalEntry;
  /** Newest first, sensitive members masked. */
  list(operationId: string | undefined, limit: number): { readonly totalCount: number; readonly list: JournaledCall[] };
  clear(): void;
};

/** The largest size of the parameters of one call, in bytes: about 16,000 characters. */
const parameterBytes = 32 * 1024;

/**
 * @param capacity the number of calls to keep
 * @param budget limits the size of the calls; the journals of other pools may share it
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

/** Keeps a call without a copy if its parameters are short strings, as in nearly every GET. Returns undefined otherwise. */
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
