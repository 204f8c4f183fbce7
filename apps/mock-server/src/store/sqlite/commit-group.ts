import { clearImmediate, setImmediate } from 'node:timers';

/** What a commit group does with a database. `begin` and `commit` throw when the database refuses. */
export type Transactions = {
  begin(): void;
  commit(): void;
  /** Undoes everything since `begin`. Passed over when the database has done so itself. */
  rollback(): void;
};

/** Lets writes share a transaction: all that is asked for in one turn of the event loop is committed together at its end. */
export type CommitGroup = {
  /**
   * Queues a piece of work. Pieces are done in the order they were queued, each of them wholly or, when it throws, not at all.
   * @param work must not wait for anything; where a piece of the group throws, it is called again for a transaction of its own
   * @returns a promise that settles after the commit: as the work did, or with the reason why nothing could be committed
   */
  write<Result>(work: () => Result): Promise<Result>;
  /** Commits at once what is queued. */
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

  const flush = (): void => {
    if (endOfTurn === undefined) return;
    clearImmediate(endOfTurn);
    endOfTurn = undefined;
    const pieces = queued;
    queued = [];
    try {
      if (commit(pieces) === undefined) return;
      // Marking a place to go back to before each piece would cost more than all of them together.
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
    transactions.begin();
    try {
      for (const { work } of pieces) results.push(work());
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
    flush,
  };
}
