import { clearImmediate, setImmediate } from 'node:timers';

/** What a commit group does with a database. `begin` and `commit` throw when the database refuses. */
export type Transactions = {
  begin(): void;
  commit(): void;
  /** Undoes everything since `begin`. Does nothing when the database has done so itself. */
  rollback(): void;
};

/** Lets writes share a transaction: everything that is queued in one event-loop turn is committed together at its end. */
export type CommitGroup = {
  /**
   * Queues a piece of work. Pieces run in the order they were queued, each of them wholly or, when it throws, not at all.
   * @param work must be synchronous; when a piece of the group throws, each piece runs again in a transaction of its own
   * @returns a promise that settles after the commit: as the work did, or with the reason why nothing could be committed
   */
  write<Result>(work: () => Result): Promise<Result>;
  /**
   * Queues work for the end of the transaction that is open, before its commit. A piece of work calls this; it has failed
   * when this work throws.
   * @param key work that is queued twice under one key runs once
   */
  atCommit(key: string, work: () => void): void;
  /**
   * Commits the queued work, then runs this work in a transaction of its own and commits it, before it returns. Throws the error
   * of the work or of the commit.
   */
  writeNow<Result>(work: () => Result): Result;
  /** Commits what is queued without waiting for the end of the turn. */
  flush(): void;
};

type Piece = {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
};

export function createCommitGroup(transactions: Transactions): CommitGroup {
  let queued: Piece[] = [];
  let endOfTurn: NodeJS.Immediate | undefined;
  const lastWork = new Map<string, () => void>();

  const flush = (): void => {
    if (endOfTurn === undefined) return;
    clearImmediate(endOfTurn);
    endOfTurn = undefined;
    const pieces = queued;
    queued = [];
    try {
      if (commit(pieces) === undefined) return;
      // A savepoint before each piece would cost more than all pieces together.
      for (const piece of pieces) {
        const broken = commit([piece]);
        if (broken !== undefined) piece.reject(broken.error);
      }
    } catch (error) {
      for (const { reject } of pieces) reject(error);
    }
  };

  /**
   * Commits all of the pieces or, when one of them throws, none.
   * @returns what was thrown
   * @throws when the database refuses
   */
  const commit = (pieces: readonly Piece[]): { readonly error: unknown } | undefined => {
    const results: unknown[] = [];
    lastWork.clear();
    transactions.begin();
    try {
      for (const { work } of pieces) results.push(work());
      for (const work of lastWork.values()) work();
    } catch (error) {
      transactions.rollback();
      return { error };
    }
    try {
      transactions.commit();
    } catch (error) {
      transactions.rollback();
      throw error;
    }
    for (const [index, { resolve }] of pieces.entries()) resolve(results[index]);
    return undefined;
  };

  return {
    write: <Result>(work: () => Result) =>
      new Promise<Result>((resolve, reject) => {
        queued.push({ work, resolve: resolve as (result: unknown) => void, reject });
        endOfTurn ??= setImmediate(flush);
      }),
    writeNow<Result>(work: () => Result) {
      flush();
      const results: Result[] = [];
      const broken = commit([{ work: () => results.push(work()), resolve: () => {}, reject: () => {} }]);
      if (broken !== undefined) throw broken.error;
      return results[0] as Result;
    },
    atCommit: (key, work) => void lastWork.set(key, work),
    flush,
  };
}
