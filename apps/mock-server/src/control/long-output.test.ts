import { expect, test } from 'vitest';
import { nextTurn } from '../lib/next-turn.ts';
import { pieceLength } from '../lib/piece-length.ts';
import { LongOutput, lazily, writeLongOutput } from './long-output.ts';

type Output = { readonly total: number; readonly list: readonly string[] };

test.for([
  ['no element', [], 1],
  ['a few short elements', ['a', 'é'], 1],
  ['one long element', ['x'.repeat(pieceLength)], 1],
  ['several long elements', ['x', 'y', 'z'].map((letter) => letter.repeat(pieceLength)), 3],
  ['many short elements', Array.from({ length: 300 }, (_, index) => `${index}`), 3],
] as const)('an output with %s has the bytes of JSON.stringify, in pieces', async ([, list, count]) => {
  const whole: Output = { total: 3, list };
  const { body, pieces = [body] } = await writeLongOutput(
    new LongOutput<Output, 'list'>({ total: 3 }, 'list', list),
    () => {},
  );
  expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString()).toBe(JSON.stringify(whole));
  expect(pieces).toHaveLength(count);
});

test('an output is made and checked element by element, a piece in each event-loop turn', async () => {
  let [made, checked, isOver] = [0, 0, false];
  const elements = lazily(Array(4).fill('x'.repeat(pieceLength)), (text: string) => {
    made++;
    return text;
  });
  const written = writeLongOutput(new LongOutput<Output, 'list'>({ total: 4 }, 'list', elements), () => checked++);
  written.then(() => {
    isOver = true;
  });
  const perTurn: number[] = [];
  for (let before = 0; !isOver; before = made) {
    await nextTurn();
    perTurn.push(made - before);
  }
  expect(Math.max(...perTurn)).toBeLessThanOrEqual(2);
  expect([made, checked]).toEqual([4, 5]);
});

test('an output with an element that breaks the contract is an error', async () => {
  const refuse = (output: unknown): void => {
    if (JSON.stringify(output).includes('bad')) throw new Error('broken');
  };
  const output = new LongOutput<Output, 'list'>({ total: 2 }, 'list', ['good', 'bad']);
  await expect(writeLongOutput(output, refuse)).rejects.toThrow('broken');
});
