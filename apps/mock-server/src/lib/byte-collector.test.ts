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

test('a collector copies a hundred thousand one-byte chunks about twenty times', () => {
  const collector = createByteCollector();
  const memories = new Set<ArrayBufferLike>();
  for (let index = 0; index < 100_000; index++) {
    collector.add(Uint8Array.of(index));
    memories.add(collector.bytes().buffer);
  }
  expect(collector.bytes()).toEqual(Uint8Array.from({ length: 100_000 }, (_, index) => index));
  expect(memories.size).toBeLessThan(20);
});
