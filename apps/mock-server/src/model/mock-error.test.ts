import { expect, test } from 'vitest';
import { MockError } from './mock-error.ts';

test('the message of a refusal contains no password of a URL and no control character', () => {
  expect(new MockError(404, 'There is no pool \u001b[31m http://ada:pa55word@host/').message).toBe(
    'There is no pool ?[31m http://***@host/',
  );
});
