import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkWritable, writeWhole } from './write-whole.ts';

const id = '01234567-89ab-cdef-0123-456789abcdef';
const gone = 2 ** 22 + 1;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-mock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function* pieces(): AsyncGenerator<string> {
  yield 'one ';
  yield 'two';
}

test.each<[string, string, number, boolean]>([
  ['of a process that is gone', `f.json.${hostname()}.${gone}.${id}.draft`, 0, true],
  ['of a process that runs', `f.json.${hostname()}.${process.ppid}.${id}.draft`, 0, false],
  ['of this process', `f.json.${hostname()}.${process.pid}.${id}.draft`, 0, false],
  ['of an earlier process with the ID of this one', `f.json.${hostname()}.${process.pid}.${id}.draft`, 3500, true],
  ['of another machine', `f.json.elsewhere.${gone}.${id}.draft`, 0, false],
  ['that names no process', `f.json.${id}.draft`, 0, false],
  ['that is older than an hour', `f.json.${id}.draft`, 3601, true],
  ['of another file', `g.json.${hostname()}.${gone}.${id}.draft`, 9999, false],
])('a draft %s stays or goes with the next write', async (_, name, ageSeconds, isRemoved) => {
  const folder = temporaryFolder();
  const draft = join(folder, name);
  writeFileSync(draft, 'secret');
  const time = Date.now() / 1000 - ageSeconds;
  utimesSync(draft, time, time);
  await writeWhole(join(folder, 'f.json'), pieces());
  expect(readdirSync(folder)).toEqual(isRemoved ? ['f.json'] : ['f.json', name].sort());
});

test('a check removes abandoned drafts and writes nothing', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `f.json.${hostname()}.${gone}.${id}.draft`), 'secret');
  checkWritable(join(folder, 'f.json'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a check names a missing folder, a file in its place, and a folder in place of the file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));
  expect(() => checkWritable(join(folder, 'none', 'f'))).toThrow(`the folder ${join(folder, 'none')} does not exist`);
  expect(() => checkWritable(join(folder, 'file', 'f'))).toThrow(`${join(folder, 'file')} is not a folder`);
  expect(() => checkWritable(join(folder, 'folder'))).toThrow('it is a folder');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
