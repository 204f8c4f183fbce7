import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('portable/', import.meta.url));
const suites = readdirSync(folder).map((name) => join(folder, name));

/** A test file, and every file of the package that it reaches. */
function filesOf(suite: string): string[] {
  const files = [suite];
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)) {
      const reached = join(dirname(file), name);
      if (!files.includes(reached)) files.push(reached);
    }
  }
  return files;
}

/** What a file asks of Node: its modules, and its globals where they are code. */
function needsOf(text: string): string[] {
  const code = text.replace(/\/\*.*?\*\/|\/\/ .*?$|'[^'\n]*'(?! *from)/gms, (found) =>
    /^'node:/.test(found) ? found : '',
  );
  return code.match(/'node:[a-z/]+'|\b(Buffer|process|require|__dirname|setImmediate)\b/g) ?? [];
}

test('there are portable suites, and what they need of Node would be found', () => {
  expect(suites.length).toBeGreaterThan(5);
  const own = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  expect(needsOf(own)).toEqual(expect.arrayContaining(["'node:fs'", "'node:path'"]));
  expect(needsOf('const a = Buffer.from(b); // process')).toEqual(['Buffer']);
});

test.each(suites.map((suite) => [suite.slice(folder.length), suite]))(
  '%s runs wherever there are fetch, Request and Web Crypto: it needs nothing of Node',
  (_, suite) => {
    const files = filesOf(suite);
    expect(files.some((file) => file.includes('/support/'))).toBe(true);
    for (const file of files) expect(needsOf(readFileSync(file, 'utf8')), file).toEqual([]);
  },
);
