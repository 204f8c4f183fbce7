import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-mock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('makeFolder creates a folder and its parents, and keeps an existing folder', () => {
  const folder = join(temporaryFolder(), 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test.each([[[]], [['a']], [['a', 'b']]])(
  'makeFolder names a file that is in place of a folder, with %j below it',
  (below) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(join(file, ...below))).toThrow(`${file} is not a folder`);
  },
);

test.runIf(existsSync('/proc/self'))('a file system that refuses folders is named instead of tried for ever', () => {
  expect(() => makeFolder('/proc/genauth-mock/state')).toThrow('the folder /proc/genauth-mock cannot be made (ENOENT)');
});
