import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { parseNumber, parseNumberOrOff } from './parse-number.ts';

test.for([
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['65535', 65_535],
] as const)('%s is the number %i', ([text, value]) => {
  expect(parseNumber(0, 65_535)(text)).toBe(value);
});

test.for(['', ' ', 'abc', '-1', '+1', '1.5', '1e3', '0x10', ' 1', '1 ', '65536', '٣', 'NaN', 'Infinity'])(
  'nothing but a whole number within the range passes: "%s"',
  (text) => {
    expect(() => parseNumber(0, 65_535)(text)).toThrow(InvalidArgumentError);
    expect(() => parseNumber(0, 65_535)(text)).toThrow('It must be a whole number from 0 to 65535.');
  },
);

test('the word off passes where it has a meaning', () => {
  expect(parseNumberOrOff(1, 9)('off')).toBe('off');
  expect(parseNumberOrOff(1, 9)('5')).toBe(5);
  expect(() => parseNumberOrOff(1, 9)('OFF')).toThrow(InvalidArgumentError);
  expect(() => parseNumberOrOff(1, 9)('0')).toThrow(InvalidArgumentError);
});
