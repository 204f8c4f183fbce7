import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Creates a state file with which a server starts and whose readiness check fails. A running server owns its file, so the
 * file is broken beforehand.
 * @param more further statements to run on the file
 */
export function brokenStateFile(more = ''): string {
  const file = join(temporaryFolder(), 'state.sqlite');
  void createSqliteStore(file, 1).close();
  using database = new DatabaseSync(file);
  // The server reads rows of a view when it starts. The readiness check writes a row, which a view refuses.
  database.exec(`
    ALTER TABLE kept RENAME TO stored;
    INSERT INTO stored VALUES ('token-signing-key', zeroblob(32));
    CREATE VIEW kept AS SELECT * FROM stored;
    ${more}
  `);
  return file;
}
