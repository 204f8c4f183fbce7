import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as client from '@genauth-webhooks/client';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.vitest/public-surface');

/** Runs the package's own compiler. What it has to say goes into the error that it throws. */
function compile(...args: string[]): void {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(String((error as { stdout?: string }).stdout), { cause: error });
  }
}

/** The TypeScript blocks of a text, without the margin of a doc comment. */
function blocksOf(text: string): string[] {
  return [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block.replace(/^ *\* ?/gm, ''));
}

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
});

test('the exports are these and no others', () => {
  expect(Object.keys(client).sort()).toEqual([
    'ApiError',
    'CallError',
    'ClientError',
    'ConfigurationError',
    'ManagementClient',
    'Models',
    'NetworkError',
    'TimeoutError',
    'UnexpectedAnswerError',
    'isApiError',
    'isClientError',
    'isConfigurationError',
    'isNetworkError',
    'isTimeoutError',
    'isUnexpectedAnswerError',
    'unwrap',
  ]);
});

describe('what is published', () => {
  const outDir = join(scratch, 'dist');
  const codeOf = (suffix: string): [string, string][] =>
    readdirSync(outDir)
      .filter((name) => name.endsWith(suffix))
      .map((name) => [name, readFileSync(join(outDir, name), 'utf8').replace(/\/\*.*?\*\/|\/\/ .*?$/gms, '')]);

  beforeAll(() => compile('-p', 'tsconfig.build.json', '--outDir', outDir));

  test('declares nothing as any and shows nothing of openapi-fetch', () => {
    expect(codeOf('.d.ts')).not.toEqual([]);
    for (const [file, code] of codeOf('.d.ts')) {
      expect(code, file).not.toMatch(/\bany\b/);
      expect(code, file).not.toContain('openapi-fetch');
    }
  });

  test('imports openapi-fetch and nothing else', () => {
    const imports = codeOf('.js').flatMap(([, code]) =>
      [...code.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
    );
    expect(imports).toEqual(['openapi-fetch']);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const firstColumn = (heading: string): (string | undefined)[] => {
    const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    return [...section.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name).sort();
  };

  test('has a row for each option', () => {
    const source = readFileSync(join(root, 'src/management-client-options.ts'), 'utf8');
    const [options = ''] = source.split('export type CallOptions');
    expect(firstColumn('Options')).toEqual(
      [...options.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name).sort(),
    );
  });

  test('has a row for each error that is no base of others', () => {
    const classes = Object.keys(client).filter((name) => name.endsWith('Error') && !name.startsWith('is'));
    expect(firstColumn('Errors')).toEqual(
      classes.filter((name) => !['ClientError', 'CallError'].includes(name)).sort(),
    );
  });

  test('has at most 120 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(121);
  });
});

describe('every example compiles', () => {
  const sources = readdirSync(join(root, 'src'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('src', name));
  const examples = [...sources, 'README.md'].flatMap((file) =>
    blocksOf(readFileSync(join(root, file), 'utf8')).map((code, index) => ({ file, index, code })),
  );

  test('in README.md and in the doc comments', () => {
    expect(examples.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['README.md', 'src/management-client.ts', 'src/unwrap.ts']),
    );
    const directory = join(scratch, 'examples');
    mkdirSync(directory);
    for (const { file, index, code } of examples) {
      const name = `${file.replaceAll(/\W/g, '-')}-${index}.ts`;
      writeFileSync(join(directory, name), `${code}\nexport {};\n`);
    }
    const config = { extends: '../../../tsconfig.json', include: ['.'] };
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(config));
    compile('--noEmit', '-p', directory);
  });
});
