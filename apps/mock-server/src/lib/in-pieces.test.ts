import { expect, test } from 'vitest';
import { inPieces } from './in-pieces.ts';
import { pieceLength, rowLength } from './piece-length.ts';

test('a piece ends with the item that fills it, and has every item once, in order', () => {
  const large = pieceLength;
  const pieces = [...inPieces([1, large, large, 1, 2], (length) => length)];
  expect(pieces).toEqual([[1, large], [large], [1, 2]]);
  expect([...inPieces([], () => 1)]).toEqual([]);
});

test('short items fill a piece too', () => {
  const atOnce = Math.ceil(pieceLength / rowLength);
  const sizes = [...inPieces(Array(2 * atOnce + 1).keys(), () => 0)].map(({ length }) => length);
  expect(sizes).toEqual([atOnce, atOnce, 1]);
});

test('the items of the next piece are not made before it is asked for', () => {
  let made = 0;
  function* items() {
    for (; made < 10; made++) yield made;
  }
  const pieces = inPieces(items(), () => pieceLength);
  pieces.next();
  expect(made).toBe(0);
  pieces.next();
  expect(made).toBe(1);
});
