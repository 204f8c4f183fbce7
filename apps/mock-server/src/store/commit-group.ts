import { clearImmediate, setImmediate } from 'node:timers';

/** What a commit group does with a database. Each member throws when the database refuses. */
export type Transactions = {
  begin(): void;
  commit(): void;
  /** Undoes everything since `begin`. Passed over when the database has done so itself. */
  rollback(): void;
  /** Marks the place that `undoPiece` goes back to. */
  beginPiece(): void;
  endPiece(): void;
  /** False when the database has undone the whole transaction already. */
  undoPiece(): boolean;
};

/** Lets writes share a transaction: all that is asked for in one turn of the event loop is committed together at its end. */
export type CommitGroup = {
  /**
   * Queues a piece of work. Pieces are done in the order they were queued, each of them wholly or, when it throws, not at all.
   * @param work is called once, and must not wait for anything
   * @returns a promise that settles after the commit: as the work did, or with the reason why nothing could be committed
   */
  write<Result>(work: () => Result): Promise<Result>;
  /** Commits at once what is queued. */
  flush(): void;
};

type Piece = {
  /** Does the work and gives what is to be called after the commit. */
  readonly perform: () => () => void;
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
      for (const settle of commit(pieces)) settle();
    } catch (error) {
      for (const { reject } of pieces) reject(error);
    }
  };

  const commit = (pieces: readonly Piece[]): (() => void)[] => {
    transactions.begin();
    try {
      const settlers = pieces.map(({ perform }) => perform());
      transactions.commit();
      return settlers;
    } catch (error) {
      transactions.rollback();
      throw error;
    }
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        const perform = (): (() => void) => {
          transactions.beginPiece();
          try {
            const result = work();
            transactions.endPiece();
            return () => resolve(result);
          } catch (error) {
            if (!transactions.undoPiece()) throw error;
            return () => reject(error);
          }
        };
        queued.push({ perform, reject });
        endOfTurn ??= setImmediate(flush);
      }),
    flush,
  };
}
