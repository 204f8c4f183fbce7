/**
 * Builds the package in the current folder: ES modules in `dist/`, CommonJS in `dist/cjs/`, both from the same sources.
 *
 * The declarations are in `dist/cjs/` only, and those of the ES modules export them again. The types of both forms are
 * therefore identical and are stored only once. The opposite is impossible, because TypeScript does not let CommonJS
 * import an ES module.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { entryFields, entrySources } from './published-fields.ts';

const run = promisify(execFile);
const compiler = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
const generated = join('src', 'generated');

function compile(...options: readonly string[]): Promise<unknown> {
  return run(compiler, ['-p', 'tsconfig.build.json', ...options]);
}

/** Generated files that are JavaScript already. */
async function transformGenerated(format: 'cjs' | 'esm', outDir: string): Promise<void> {
  const files = generatedFiles('.js').map((name) => join(generated, name));
  if (files.length === 0) return;
  const options = [`--format=${format}`, `--outdir=${join(outDir, 'generated')}`, `--outbase=${generated}`];
  await run(join('node_modules', '.bin', 'esbuild'), [
    ...files,
    ...options,
    '--minify-whitespace',
    '--log-level=warning',
  ]);
}

function copyGenerated(extension: string, outDir: string): void {
  for (const name of generatedFiles(extension)) {
    const target = join(outDir, 'generated', name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(generated, name), target);
  }
}

function generatedFiles(extension: string): string[] {
  if (!existsSync(generated)) return [];
  return readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension));
}

/** The nearest package.json decides how Node and TypeScript read a file. */
function markAsCommonJs(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'package.json'), '{ "type": "commonjs", "sideEffects": false }\n');
}

function writeEntryDeclarations(): void {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const target of Object.values(entryFields(entrySources(exports)).publishConfig.exports)) {
    if (!hasTypes(target)) continue;
    const { types } = target.import;
    const steps = '../'.repeat(types.split('/').length - './dist/'.split('/').length) || './';
    const declarations = `${steps}cjs/${types.slice('./dist/'.length)}`.replace(/\.d\.ts$/, '.js');
    writeFileSync(types, `export * from '${declarations}';\n`);
  }
}

function hasTypes(target: unknown): target is { readonly import: { readonly types: string } } {
  return typeof target === 'object' && target !== null && 'import' in target;
}

rmSync('dist', { recursive: true, force: true });
await Promise.all([
  compile('--declaration', 'false', '--isolatedDeclarations', 'false'),
  compile(
    '--outDir',
    'dist/cjs',
    '--module',
    'commonjs',
    '--moduleResolution',
    'bundler',
    '--verbatimModuleSyntax',
    'false',
  ),
  transformGenerated('esm', 'dist'),
  transformGenerated('cjs', 'dist/cjs'),
]);
copyGenerated('.d.ts', 'dist/cjs');
copyGenerated('.json', 'dist');
markAsCommonJs('dist/cjs');
writeEntryDeclarations();
