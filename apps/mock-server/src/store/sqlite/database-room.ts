import type { SqliteDatabase } from './sqlite-database.ts';

/** Limits the size of a database. */
export type Room = {
  /** Counts what a piece of work has written, in characters. The size is looked up before the commit, once for every so many. */
  count(written: number): void;
};

/** The number of deliveries to remove between two checks of the size. */
const removedAtOnce = 16;

/**
 * The size is that of the pages in use, which SQLite knows without reading them: everything that the database holds, with
 * its indexes. In memory, it is what the process needs for its state.
 * @param limit the largest size, in bytes; rows written between two checks, and rows that must stay, may exceed it
 * @param removeOldest removes this many rows behind a sequence number; returns the last one's number, undefined when none was left
 */
export function createRoom(
  database: SqliteDatabase,
  limit: number,
  removeOldest: (after: number, count: number) => number | undefined,
): Room {
  // A check takes a few microseconds, which is expensive for a small delivery.
  const between = Math.min(limit / 256, 1024 * 1024);
  let written = 0;

  const makeRoom = (): void => {
    written = 0;
    let last: number | undefined = 0;
    while (last !== undefined && usedBytes(database) > limit) last = removeOldest(last, removedAtOnce);
  };

  return {
    count(more) {
      written += more;
      if (written >= between) database.atCommit('make room', makeRoom);
    },
  };
}

function usedBytes(database: SqliteDatabase): number {
  const read = (pragma: string): number => Number(Object.values(database.get(`PRAGMA ${pragma}`) ?? {})[0]);
  return (read('page_count') - read('freelist_count')) * read('page_size');
}
