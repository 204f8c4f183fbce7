import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteCollector } from './byte-collector.ts';

test('a collector joins chunks in order and does not change them', () => {
  const chunks = ['ab', '', 'c', 'defgh', 'i'].map((text) => Buffer.from(text));
  const collector = createByteCollector();
  for (const chunk of chunks) collector.add(chunk);
  expect(Buffer.from(collector.bytes()).toString()).toBe('abcdefghi');
  expect(collector.length()).toBe(9);
  expect(chunks.map(String)).toEqual(['ab', '', 'c', 'defgh', 'i']);
});

test('a collector without chunks is empty', () => {
  expect(createByteCollector().bytes()).toHaveLength(0);
});

test('a collector keeps a hundred thousand chunks of one byte in a few blocks', () => {
  const sizes: number[] = [];
  const collector = createByteCollector({
    allocate(size) {
      sizes.push(size);
      return new Uint8Array(size);
    },
  });
  for (let index = 0; index < 100_000; index++) collector.add(Uint8Array.of(index));
  expect(new Uint8Array(collector.bytes())).toEqual(Uint8Array.from({ length: 100_000 }, (_, index) => index));
  expect(sizes.length).toBeLessThan(20);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});

test('a collector joins any chunks, small and large', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(20), fc.integer({ min: 16_000, max: 17_000 }), fc.constant(1_100_000))),
      (sizes) => {
        const chunks = sizes.map((size, index) => Buffer.alloc(size, index + 1));
        const collector = createByteCollector();
        for (const chunk of chunks) collector.add(chunk);
        expect(Buffer.concat(chunks).equals(collector.bytes())).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('a collector copies no chunk of a large body before the end', () => {
  const collector = createByteCollector({ allocate: () => expect.fail('a block was allocated') });
  for (let index = 0; index < 40; index++) collector.add(Buffer.alloc(64 * 1024, index));
  expect(collector.bytes()).toHaveLength(40 * 64 * 1024);
});

test('a collector copies a body of known length into one block and does not copy it again', () => {
  const sizes: number[] = [];
  const collector = createByteCollector({
    expected: 200_000,
    allocate(size) {
      sizes.push(size);
      return new Uint8Array(size);
    },
  });
  for (let index = 0; index < 4; index++) collector.add(Buffer.alloc(50_000, index));
  expect(collector.bytes().buffer).toBe(collector.bytes().buffer);
  expect([sizes, collector.bytes().length]).toEqual([[200_000], 200_000]);
});
