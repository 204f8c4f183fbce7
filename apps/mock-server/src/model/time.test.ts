import { expect, test } from 'vitest';
import { earliestTime, latestTime, toMilliseconds, toTime } from './time.ts';

test.each([
  [0, 0],
  [1500, 1500],
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5m', 90_000],
  ['12h', 43_200_000],
  ['3d', 259_200_000],
])('reads the duration %j as %d milliseconds', (duration, expected) => {
  expect(toMilliseconds(duration)).toBe(expected);
});

test.each([
  ['', '""'],
  ['3', '"3"'],
  ['d', '"d"'],
  ['-1s', '"-1s"'],
  ['3 d', '"3 d"'],
  ['3 days', '"3 days"'],
  ['1w', '"1w"'],
  [Number.NaN, 'NaN'],
  [-1, '-1'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
])('refuses the duration %j', (duration, shown) => {
  expect(() => toMilliseconds(duration)).toThrow(
    expect.objectContaining({
      statusCode: 400,
      message: `${shown} is not a valid duration; use milliseconds or a value such as 500ms, 30s, 5m, 12h, 3d`,
    }),
  );
});

test.each([
  [new Date(1500), 1500],
  ['1970-01-01T00:00:02Z', 2000],
  ['1970-01-02', 86_400_000],
])('reads the time %j as %d', (time, expected) => {
  expect(toTime(time)).toBe(expected);
});

test.each([
  [new Date(earliestTime - 1), '-000001-12-31T23:59:59.999Z'],
  ['9999-12-31T00:00:00.001Z', '9999-12-31T00:00:00.001Z'],
] as const)('refuses the time %j, which is beyond the limits', (time, shown) => {
  expect(() => toTime(time)).toThrow(
    expect.objectContaining({
      statusCode: 400,
      message: `Expected a time from 0000-01-01T00:00:00.000Z to 9999-12-31T00:00:00.000Z, got ${shown}`,
    }),
  );
  for (const limit of [earliestTime, latestTime]) expect(toTime(new Date(limit))).toBe(limit);
});

test.each([['tomorrow', '"tomorrow"'] as const, [new Date(Number.NaN), '"Invalid Date"'] as const])(
  'refuses the time %s',
  (time, shown) => {
    expect(() => toTime(time)).toThrow(
      expect.objectContaining({
        statusCode: 400,
        message: `${shown} is not a valid time; use a Date or an ISO 8601 string`,
      }),
    );
  },
);
