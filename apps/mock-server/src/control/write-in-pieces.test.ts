import { expect, test } from 'vitest';
import { countTurns } from '../../test/support/count-turns.ts';
import { writeInPieces } from './write-in-pieces.ts';

test('the joined pieces equal the output of JSON.stringify, and other work runs between them', async () => {
  const long = Array.from({ length: 40 }, (_, number) => ({ number, filler: 'ä"'.repeat(3000) }));
  const output = { version: 1, empty: [], 'a "list"': long, clock: { mode: 'system' }, last: [1, null, 'a'] };
  const checked: (typeof output)[] = [];
  const stopCounting = countTurns();
  const pieces = await writeInPieces(output, (part) => checked.push(part));
  const turns = stopCounting();
  expect(JSON.parse(Buffer.concat(pieces).toString())).toStrictEqual(output);
  expect(Buffer.concat(pieces).toString()).toBe(JSON.stringify(output));
  expect(pieces.length).toBeGreaterThan(5);
  expect(turns).toBeGreaterThanOrEqual(pieces.length - 1);
  // Each element is checked once, together with the other members.
  expect(checked.flatMap((part) => part['a "list"'])).toEqual(long);
  expect(checked.flatMap(({ last }) => last)).toEqual(output.last);
  expect(checked.every(({ version, clock }) => version === 1 && clock === output.clock)).toBe(true);
});
