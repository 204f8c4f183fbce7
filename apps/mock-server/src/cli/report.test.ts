import { expect, test } from 'vitest';
import { createReport, jsonLine } from './report.ts';
import type { LogForm } from './start-flags.ts';

const message = 'evil\u001b[31m\u009b1m of http://ada:pa55word@host/\n  second line';

function report(form: LogForm): string[] {
  const lines: string[] = [];
  const { error, warning } = createReport(form, { err: (text) => lines.push(text) });
  error(message);
  warning('careful');
  return lines;
}

test.for(['text', 'none'] as const)('the form %s has errors and warnings without control characters', (form) => {
  expect(report(form)).toEqual(['error: evil?[31m?1m of http://***@host/\n  second line\n', 'warning: careful\n']);
});

test('the form json prints each error and warning as one line of JSON', () => {
  const [error = '', warning = ''] = report('json');
  expect([error, warning].map((line) => JSON.parse(line))).toEqual([
    { time: expect.any(String), kind: 'error', error: 'evil\u001b[31m\u009b1m of http://***@host/\n  second line' },
    { time: expect.any(String), kind: 'warning', warning: 'careful' },
  ]);
  for (const line of [error, warning]) expect(line).toMatch(/^\P{Cc}+\n$/u);
});

test('a line of JSON escapes characters that change the text direction', () => {
  expect(jsonLine('a\u202eb')).toBe('"a\\u202eb"\n');
});
