import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { controlOperationList } from '@genauth-webhooks/control';
import { controlDocument, type OperationObject } from '@genauth-webhooks/control/document';
import seedSchema from '@genauth-webhooks/control/seed.schema.json' with { type: 'json' };
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FaultEffect } from '../src/index.ts';
import type { ActivityKind } from '../src/pool/activity.ts';
import { createCaller } from './support/caller.ts';
import { docsBlock, docsBlocks, packageFolder, pages, readPage, tableRows } from './support/docs.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const run = promisify(execFile);

/** The names of a union or of an object's members, as values; one that is missing here does not compile. */
type Names<Name extends PropertyKey> = { readonly [Each in Name]: true };

describe('the programs in the guides', () => {
  const programs = docsBlocks().filter(({ language }) => language === 'ts');

  test('all have a unique name', () => {
    const names = programs.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(8);
    expect(names).toEqual([...new Set(names.filter((name) => name !== undefined))]);
  });

  test('compile and run unchanged', { timeout: 60_000 }, async () => {
    // Below this file, so that they find the workspace's packages, and this one by its name.
    const folder = mkdtempSync(join(import.meta.dirname, '.docs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const { name, text } of programs) writeFileSync(join(folder, `${name}.ts`), text);
    const compilerOptions = {
      ...{ noEmit: true, types: ['node'], declaration: false, isolatedDeclarations: false },
      lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable'],
    };
    const tsconfig = { extends: '../../../../.config/tsconfig.base.json', compilerOptions, include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    const compiled = run(join(packageFolder, 'node_modules/.bin/tsc'), ['-p', folder]).then(
      () => '',
      ({ stdout }) => stdout,
    );
    expect(await compiled).toBe('');
    // The programs run one after the other in one process, which loads the package once.
    const imports = programs.map(({ name }) => `await import('./${name}.ts');`);
    writeFileSync(join(folder, 'all.mjs'), imports.join('\n'));
    const { stderr } = await run(process.execPath, ['--conditions=@genauth-webhooks/source', join(folder, 'all.mjs')]);
    expect(stderr).toBe('');
  });

  test('the documented calls of the control API work in any shell', async () => {
    const mock = await startMock();
    const receiver = await startReceiver();
    const { port } = new URL(receiver.url);
    const calls = docsBlock('curl').replaceAll('4650', String(mock.port)).replaceAll('3000', port);
    const { stdout } = await run('sh', ['-c', calls.replaceAll(/^curl.*$/gm, '$& && echo')]);
    const [seeded, emitted, delivery, deleted] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(seeded).toEqual({ pools: 1, webhooks: 1 });
    expect(emitted.deliveries).toHaveLength(1);
    expect(delivery).toMatchObject({ eventName: 'login', state: 'succeeded' });
    expect(deleted).toEqual({ done: true });
    expect(receiver.requests).toHaveLength(1);
  });
});

describe('the guide to the control API', () => {
  const rows = tableRows('docs/control-api.md');

  test('lists every operation in its group, as the contract does', () => {
    const shown = rows.filter(([, request = '']) => / \/_mock\//.test(request));
    const groups = controlDocument.tags.map(({ name }) => name);
    const facts = controlOperationList;
    const expected = groups.flatMap((group) =>
      facts
        .filter(({ operationId }) => tagOf(operationId) === group)
        .map(({ operationId, method, path, status, summary }) => [
          `\`${operationId}\``,
          `\`${method} ${path}\``,
          `${status}`,
          summary,
        ]),
    );
    expect(shown).toEqual(expected);
    expect(shown).toHaveLength(facts.length);
    const headings = [...readPage('docs/control-api.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(0, groups.length)).toEqual(groups);
  });

  test('explains every status of a refusal', () => {
    const { paths } = controlDocument as { paths: { [path: string]: { [method: string]: { responses: object } } } };
    const listed = Object.values(paths).flatMap((item) =>
      Object.values(item).flatMap(({ responses }) =>
        Object.keys(responses).filter((status) => !status.startsWith('2')),
      ),
    );
    const shown = rows.map(([status = '']) => status).filter((status) => /^\d{3}$/.test(status));
    // These two are decided before an operation is selected.
    expect(shown).toEqual([...new Set([...listed, '401', '405'])].sort());
  });

  test('lists every event of the live stream', () => {
    const kinds: Names<ActivityKind> = {
      delivery: true,
      undelivered: true,
      attempt: true,
      request: true,
      clock: true,
      fault: true,
      reset: true,
    };
    const page = readPage('docs/control-api.md').split('## Watch live')[1] ?? '';
    expect([...page.matchAll(/^\| `(\w+)`/gm)].map(([, kind]) => kind)).toEqual(Object.keys(kinds));
  });
});

test('the testing guide lists every effect of a fault and marks those that apply to deliveries only', async () => {
  const examples: { readonly [Kind in FaultEffect['kind']]: Extract<FaultEffect, { kind: Kind }> } = {
    status: { kind: 'status', status: 500 },
    latency: { kind: 'latency', ms: 0 },
    timeout: { kind: 'timeout' },
    reset: { kind: 'reset' },
    duplicate: { kind: 'duplicate' },
    reorder: { kind: 'reorder', size: 2 },
  };
  const effects = tableRows('docs/testing.md');
  expect(effects.map(([kind]) => kind)).toEqual(Object.keys(examples).map((kind) => `\`${kind}\``));
  const mock = await startMock();
  for (const [kind = '', delivery, operation] of effects) {
    const effect = examples[kind.replaceAll('`', '') as FaultEffect['kind']];
    expect(delivery).not.toBe('–');
    expect(await mock.addFault({ effect })).toMatchObject({ effect });
    const onOperation = mock.addFault({ on: { operationId: 'getWebhook' }, effect });
    if (operation === '–') await expect(onOperation).rejects.toThrow(/applies to deliveries only/);
    else expect(await onOperation).toMatchObject({ effect });
  }
});

describe('the guide to the seed file', () => {
  test('shows a valid seed', async () => {
    const file = join(temporaryFolder(), 'seed.yaml');
    writeFileSync(file, docsBlock('seed'));
    const mock = await startMock();
    await mock.seedFrom(file);
    const key = { userPoolId: 'second-pool', accessKeyId: 'second-key', accessKeySecret: 'second-secret' };
    const lists = [await createCaller(mock), await createCaller(mock, key)].map((caller) =>
      caller.must('listWebhooks', {}),
    );
    expect(await Promise.all(lists)).toMatchObject([
      { list: [{ webhookId: '6229ffa0f1c2d3e4a5b6c7d8', secret: 'a-shared-secret' }] },
      { list: [{ name: 'Logins' }] },
    ]);
    const [, schema = ''] =
      /\$schema=\.\/node_modules\/@genauth-webhooks\/contract\/(\S+)/.exec(docsBlock('seed')) ?? [];
    expect(schema).toBe('dist/generated/seed.schema.json');
  });

  test('lists every member of a pool and the two extra members of a webhook', () => {
    const { SeedPool, SeedWebhook, CreateWebhookDto } = seedSchema.$defs;
    const added = SeedWebhook.allOf
      .flatMap((part) => Object.keys('properties' in part ? (part.properties ?? {}) : {}))
      .filter((name) => !Object.hasOwn(CreateWebhookDto.properties, name));
    const shown = tableRows('docs/seed-file.md')
      .map(([member = '']) => member)
      .filter((member) => member.startsWith('`'));
    expect(shown).toEqual([...Object.keys(SeedPool.properties), ...added].map((member) => `\`${member}\``));
  });
});

describe('the README', () => {
  test('is short', () => {
    const lines = readPage('README.md').split('\n');
    // Each option has a row.
    expect(lines.filter((line) => !line.startsWith('|')).length).toBeLessThanOrEqual(90);
  });
});

test.for(pages)('every link of %s has a target', (page) => {
  const links = [...readPage(page).matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links.filter((each) => !each.startsWith('http'))) {
    const [path = '', anchor] = link.split('#');
    const file = join(packageFolder, dirname(page), path);
    expect(existsSync(file), link).toBe(true);
    if (anchor === undefined) continue;
    const headings = [...readPage(join(dirname(page), path)).matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = '']) => heading,
    );
    expect(
      headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-')),
      link,
    ).toContain(anchor);
  }
});

function tagOf(operationId: string): string | undefined {
  const operations = Object.values(controlDocument.paths).flatMap((item) => Object.values<OperationObject>(item));
  return operations.find((operation) => operation.operationId === operationId)?.tags[0];
}
