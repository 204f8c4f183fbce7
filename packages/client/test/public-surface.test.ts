import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as client from '@genauth-webhooks/client';
import { operations } from '@genauth-webhooks/contract';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.vitest/public-surface');

/** Runs the package's own compiler, and throws its output on failure. */
function compile(...args: string[]): void {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(String((error as { stdout?: string }).stdout), { cause: error });
  }
}

/** The TypeScript blocks of a page or a source, without the margin of a doc comment. */
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
    'ContractError',
    'ManagementClient',
    'Models',
    'NetworkError',
    'TimeoutError',
    'UnexpectedAnswerError',
    'eachWebhook',
    'eachWebhookLog',
    'isApiError',
    'isClientError',
    'isConfigurationError',
    'isContractError',
    'isNetworkError',
    'isTimeoutError',
    'isUnexpectedAnswerError',
    'unwrap',
  ]);
});

describe('what is published', () => {
  const outDir = join(scratch, 'dist');
  const codeOf = (file: string): string =>
    readFileSync(join(outDir, file), 'utf8').replace(/\/\*.*?\*\/|\/\/ .*?$/gms, '');

  /** The packages that an entry reaches through its own files. */
  function packagesOf(entry: string): string[] {
    const files = [entry];
    const packages = new Set<string>();
    for (const file of files) {
      for (const [, name = ''] of codeOf(file).matchAll(/from '([^']*)'/g)) {
        if (!name.startsWith('.')) packages.add(name);
        else if (!files.includes(join(dirname(file), name))) files.push(join(dirname(file), name));
      }
    }
    return [...packages];
  }

  beforeAll(() => compile('-p', 'tsconfig.build.json', '--outDir', outDir));

  test('declares nothing as any and nothing as an empty record', () => {
    const files = (readdirSync(outDir, { recursive: true }) as string[]).filter((name) => name.endsWith('.d.ts'));
    expect(files).toEqual(expect.arrayContaining(['index.d.ts', 'http.d.ts', 'validate.d.ts']));
    for (const file of files) {
      expect(codeOf(file), file).not.toMatch(/\bany\b/);
      expect(codeOf(file), file).not.toMatch(/Record<string, *never>/);
    }
  });

  test.each([
    ['index.js', ['openapi-fetch']],
    ['node/index.js', ['node:crypto', 'openapi-fetch']],
    ['http.js', ['openapi-fetch']],
    ['validate.js', ['@genauth-webhooks/contract/validate']],
    [
      'stub/index.js',
      ['@genauth-webhooks/contract', '@genauth-webhooks/contract/validate', '@genauth-webhooks/contract/events'],
    ],
  ])('%s carries these packages and no others: %j', (entry, packages) => {
    expect(packagesOf(entry)).toEqual(packages);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const firstColumn = (heading: string): (string | undefined)[] => {
    const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    return [...section.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name).sort();
  };

  test('has a row for each option', () => {
    const source = readFileSync(join(root, 'src/options/options.ts'), 'utf8');
    const options = ['KeyPairOptions', 'TokenFunctionOptions', 'GeneralOptions'].flatMap((type) => {
      const body = source.split(`export type ${type} = {\n`)[1]?.split('\n};\n')[0] ?? '';
      return [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name);
    });
    expect(firstColumn('Options')).toEqual([...new Set(options)].sort());
  });

  test('has a row for each error that is not a base class', () => {
    const classes = Object.keys(client).filter((name) => name.endsWith('Error') && !name.startsWith('is'));
    expect(firstColumn('Errors')).toEqual(
      classes.filter((name) => !['ClientError', 'CallError'].includes(name)).sort(),
    );
  });

  test('has at most 180 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(181);
  });

  test('says which operations are not retried', () => {
    const [, , once, always] =
      /^\| (.*?) +\| (.*?) +\| (.*?) +\|$/m.exec(readme.split('\n## Retries\n')[1] ?? '') ?? [];
    const notIdempotent = Object.values(operations).filter(({ idempotent }) => !idempotent);
    expect(once).toBe(notIdempotent.map(({ operationId }) => `\`${operationId}\``).join(', '));
    expect(always).toBe('Every other call');
  });
});

describe('the examples', () => {
  const sources = (readdirSync(join(root, 'src'), { recursive: true }) as string[])
    .filter((name) => !/^(webhooks|testing|stub)\//.test(name))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('src', name));
  const examples = [...sources, 'README.md'].flatMap((file) =>
    blocksOf(readFileSync(join(root, file), 'utf8')).map((code, index) => ({
      file,
      name: `${file.replaceAll(/\W/g, '-')}-${index}.ts`,
      code,
    })),
  );
  const directory = join(scratch, 'examples');

  beforeAll(() => {
    mkdirSync(directory);
    for (const { name, code } of examples) writeFileSync(join(directory, name), `${code}\nexport {};\n`);
  });

  test('are in README.md and in the doc comments', () => {
    expect(examples.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'README.md',
        'src/client/management-client.ts',
        'src/client/unwrap.ts',
        'src/validate.ts',
      ]),
    );
  });

  test('compile', () => {
    const entries = ['http', 'validate'].map((entry) => [
      `@genauth-webhooks/client/${entry}`,
      [`../../../src/${entry}.ts`],
    ]);
    const config = {
      extends: '../../../tsconfig.json',
      compilerOptions: { paths: Object.fromEntries(entries) },
      include: ['.'],
    };
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(config));
    compile('--noEmit', '-p', directory);
  });

  test.each(examples)('$name runs', async ({ name, code }) => {
    const preload = join(root, 'test/support/preload-example.ts');
    const args = ['--conditions=@genauth-webhooks/source', '--import', preload, join(directory, name)];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^README.*ManagementClient/s.test(name + code) ? /./ : /^/);
  });
});
