import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Makes a state file with which a server starts and whose readiness check fails, since it can neither write nor read every row. A running server
 * owns its file, so the file is broken beforehand.
 * @param more further statements to run on the file
 */
export function brokenStateFile(more = ''): string {
  const file = join(temporaryFolder(), 'state.sqlite');
  void createSqliteStore(file, 1).close();
  using database = new DatabaseSync(file);
  // The start reads one row by its name. The check reads all rows, and one of them fails.
  database.exec(`
    ALTER TABLE kept RENAME TO stored;
    INSERT INTO stored VALUES ('token-signing-key', zeroblob(32)), ('broken', x'');
    CREATE VIEW kept AS SELECT * FROM stored WHERE iif(name = 'broken', json(name), 1);
    ${more}
  `);
  return file;
}
