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

test('the validator of one event comes without those of other events', async () => {
  const { code, size } = await bundle('groupDeleted', 'validate-events');
  expect(new Set(code.match(/"[a-z-]+:[a-z:-]+"/g))).toEqual(new Set(['"group:deleted"']));
  expect(size).toBeLessThan(1_000);
});

test('five events share the validators of their parts', async () => {
  const { size } = await bundle('userCreated, userUpdated, userDeleted, login, groupDeleted', 'validate-events');
  expect(size).toBeLessThan(3_200);
});

test('the validators of answers come without those of inputs', async () => {
  const { code } = await bundle('successValidators, failureValidator', 'validate');
  expect(code).not.toContain('accessKeySecret');
});
