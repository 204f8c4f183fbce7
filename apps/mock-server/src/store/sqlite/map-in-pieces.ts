import { nextTurn } from '../../lib/next-turn.ts';
import { pieceLength, rowLength } from '../../lib/piece-length.ts';
import type { Row } from './sqlite-database.ts';

/** Maps rows in pieces. Other calls run between the pieces. */
export async function mapInPieces<Result>(rows: readonly Row[], map: (row: Row) => Result): Promise<Result[]> {
  const results: Result[] = [];
  let length = 0;
  for (const row of rows) {
    results.push(map(row));
    length += rowLength + String(row['document']).length + String(row['text'] ?? '').length;
    if (length < pieceLength) continue;
    await nextTurn();
    length = 0;
  }
  return results;
}
