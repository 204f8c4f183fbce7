import { describe, expect, test } from 'vitest';

// Failures that the page must report. Only browser.test.ts runs this file.
test('passes', () => {
  expect(1).toBe(1);
});

test('expects what is not', () => {
  expect({ a: 1 }).toEqual({ a: 2 });
});

test.each([1])('rejects late', async () => {
  await expect(Promise.resolve(1)).rejects.toThrow();
});

describe('a group', () => {
  test('throws', () => {
    throw new Error('on purpose');
  });

  test('writes to the console', () => {
    // biome-ignore lint/suspicious/noConsole: what is forbidden has to be seen.
    console.log('what the setup of the workspace forbids');
  });
});
