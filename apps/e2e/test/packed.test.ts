import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './support/readme.ts';

const packages = ['packages/contract', 'packages/control', 'packages/client', 'apps/mock-server'] as const;
/** An entry that needs an optional peer is tried where that peer is. */
const withPeers = new Set(['@genauth-webhooks/mock-server/msw']);

type Manifest = { readonly name: string; readonly exports: { readonly [entry: string]: unknown } };

const manifests = packages.map((folder): Manifest => JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')));
const entries = manifests
  .flatMap(({ name, exports }) => Object.keys(exports).map((entry) => join(name, entry)))
  .filter((entry) => !entry.endsWith('.json') && !withPeers.has(entry));

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-consumer-'));
  const tarballs: { [name: string]: string } = {};
  for (const [index, source] of packages.entries()) {
    if (!existsSync(`${root}${source}/dist`)) throw new Error(`${source} is not built; run: npx -y pnpm@12 build`);
    const tarball = join(folder, `${basename(source)}.tgz`);
    execFileSync('pnpm', ['pack', '--out', tarball], { cwd: `${root}${source}`, stdio: 'pipe' });
    tarballs[manifests[index]?.name ?? ''] = `file:${tarball}`;
  }
  const manifest = { name: 'consumer', private: true, dependencies: tarballs, overrides: tarballs };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: folder,
    stdio: 'pipe',
  });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('no packed manifest has a protocol that only the workspace understands, or a condition that leads to sources', () => {
  for (const { name } of manifests) {
    const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    expect(text).not.toMatch(/"(workspace|catalog|link|file):/);
    expect(JSON.stringify(JSON.parse(text).exports)).not.toContain('@genauth-webhooks/source');
  }
});

test('no test or suite is packed, and each package has its licence', () => {
  for (const { name } of manifests) {
    const files = execFileSync('find', [join(folder, 'node_modules', name), '-type', 'f'], { encoding: 'utf8' });
    expect(files).not.toMatch(/\.(test|suite)\./);
    expect(files).toContain('LICENSE');
  }
});

test('every entry can be imported, and required with the same members', () => {
  const run = (file: string, program: string): { readonly [entry: string]: readonly string[] } => {
    writeFileSync(join(folder, file), program);
    return JSON.parse(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }));
  };
  const print = (load: string): string => `
    const members = {};
    for (const entry of ${JSON.stringify(entries)}) members[entry] = Object.keys(${load}(entry)).sort();
    console.log(JSON.stringify(members));`;
  const imported = run('consumer.mjs', print('await import'));
  const required = run('consumer.cjs', print('require'));
  for (const entry of entries) expect(imported[entry]?.length, entry).toBeGreaterThan(0);
  expect(required).toEqual(imported);
});

const program = `
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

const oldest = ['TypeScript 5.9', `${root}packages/contract/node_modules/typescript/bin/tsc`] as const;
const newest = ['TypeScript 7', `${root}apps/e2e/node_modules/typescript/bin/tsc`] as const;
const node = [
  'Node, ES modules and CommonJS',
  { module: 'nodenext', moduleResolution: 'nodenext' },
  ['consumer.mts', 'consumer.cts'],
] as const;
const bundler = ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }, ['consumer.ts']] as const;

test.each([
  [...oldest, ...node],
  [...newest, ...node],
  [...newest, ...bundler],
])(
  'a program compiles with $0 as for $2, declarations of libraries included, and runs',
  {
    timeout: 120_000,
  },
  (compilerName, compiler, name, options, files) => {
    const place = join(folder, `${compilerName}-${name}`.replace(/\W+/g, '-'));
    mkdirSync(place);
    for (const file of files) writeFileSync(join(place, file), program);
    const compilerOptions = {
      ...options,
      target: 'es2023',
      lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      outDir: 'out',
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: files }));
    if (name === 'a bundler') writeFileSync(join(place, 'package.json'), JSON.stringify({ type: 'module' }));
    execFileSync(process.execPath, [compiler, '-p', place], { stdio: 'pipe' });
    for (const file of files) {
      execFileSync(process.execPath, [join(place, 'out', file.replace(/ts$/, 'js'))], { stdio: 'pipe' });
    }
  },
);
