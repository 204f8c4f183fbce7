import type { Violation } from '@genauth-webhooks/contract/validate';
import { expect, test } from 'vitest';
import { describeViolations } from './describe-violations.ts';

const violation = (change: Partial<Violation>): Violation => ({
  instancePath: '/name',
  keyword: 'minLength',
  params: {},
  ...change,
});

test.for([
  ['/name', 'name'],
  ['/events/12', 'events[12]'],
  ['/retryConfig/count', 'retryConfig.count'],
  ['/requestHeaders/x-a~1b~0c', 'requestHeaders.x-a/b~c'],
  ['/list/0/inner/1', 'list[0].inner[1]'],
])('the place %s is called %s', ([instancePath = '', name]) => {
  expect(describeViolations([violation({ instancePath })], {})).toBe(`${name} should not be empty`);
});

test('a rule that is broken twice is named once', () => {
  expect(describeViolations([violation({}), violation({})], {})).toBe('name should not be empty');
});

test('ten rules are named in full, the eleventh is counted', () => {
  const many = (count: number): Violation[] =>
    Array.from({ length: count }, (_, index) => violation({ instancePath: `/a${index}` }));
  expect(describeViolations(many(10), {})).toMatch(/a9 should not be empty$/);
  expect(describeViolations(many(11), {})).toMatch(/a9 should not be empty and 1 more$/);
});

test('a rule without words of its own is described in those of the validator', () => {
  expect(describeViolations([violation({ keyword: 'format', message: 'must be a date' })], {})).toBe(
    'name must be a date',
  );
  expect(describeViolations([violation({ keyword: 'format' })], {})).toBe('name is not valid');
});
