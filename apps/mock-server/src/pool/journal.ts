import type { OperationId } from '@genauth-webhooks/contract';
import { maskSensitive } from '../lib/mask-sensitive.ts';
import { createRing } from '../lib/ring.ts';

/** One call of the emulated API. */
export type JournalEntry = {
  readonly requestId: string;
  /** Milliseconds since 1970, by the pool's clock. */
  readonly at: number;
  readonly operationId?: OperationId;
  readonly method: string;
  readonly path: string;
  /** Query parameters or body members, as they arrived. */
  readonly parameters: { readonly [name: string]: unknown };
  readonly status: number;
  readonly statusCode: number;
  readonly apiCode?: number;
  readonly message: string;
  readonly durationMs: number;
};

/** The calls of a pool, the last ones. */
export type Journal = {
  add(entry: JournalEntry): void;
  /** Last first, sensitive members masked. */
  list(operationId: string | undefined, limit: number): { readonly totalCount: number; readonly list: JournalEntry[] };
  clear(): void;
};

/** @param capacity how many calls are kept */
export function createJournal(capacity: number): Journal {
  const ring = createRing<JournalEntry>(capacity);
  return {
    add: (entry) => ring.push(entry),
    list(operationId, limit) {
      const fitting = [...ring].filter((entry) => operationId === undefined || entry.operationId === operationId);
      return { totalCount: fitting.length, list: fitting.reverse().slice(0, limit).map(masked) };
    },
    clear: () => ring.clear(),
  };
}

/** An entry that can be shown. */
export function masked(entry: JournalEntry): JournalEntry {
  return { ...entry, parameters: maskSensitive(entry.parameters) as JournalEntry['parameters'] };
}
