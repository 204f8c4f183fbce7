import { expect, test } from 'vitest';
import type { ReceiverAnswer } from '../model/attempt.ts';
import { answerLimit, createAnswerReader } from './read-answer.ts';

test('decodes a character that two chunks share', async () => {
  const bytes = Buffer.from('{"a":"钩"}');
  const answer = await readAnswer(200, { 'x-a': '1', 'x-b': ['2', '3'], 'x-c': undefined }, each(bytes, 1));
  expect(answer).toEqual({
    statusCode: 200,
    headers: { 'x-a': '1', 'x-b': ['2', '3'] },
    body: '{"a":"钩"}',
    encoding: 'utf8',
    truncated: false,
  });
});

test.for([7, 1000, answerLimit - 1, answerLimit, answerLimit + 1])(
  'reads at most one chunk beyond the limit, for chunks of %i bytes',
  async (size) => {
    let taken = 0;
    const endless = async function* () {
      for (;;) {
        taken += size;
        yield Buffer.alloc(size, 'x');
      }
    };
    const answer = await readAnswer(200, {}, endless());
    expect(answer).toMatchObject({ body: 'x'.repeat(answerLimit), encoding: 'utf8', truncated: true });
    expect(taken).toBeLessThanOrEqual(answerLimit + size);
  },
);

test.for([
  ['exactly at the limit is whole', Buffer.alloc(answerLimit, 'x'), 'x'.repeat(answerLimit), 'utf8', false],
  ['one byte beyond the limit is cut', Buffer.alloc(answerLimit + 1, 'x'), 'x'.repeat(answerLimit), 'utf8', true],
  [
    'beyond the limit loses a character that the limit splits',
    Buffer.from(`x${'é'.repeat(answerLimit)}`),
    `x${'é'.repeat(answerLimit / 2 - 1)}`,
    'utf8',
    true,
  ],
  [
    'beyond the limit, of binary data, is cut as base64',
    Buffer.alloc(answerLimit + 1, 0xff),
    Buffer.alloc(answerLimit, 0xff).toString('base64'),
    'base64',
    true,
  ],
] as const)('an answer %s', async ([, bytes, body, encoding, truncated]) => {
  expect(await readAnswer(200, {}, each(bytes, 1000))).toEqual({
    statusCode: 200,
    headers: {},
    body,
    encoding,
    truncated,
  });
});

test('keeps an answer with invalid UTF-8 in the middle as base64', async () => {
  const answer = await readAnswer(200, {}, each(Buffer.from([0x61, 0xc3, 0x28, 0x62]), 4));
  expect(answer).toMatchObject({ body: 'YcMoYg==', encoding: 'base64' });
});

test('keeps an untruncated answer that ends within a character as base64', async () => {
  const answer = await readAnswer(200, {}, each(Buffer.from([0x61, 0xc3]), 4));
  expect(answer).toMatchObject({ body: 'YcM=', encoding: 'base64', truncated: false });
});

test('keeps a byte order mark', async () => {
  const answer = await readAnswer(200, {}, each(Buffer.from([0xef, 0xbb, 0xbf, 0x61]), 4));
  expect(answer).toMatchObject({ body: '\ufeffa', encoding: 'utf8' });
});

async function* each(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAnswer(
  statusCode: number,
  headers: Parameters<typeof createAnswerReader>[1],
  stream: AsyncIterable<Uint8Array>,
): Promise<ReceiverAnswer> {
  const reader = createAnswerReader(statusCode, headers);
  for await (const chunk of stream) if (!reader.add(chunk)) break;
  return reader.end();
}
