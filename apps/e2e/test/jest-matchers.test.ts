import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, transform } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmeBlock, root } from './support/readme.ts';

const suite = `
import { expect, jest, test } from '@jest/globals';
import { buildDelivery, toEventMatcher } from '@genauth-webhooks/client/testing';

const delivery = buildDelivery('user:created', { email: 'alex@example.com' });
const wrong = toEventMatcher('user:created', { email: 'sam@example.com' });

test('accepts', () => {
  const handler = jest.fn();
  handler({ event: delivery }, 1);
  expect(handler).toHaveBeenCalledWith({ event: toEventMatcher('user:created') }, expect.anything());
  expect([delivery]).toContainEqual(toEventMatcher('user:created', { email: expect.stringContaining('@') }));
  expect(delivery).not.toEqual(wrong);
  expect(delivery).toMatchEvent('user:created', { email: 'alex@example.com' });
  expect([delivery]).toContainEvent('user:created', { email: expect.any(String) });
});
test('toEqual', () => expect(delivery).toEqual(wrong));
test('toMatchEvent', () => expect(delivery).toMatchEvent('user:created', { email: 'sam@example.com' }));
test('toContainEvent', () => expect([delivery]).not.toContainEvent('user:created'));
// @ts-expect-error: no such member
test('a misspelt member', () => expect(delivery).toMatchEvent('user:created', { emial: '' }));
`;

const folder = mkdtempSync(`${import.meta.dirname}/.jest-`);
const setup = readmeBlock('jest', 'packages/client/docs/testing.md');
afterAll(() => rmSync(folder, { recursive: true }));

/** Follows dependencies, since the packages of Jest are not dependencies of this workspace. */
function folderOf(...packages: readonly string[]): string {
  return packages.reduce(
    (from, name) => dirname(createRequire(`${from}/`).resolve(`${name}/package.json`)),
    `${root}apps/e2e`,
  );
}

beforeAll(async () => {
  writeFileSync(`${folder}/setup.ts`, setup);
  writeFileSync(`${folder}/events.test.ts`, suite);
  for (const [name, code] of Object.entries({ setup, 'events.test': suite })) {
    const result = await transform(code, { loader: 'ts', format: 'cjs' });
    writeFileSync(`${folder}/${name}.cjs`, result.code);
  }
  await build({
    stdin: { contents: "export * from '@genauth-webhooks/client/testing'", resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    conditions: ['@genauth-webhooks/source'],
    outfile: `${folder}/client-testing.cjs`,
  });
});

type Report = { readonly testResults: readonly [{ readonly assertionResults: readonly Result[] }] };
type Result = { readonly title: string; readonly status: string; readonly failureMessages: readonly string[] };

test('the set-up of docs/testing.md works in Jest, and failures show the member that differs', () => {
  const config = {
    rootDir: folder,
    testMatch: ['**/*.test.cjs'],
    transform: {},
    setupFilesAfterEnv: ['<rootDir>/setup.cjs'],
    moduleNameMapper: { '^@genauth-webhooks/client/testing$': '<rootDir>/client-testing.cjs' },
  };
  const jest = `${folderOf('jest')}/bin/jest.js`;
  const options = ['--config', JSON.stringify(config), '--json', '--runInBand', '--watchman=false'];
  const { stdout, stderr } = spawnSync(process.execPath, [jest, ...options], { encoding: 'utf8', cwd: folder });
  expect(stdout, stderr).not.toBe('');
  const results = (JSON.parse(stdout) as Report).testResults[0].assertionResults;
  const messages = Object.fromEntries(
    results.map(({ title, failureMessages }) => [title, stripVTControlCharacters(failureMessages.join('\n'))]),
  );
  const difference = '/data/email is "alex@example.com", expected "sam@example.com"';
  expect(messages).toEqual({
    accepts: '',
    toEqual: expect.stringMatching(/event user:created with data \{"email":"sam@example.com"\}\n/),
    toMatchEvent: expect.stringContaining(
      `Expected event user:created with data {"email":"sam@example.com"}, but\n  ${difference}`,
    ),
    toContainEvent: expect.stringContaining('Expected no event user:created, but element 0 is one'),
    'a misspelt member': expect.stringContaining('/data/emial is missing, expected ""; did you mean email?'),
  });
  expect(messages['toEqual']).toContain(difference);
});

test('the set-up gives the assertions their types', () => {
  const globals = folderOf('jest', '@jest/core', 'jest-runtime', '@jest/globals');
  const compilerOptions = {
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    isolatedDeclarations: false,
    declaration: false,
    lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable'],
    paths: {
      '@jest/globals': [`${globals}/build/index.d.ts`],
      expect: [`${folderOf('jest', '@jest/core', 'jest-runtime', '@jest/globals', 'expect')}/build/index.d.ts`],
    },
  };
  const config = { extends: `${root}.config/tsconfig.base.json`, compilerOptions, include: ['*.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  const tsc = `${root}apps/e2e/node_modules/.bin/tsc`;
  expect(spawnSync(tsc, ['-p', folder], { encoding: 'utf8' }).stdout).toBe('');
});
