import { nextTurn } from './next-turn.ts';
import { pieceLength, rowLength } from './piece-length.ts';

/**
 * Groups items into pieces of about `pieceLength`, each small enough for one event-loop turn. It takes the items one by one, so
 * those of the next piece are not made before it is asked for.
 * @param lengthOf the length of an item in characters; each also counts as a row
 */
export function* inPieces<Item>(items: Iterable<Item>, lengthOf: (item: Item) => number): Generator<Item[]> {
  let piece: Item[] = [];
  let length = 0;
  for (const item of items) {
    piece.push(item);
    length += rowLength + lengthOf(item);
    if (length < pieceLength) continue;
    yield piece;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield piece;
}

/** Does the same, and lets everything else have its turn after a piece that is full. What fits into one piece rests only when it fills it. */
export async function* inPiecesWithRests<Item>(
  items: Iterable<Item>,
  lengthOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  for (const piece of inPieces(items, lengthOf)) {
    yield piece;
    const length = piece.reduce((sum, item) => sum + rowLength + lengthOf(item), 0);
    if (length >= pieceLength) await nextTurn();
  }
}
