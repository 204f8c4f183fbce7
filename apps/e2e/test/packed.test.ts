import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EdgeVM } from '@edge-runtime/vm';
import { createMockServer, type MockServer } from '@genauth-webhooks/mock-server';
import { type BuildOptions, build, transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked, packages, readManifest } from './support/packed-consumer.ts';
import { readmeBlock, root } from './support/readme.ts';

const run = promisify(execFile);
const smokeSource = readFileSync(`${import.meta.dirname}/smoke/smoke.ts`, 'utf8');
/** An entry that needs an optional peer is tried where that peer is. */
const withPeers = new Set(['@genauth-webhooks/mock-server/msw']);

const manifests = packages.map(readManifest);
const entries = manifests
  .flatMap(({ name, exports }) => Object.keys(exports).map((entry) => join(name, entry)))
  .filter((entry) => !entry.endsWith('.json') && !withPeers.has(entry));
/** The mock server has ES modules only. */
const entriesOfBothForms = entries.filter((entry) => !entry.startsWith('@genauth-webhooks/mock-server'));

let folder = '';
let mock: MockServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packed-consumer-'));
  [mock] = await Promise.all([createMockServer(), installPacked(folder)]);
}, 180_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  await mock?.close();
});

/** Runs a program in the consumer's folder. It calls the mock server that `TARGET` names. Resolves to what it prints. */
async function runNode(...options: readonly string[]): Promise<string> {
  const target = JSON.stringify({ host: mock.url, ...mock.credentials });
  const { stdout } = await run(process.execPath, options, { cwd: folder, env: { ...process.env, TARGET: target } });
  return stdout;
}

/** Runs the smoke program that was compiled to a file of the consumer's folder. */
async function runSmoke(file: string): Promise<void> {
  // For a CommonJS bundle, import() returns only the default export.
  const runner = `import(${JSON.stringify(`./${file}`)}).then(async ({ default: all, smoke = all.smoke }) => {
    console.log(await smoke(JSON.parse(process.env.TARGET)));
  });`;
  expect(await runNode('--eval', runner)).toBe('8\n');
}

test('no packed manifest has a protocol that only the workspace understands, or a condition that leads to sources', () => {
  for (const { name } of manifests) {
    const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    expect(text).not.toMatch(/"(workspace|catalog|link|file):/);
    expect(JSON.stringify(JSON.parse(text).exports)).not.toContain('@genauth-webhooks/source');
  }
});

test('no test or suite is packed, and each package has its licence', async () => {
  for (const { name } of manifests) {
    const { stdout: files } = await run('find', [join(folder, 'node_modules', name), '-type', 'f']);
    expect(files).not.toMatch(/\.(test|suite)\./);
    expect(files).toContain('LICENSE');
  }
});

describe('every entry', () => {
  type Loaded = { readonly members: { readonly [entry: string]: readonly string[] }; readonly required: string[] };

  /** Loads the entries. `required` lists the files that `require()` loaded. */
  async function load(file: string, names: readonly string[], ...options: readonly string[]): Promise<Loaded> {
    const program = `
      ${file.endsWith('.mjs') ? "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" : ''}
      const members = {};
      (async () => {
        for (const entry of ${JSON.stringify(names)}) {
          members[entry] = Object.keys(${file.endsWith('.mjs') ? 'await import' : 'require'}(entry)).sort();
        }
        console.log(JSON.stringify({ members, required: Object.keys(require.cache) }));
      })();`;
    writeFileSync(join(folder, file), program);
    return JSON.parse(await runNode(...options, file));
  }

  test('has the same members when it is imported and when it is required', async () => {
    const [imported, required, requiredModules] = await Promise.all([
      load('entries.mjs', entries),
      // Without this option, Node loads an ES module for require() where there is no CommonJS.
      load('entries.cjs', entriesOfBothForms, '--no-experimental-require-module'),
      load('modules.cjs', entries),
    ]);
    for (const entry of entries) expect(imported.members[entry]?.length, entry).toBeGreaterThan(0);
    expect(requiredModules.members).toEqual(imported.members);
    expect(requiredModules.members).toMatchObject(required.members);
    expect(Object.keys(required.members)).toEqual(entriesOfBothForms);
    expect(imported.required.filter((file) => file.includes('@genauth-webhooks'))).toEqual([]);
    const own = required.required.filter((file) => file.includes('@genauth-webhooks'));
    expect(own.filter((file) => !file.includes('/dist/cjs/'))).toEqual([]);
    expect(own.length).toBeGreaterThan(entriesOfBothForms.length);
  });
});

test('Node loads the document, the schema of each event and the schema of seed files as JSON', async () => {
  const program = `
    const { servers, webhooks } = require('@genauth-webhooks/contract/openapi.json');
    const schemas = Object.keys(webhooks).map((name) =>
      require('@genauth-webhooks/contract/schemas/' + name.replaceAll(':', '.') + '.json'));
    const seed = require('@genauth-webhooks/control/seed.schema.json');
    const versions = new Set([...schemas, seed].map(({ $schema }) => $schema));
    console.log(JSON.stringify([servers[0].url, schemas.length, [...versions]]));`;
  expect(JSON.parse(await runNode('--eval', program))).toEqual([
    'https://api.genauth.ai',
    76,
    ['https://json-schema.org/draft/2020-12/schema'],
  ]);
});

test('each copy of the client in a process recognises the errors and clients of another copy', async () => {
  const other = join(folder, 'other', 'node_modules', '@genauth-webhooks', 'client');
  cpSync(join(folder, 'node_modules', '@genauth-webhooks', 'client'), other, { recursive: true });
  writeFileSync(
    join(folder, 'copies.mjs'),
    `
    import { createRequire } from 'node:module';
    const entries = ['', '/webhooks', '/http'].map((entry) => '@genauth-webhooks/client' + entry);
    const merge = (modules) => Object.assign({}, ...modules);
    const copies = [
      merge(await Promise.all(entries.map((entry) => import(entry)))),
      merge(entries.map(createRequire(import.meta.url))),
      merge(entries.map(createRequire(new URL('other/program.cjs', import.meta.url)))),
    ];
    const found = copies.flatMap((one, from) => copies.map((another, to) => {
      const error = new one.ApiError({ statusCode: 404, message: '' });
      const refusal = new one.WebhookError('body-missing', 'There is no body');
      const client = new one.ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
      another.createHttp(client);
      const guards = [another.isApiError(error), another.isWebhookError(refusal), another.isClientError(refusal)];
      return [from, to, ...guards, error instanceof another.ApiError].join(' ');
    }));
    console.log(found.join('\\n'));`,
  );
  const pairs = [0, 1, 2].flatMap((from) => [0, 1, 2].map((to) => `${from} ${to} true true true ${from === to}`));
  expect((await runNode('copies.mjs')).trim().split('\n')).toEqual(pairs);
});

const page = 'packages/client/docs/module-forms.md';

test('the CommonJS program of the docs makes a call', async () => {
  const keys = "{ accessKeyId: 'your-key-id', accessKeySecret: 'your-key-secret' }";
  const block = readmeBlock('commonjs', page);
  expect(block).toContain(keys);
  writeFileSync(join(folder, 'readme.cjs'), block.replace(keys, 'JSON.parse(process.env.TARGET)'));
  expect(await runNode('--no-experimental-require-module', 'readme.cjs')).toBe('404\n');
});

test('Jest runs the test of the docs without configuration', async () => {
  writeFileSync(join(folder, 'readme.test.js'), readmeBlock('jest', page));
  const jest = join(dirname(findPackageJSON('jest', import.meta.url) ?? ''), 'bin', 'jest.js');
  const options = ['--rootDir', folder, '--cacheDirectory', join(folder, '.jest'), '--runInBand', '--json'];
  const report = JSON.parse(await runNode('--no-experimental-require-module', jest, ...options));
  expect([report.numPassedTests, report.numTotalTests]).toEqual([1, 1]);
});

/** Bundles the smoke program in one of the forms. Resolves to the code and to our files in it. */
async function bundleSmoke(format: 'cjs' | 'esm', options: BuildOptions): Promise<{ code: string; own: string[] }> {
  const { code } = await transform(smokeSource, { loader: 'ts', format });
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    logLevel: 'silent',
    ...options,
    metafile: true,
    write: false,
  });
  const own = Object.keys(metafile.inputs).filter((input) => input.includes('@genauth-webhooks/'));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((input) => input.includes('/dist/cjs/') !== (format === 'cjs'))).toEqual([]);
  return { code: outputFiles[0]?.text ?? '', own };
}

test.each([
  ['ES modules', 'esm', 'mjs'],
  ['CommonJS', 'cjs', 'cjs'],
] as const)('a bundle of $0 for Node runs', async (_, format, extension) => {
  const { code, own } = await bundleSmoke(format, { platform: 'node', format });
  expect(own.some((input) => input.includes('/node/'))).toBe(true);
  writeFileSync(join(folder, `bundle.${extension}`), code);
  await runSmoke(`bundle.${extension}`);
});

test('a bundle for browsers and workers uses nothing of Node', async () => {
  const { code, own } = await bundleSmoke('esm', { platform: 'browser', format: 'iife', globalName: 'program' });
  expect(own.some((input) => input.includes('/node/'))).toBe(false);
  const target = JSON.stringify({ host: mock.url, ...mock.credentials });
  expect(await new EdgeVM().evaluate(`${code}; program.smoke(${target})`)).toBe(8);
});

/** A program with the mock server, which has ES modules only. */
const consumer = `
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createHttp } from '@genauth-webhooks/client/http';
import { buildDelivery } from '@genauth-webhooks/client/testing';
import { checkAnswers } from '@genauth-webhooks/client/validate';
import { parseWebhook } from '@genauth-webhooks/client/webhooks';
import { createMockServer } from '@genauth-webhooks/mock-server';

async function main(): Promise<void> {
  const mock = await createMockServer();
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const client = new ManagementClient({ accessKeyId, accessKeySecret, host: mock.url, validate: checkAnswers('throw') });
  const result = await client.listWebhooks({ page: 1 });
  if (result.statusCode === 200) {
    const total: number = result.data.totalCount;
    if (total !== 0) throw new Error('not empty');
  }
  unwrap(result).list.map((webhook) => webhook.webhookId satisfies string);
  const { data } = await createHttp(client).GET('/api/v3/get-webhook-event-list');
  if (data?.statusCode !== 200) throw new Error('no event list');
  const delivery = await buildDelivery('mfa:verified', {}, { secret: 's' });
  const event = await parseWebhook(delivery.request('http://localhost/hook'), { secrets: ['s'] });
  if (event.eventName === 'mfa:verified') event.data.userId satisfies string;
  await mock.emit('user:created');
  // @ts-expect-error a misspelt event
  await mock.emit('user:craeted').catch(() => {});
  await mock.close();
}
void main();
`;

/** A CommonJS library uses the types of the CommonJS form, and an ES module program passes its own objects to it. */
const forms = `
import { ApiError, ManagementClient } from '@genauth-webhooks/client';
import type * as cjs from '@genauth-webhooks/client' with { 'resolution-mode': 'require' };
export const client: cjs.ManagementClient = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
export const error: cjs.ApiError = new ApiError({ statusCode: 404, message: '' });
`;

const compilers = {
  'TypeScript 5.4': `${root}apps/e2e/node_modules/typescript-5.4/bin/tsc`,
  'TypeScript 5.9': `${root}packages/contract/node_modules/typescript/bin/tsc`,
  'TypeScript 7': `${root}apps/e2e/node_modules/typescript/bin/tsc`,
};

const targets = {
  'CommonJS, resolved as by node10': { module: 'commonjs', moduleResolution: 'node10' },
  'CommonJS, resolved as by a bundler': { module: 'commonjs', moduleResolution: 'bundler' },
  node16: { module: 'node16', moduleResolution: 'node16' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  'a bundler': { module: 'esnext', moduleResolution: 'bundler' },
};

type Project = readonly [
  compiler: keyof typeof compilers,
  target: keyof typeof targets,
  files: { readonly [name: string]: string },
  type?: 'commonjs' | 'module',
];

const smokes = { 'smoke.cts': smokeSource, 'smoke.mts': smokeSource };
const consumers = { 'consumer.cts': consumer, 'consumer.mts': consumer, 'forms.mts': forms };

describe.concurrent('every declaration is valid, and the program runs, when', () => {
  test.for<Project>([
    ['TypeScript 5.4', 'CommonJS, resolved as by node10', { 'smoke.ts': smokeSource }],
    ['TypeScript 5.4', 'node16', smokes],
    ['TypeScript 5.9', 'CommonJS, resolved as by node10', { 'smoke.ts': smokeSource }],
    ['TypeScript 5.9', 'nodenext', { ...smokes, ...consumers }],
    ['TypeScript 7', 'CommonJS, resolved as by a bundler', { 'smoke.ts': smokeSource }],
    ['TypeScript 7', 'node16', smokes],
    ['TypeScript 7', 'nodenext', consumers],
    ['TypeScript 7', 'a bundler', { 'smoke.ts': smokeSource, 'consumer.ts': consumer }, 'module'],
  ])('$0 compiles it for $1', { timeout: 120_000 }, async ([compiler, target, files, type = 'commonjs']) => {
    const name = `${compiler} ${target}`.replace(/\W+/g, '-');
    const place = join(folder, name);
    mkdirSync(place);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
    const compilerOptions = {
      ...targets[target],
      target: 'es2022',
      lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      outDir: 'out',
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: Object.keys(files) }));
    writeFileSync(join(place, 'package.json'), JSON.stringify({ type }));
    await run(process.execPath, [compilers[compiler], '-p', place]).catch(({ stdout }) => expect(stdout).toBe(''));
    for (const file of Object.keys(files)) {
      const compiled = join(name, 'out', file.replace(/ts$/, 'js'));
      await (file.startsWith('smoke') ? runSmoke(compiled) : runNode(compiled));
    }
  });
});
