import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The minified code of a program that imports these names, and its size with gzip. */
async function bundle(names: string, entry: string): Promise<{ code: string; size: number }> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './src/${entry}.ts'`, resolveDir: `${import.meta.dirname}/..` },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  return { code, size: gzipSync(code, { level: 9 }).length };
}

test("a bundle with one event's validator has none of other events", async () => {
  const { code, size } = await bundle('groupDeleted', 'validate-events');
  expect(new Set(code.match(/"[a-z-]+:[a-z:-]+"/g))).toEqual(new Set(['"group:deleted"']));
  expect(size).toBeLessThan(1_000);
});

test('five events share the validators of their parts', async () => {
  const { size } = await bundle('userCreated, userUpdated, userDeleted, login, groupDeleted', 'validate-events');
  expect(size).toBeLessThan(3_200);
});

test('a bundle with the validators of answers has none of inputs', async () => {
  const { code } = await bundle('successValidators, failureValidator', 'validate');
  expect(code).not.toContain('accessKeySecret');
});
