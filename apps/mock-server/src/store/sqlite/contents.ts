import { randomUUID } from 'node:crypto';
import type { SqliteDatabase } from './sqlite-database.ts';

/**
 * Which content each user pool has. The rows of a content have its ID in the column `user_pool_id`, so a pool gets another
 * content by one small transaction, however much there is in either.
 */
export type Contents = {
  /** The ID of a pool's present content. A pool whose content was never replaced has the one of its own ID. */
  idOf(userPoolId: string): string;
  /** Registers a content that is to be filled. When the process ends before it is put in place, the next start removes it. */
  create(): Promise<string>;
  /** Replaces the content of a pool in the same event-loop turn. Throws if the storage fails. */
  replace(userPoolId: string, contentId: string): void;
  /** Removes a content that was not put in place. */
  discard(contentId: string): void;
  /**
   * Removes the content of a pool.
   * @param more what else is removed in the same transaction
   */
  delete(userPoolId: string, more: () => void): void;
  /** Stops removing old contents; the next start continues. */
  close(): void;
};

/** The largest number of rows to remove at once. A larger content is removed in parts of this size. */
const removedAtOnce = 50;

export function createContents(database: SqliteDatabase): Contents {
  const present = new Map<string, string>();
  /** Contents that are being filled or removed. */
  const others = new Set<string>();
  let isClosed = false;

  /** Removes rows of a content. Returns whether none is left. */
  const removeSome = (contentId: string): boolean => {
    const deliveries = database.all(
      'SELECT sequence FROM deliveries WHERE user_pool_id = ? LIMIT ?',
      contentId,
      removedAtOnce + 1,
    );
    const webhooks = database.all(
      'SELECT webhook_id FROM webhooks WHERE user_pool_id = ? LIMIT ?',
      contentId,
      removedAtOnce + 1,
    );
    for (const { sequence } of deliveries.slice(0, removedAtOnce)) {
      database.run('DELETE FROM deliveries WHERE sequence = ?', Number(sequence));
    }
    for (const { webhook_id: id } of webhooks.slice(0, removedAtOnce)) {
      database.run('DELETE FROM webhooks WHERE user_pool_id = ? AND webhook_id = ?', contentId, String(id));
    }
    const isEmpty = deliveries.length <= removedAtOnce && webhooks.length <= removedAtOnce;
    if (isEmpty) database.run('DELETE FROM contents WHERE content_id = ?', contentId);
    return isEmpty;
  };
  const remove = async (contentId: string): Promise<void> => {
    others.add(contentId);
    while (!isClosed && !(await database.writeUncached(() => removeSome(contentId))));
    others.delete(contentId);
  };
  const removeLater = (contentId: string): void => {
    // Where the storage refuses, the next start removes it.
    void remove(contentId).catch(() => {});
  };
  /** Takes a content from its pool. Returns whether rows of it are left. */
  const release = (contentId: string): boolean => {
    if (removeSome(contentId)) return false;
    database.run('INSERT OR REPLACE INTO contents VALUES (?, NULL)', contentId);
    return true;
  };
  const put = (userPoolId: string, contentId: string): void => {
    database.run('INSERT OR REPLACE INTO contents VALUES (?, ?)', contentId, userPoolId);
  };
  const idOf = (userPoolId: string): string => present.get(userPoolId) ?? userPoolId;

  for (const { content_id: id, user_pool_id: pool } of database.all('SELECT * FROM contents')) {
    if (pool === null) removeLater(String(id));
    else present.set(String(pool), String(id));
  }

  return {
    idOf,
    async create() {
      const contentId = randomUUID();
      await database.writeUncached(() => database.run('INSERT INTO contents VALUES (?, NULL)', contentId));
      others.add(contentId);
      return contentId;
    },
    replace(userPoolId, contentId) {
      const before = idOf(userPoolId);
      const isLeft = database.writeNow(() => {
        const isLeft = release(before);
        put(userPoolId, contentId);
        return isLeft;
      });
      present.set(userPoolId, contentId);
      others.delete(contentId);
      if (isLeft) removeLater(before);
    },
    discard: removeLater,
    delete(userPoolId, more) {
      const before = idOf(userPoolId);
      const fresh = randomUUID();
      const { isLeft, isTaken } = database.writeNow(() => {
        const isLeft = release(before);
        // A later pool with this ID must not get rows that are being removed.
        const isTaken = others.has(userPoolId) || (isLeft && before === userPoolId);
        if (isTaken) put(userPoolId, fresh);
        more();
        return { isLeft, isTaken };
      });
      if (isTaken) present.set(userPoolId, fresh);
      else present.delete(userPoolId);
      if (isLeft) removeLater(before);
    },
    close() {
      isClosed = true;
    },
  };
}
