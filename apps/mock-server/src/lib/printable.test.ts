import { expect, test } from 'vitest';
import { printable, printableLines } from './printable.ts';

const evil = 'a\u001b[31m\nb\r\tc\u009b2Jd\u007fe\u0000f\u202eg\u2028h密';

test('a printable string contains no control character of a terminal', () => {
  expect(printable(evil)).toBe('a?[31m?b??c?2Jd?e?f?g?h密');
});

test('printable lines keep their line feeds', () => {
  expect(printableLines(evil)).toBe('a?[31m\nb??c?2Jd?e?f?g?h密');
});
