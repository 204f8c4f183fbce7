import { expect, test } from 'vitest';
import { nearest, shownName } from './nearest.ts';

test('the nearest name is the one with the fewest changes', () => {
  expect(nearest('user:craeted', ['login', 'user:created', 'user:deleted'])).toBe('user:created');
});

test('only the first 100 characters of a name are compared and shown', () => {
  const long = `${'x'.repeat(100)}${'y'.repeat(1_000_000)}`;
  expect(nearest(long, ['y'.repeat(1_000_000), 'x'.repeat(90)])).toBe('x'.repeat(90));
  expect(shownName(long)).toBe(`${'x'.repeat(100)}…`);
  expect(shownName('x'.repeat(100))).toBe('x'.repeat(100));
});
