import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeFileError } from './describe-file-error.ts';

const here = import.meta.filename;

test.for([
  [`${here}.no`, `there is no file ${here}.no`],
  [import.meta.dirname, 'it is a folder'],
  [`${here}/below`, `a part of ${here}/below is not a folder`],
] as const)('the error of reading %s is "%s"', ([file, words]) => {
  let error: unknown;
  try {
    readFileSync(file);
  } catch (thrown) {
    error = thrown;
  }
  expect(describeFileError(error, file)).toBe(words);
});

test('describeFileError names a file that this user may not read, and returns undefined for other errors', () => {
  expect(describeFileError(Object.assign(new Error('x'), { code: 'EACCES' }), '/a')).toBe('this user may not read /a');
  expect(describeFileError(new Error('x'), '/a')).toBeUndefined();
  expect(describeFileError('x', '/a')).toBeUndefined();
});
