import { expect, test } from 'vitest';
import { fillLists, readInPieces, violationsOf } from './long-lists.ts';

const webhook = { name: 'w', url: 'http://127.0.0.1/', events: ['login'], contentType: 'application/json' };
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

test('a large input is read in pieces, and other work runs between them', async () => {
  const seed = { pools: [{ webhooks: [webhook] }, { userPoolId: 'p', webhooks: Array(20_000).fill(webhook) }] };
  const bytes = bytesOf(seed);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  let largest = 0;
  const split = await readInPieces('applySeed', bytes, ({ elements }) => {
    largest = Math.max(largest, elements.length);
  });
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(Math.floor(bytes.length / 262_144));
  expect(largest * JSON.stringify(webhook).length).toBeLessThan(2 * 262_144);
  expect(split.value).toEqual({ pools: [{ webhooks: [] }, { userPoolId: 'p', webhooks: [] }] });
  fillLists(split);
  expect(split.value).toEqual(seed);
});

test.each([
  ['applySeed', ['pools', 3, 'webhooks'], { ...webhook, name: 5 }, '/pools/3/webhooks/7/name'],
  [
    'restoreSnapshot',
    ['webhooks'],
    { ...webhook, name: 5, enabled: true, webhookId: 'w', createdAt: 1, updatedAt: 1 },
    '/webhooks/7/name',
  ],
] as const)('a refusal by %s gives the position of an invalid element in the input', (id, path, element, place) => {
  const broken = violationsOf(id, { path, start: 7, elements: [element] });
  expect(broken?.violations.map(({ instancePath }) => instancePath)).toContain(place);
});
