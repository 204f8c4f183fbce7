import { expect, test } from 'vitest';
import { countTurns } from '../../test/support/count-turns.ts';
import { fillLists, readInPieces, violationsOf } from './long-lists.ts';

const webhook = { name: 'w', url: 'http://127.0.0.1/', events: ['login'], contentType: 'application/json' };
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

test('a large input is read in pieces, and other work runs between them', async () => {
  const seed = { pools: [{ webhooks: [webhook] }, { userPoolId: 'p', webhooks: Array(20_000).fill(webhook) }] };
  const bytes = bytesOf(seed);
  const stopCounting = countTurns();
  let largest = 0;
  const split = await readInPieces('applySeed', bytes, ({ elements }) => {
    largest = Math.max(largest, elements.length);
  });
  const turns = stopCounting();
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

test('a snapshot may have the largest delivery that a server writes, and its other parts have limits', async () => {
  // 101 attempts, each with an answer of 64 KiB that JSON escapes, and with a thousand headers.
  const headers = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x-${index}`, ['a']]));
  const attempts = Array(101).fill({ number: 1, response: { headers, body: '"'.repeat(64 * 1024) } });
  const bytes = bytesOf({ version: 1, deliveries: [{ attempts }] });
  expect(bytes.length).toBeGreaterThan(12 * 1024 * 1024);
  const split = await readInPieces('restoreSnapshot', bytes, () => {});
  expect(split.elements).toEqual([{ path: ['deliveries'], start: 0, elements: [{ attempts }] }]);
  const refused = bytesOf({ version: 1, webhooks: [{ name: 'x'.repeat(9 * 1024 * 1024) }], deliveries: [] });
  await expect(readInPieces('restoreSnapshot', refused, () => {})).rejects.toThrow('a part of more than 8388608 bytes');
});
