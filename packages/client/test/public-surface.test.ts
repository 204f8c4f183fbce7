import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as client from '@genauth-webhooks/client';
import { operations } from '@genauth-webhooks/contract';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BenchRecord } from '../../../.config/bench/report.ts';
import { blocksOf, examplesIn, root } from './support/code-blocks.ts';
import { exampleFetch } from './support/example-fetch.ts';

const scratch = join(root, '.vitest/public-surface');

/** Runs the package's own compiler, and throws its output on failure. */
function compile(...args: string[]): void {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(String((error as { stdout?: string }).stdout), { cause: error });
  }
}

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
});

test('the exports are these and no others', () => {
  expect(Object.keys(client).sort()).toEqual([
    'AnswerTooLargeError',
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
    'isAnswerTooLargeError',
    'isApiError',
    'isCallError',
    'isClientError',
    'isConfigurationError',
    'isContractError',
    'isNetworkError',
    'isTimeoutError',
    'isUnexpectedAnswerError',
    'responseOf',
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
    ['webhooks/index.js', ['@genauth-webhooks/contract/event-shapes']],
    [
      'testing/index.js',
      [
        '@genauth-webhooks/contract/overrides',
        '@genauth-webhooks/contract/event-examples',
        '@genauth-webhooks/contract/event-shapes',
      ],
    ],
    [
      'stub/index.js',
      ['@genauth-webhooks/contract', '@genauth-webhooks/contract/validate', '@genauth-webhooks/contract/events'],
    ],
  ])('%s carries these packages and no others: %j', (entry, packages) => {
    expect(packagesOf(entry)).toEqual(packages);
  });
});

describe('the README, with the page on calls,', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const calls = readFileSync(join(root, 'docs/calls.md'), 'utf8');
  const firstColumn = (heading: string): (string | undefined)[] => {
    const section = calls.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
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

  test('has at most 150 lines, and a row for each entry', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(151);
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const rows = [...readme.matchAll(/^\| `(?:…|@genauth-webhooks\/client)(.*?)` +\|/gm)].map(([, path]) => `.${path}`);
    expect([...rows, './package.json'].sort()).toEqual(Object.keys(exports).sort());
  });

  test('and every other page link only to files and headings that exist', () => {
    const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => join('docs', name))];
    const anchors = (file: string): string[] =>
      [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
    for (const page of pages) {
      for (const [link, path = '', anchor] of readFileSync(join(root, page), 'utf8').matchAll(
        /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g,
      )) {
        const file = path === '' ? join(root, page) : join(root, dirname(page), path);
        expect(existsSync(file), `${page}: ${link}`).toBe(true);
        if (anchor !== undefined) expect(anchors(file), `${page}: ${link}`).toContain(anchor);
      }
    }
  });

  test("states the measured size of the vendor's SDK", () => {
    const { benches, peers } = JSON.parse(readFileSync(join(root, 'bench/record.json'), 'utf8')) as BenchRecord;
    const sizes = benches.find(({ id }) => id === 'bundle-size')?.contestants;
    const sdk = sizes?.find(({ name }) => name === 'authing-node-sdk: one call, in Node')?.figures['compressed'];
    const size = `${Math.round((sdk?.median ?? 0) / 1000)} KB`;
    expect(readme.replaceAll('\n', ' ')).toContain(
      `\`authing-node-sdk\` ${peers['authing-node-sdk']}, bundled for Node, is ${size}`,
    );
  });

  test('says which operations are not retried', () => {
    const [, , once, always] = /^\| (.*?) +\| (.*?) +\| (.*?) +\|$/m.exec(calls.split('\n## Retries\n')[1] ?? '') ?? [];
    const notIdempotent = Object.values(operations).filter(({ idempotent }) => !idempotent);
    expect(once).toBe(notIdempotent.map(({ operationId }) => `\`${operationId}\``).join(', '));
    expect(always).toBe('Every other call');
  });
});

describe('the examples', () => {
  const directory = join(scratch, 'examples');
  const examples = examplesIn('src');
  const pages = ['README.md', 'docs/calls.md', 'docs/webhooks.md', 'docs/recipes.md', 'docs/testing.md'].flatMap(
    blocksOf,
  );
  // `apps/e2e` has Jest.
  const all = [...pages, ...examples].filter(({ name }) => name !== 'jest');

  beforeAll(() => {
    mkdirSync(directory);
    for (const { module, code } of all) writeFileSync(join(directory, module), `${code}\nexport {};\n`);
    for (const store of ['postgres-store.ts', 'redis-store.ts']) {
      copyFileSync(join(root, 'examples', store), join(directory, store));
    }
  });

  test('are in README.md and in the doc comments', () => {
    expect(pages.map(({ file }) => file)).toContain('README.md');
    expect(examples.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'src/client/management-client.ts',
        'src/client/unwrap.ts',
        'src/stub/create-stub-api.ts',
        'src/stub/msw-handlers.ts',
        'src/testing/build-delivery.ts',
        'src/testing/check-dedupe-store.ts',
        'src/testing/create-test-receiver.ts',
        'src/testing/events/assert-event.ts',
        'src/testing/events/event-matchers.ts',
        'src/testing/events/to-event-matcher.ts',
        'src/validate.ts',
        'src/webhooks/create-webhook-handler.ts',
        'src/webhooks/dedupe/dedupe.ts',
        'src/webhooks/parse-webhook.ts',
      ]),
    );
  });

  test('compile, and so do the blocks of the pages', () => {
    // The decorators of NestJS.
    const compilerOptions = { experimentalDecorators: true };
    const config = { extends: '../../../tsconfig.json', compilerOptions, include: ['.'] };
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(config));
    compile('--noEmit', '-p', directory);
  });

  // `proxies.test.ts` runs the blocks that need a server.
  const called = all.filter(
    ({ file, name }) =>
      !['plain', 'agent'].includes(name) && !/^(docs\/(?!calls)|src\/(webhooks|testing|stub)\/)/.test(file),
  );

  test.each(called)('$module runs', async ({ module, code }) => {
    vi.stubGlobal('fetch', exampleFetch);
    onTestFinished(() => void vi.unstubAllGlobals());
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await import(join(directory, module));
    if (/^(README|docs).*ManagementClient/s.test(module + code)) expect(log).toHaveBeenCalled();
    log.mockClear();
  });
});
