import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildDelivery, type TestDelivery, withExtra } from '@genauth-webhooks/client/testing';
import { login as userLogin } from '@genauth-webhooks/client/validate-events';
import * as webhooks from '@genauth-webhooks/client/webhooks';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { tolerances } from '../../src/webhooks/base/tolerance.ts';
import { webhookErrorCodes } from '../../src/webhooks/base/webhook-error.ts';
import { blocksOf, root } from '../support/code-blocks.ts';
import { post } from './support/post.ts';

const scratch = join(root, '.vitest/webhooks-docs');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The set-up for Jest is run by `apps/e2e`, which has Jest. */
const pages = ['docs/webhooks.md', 'docs/testing.md'].flatMap(blocksOf).filter(({ name }) => name !== 'jest');

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const { module, code } of pages) {
    // Any free port will do for a test.
    writeFileSync(join(scratch, module), code.replace('(3000)', '(0)'));
  }
  // No server listens there.
  vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1:1/none');
  for (const store of ['postgres-store.ts', 'redis-store.ts']) {
    copyFileSync(join(root, 'examples', store), join(scratch, store));
  }
});

afterAll(() => {
  vi.unstubAllEnvs();
});

test('every block has a name, and no two have the same', () => {
  const names = pages.map(({ file, name }) => `${file} ${name}`);
  expect(pages.filter(({ name }) => name === '')).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

const secret = 'the secret of the webhook';
const login = buildDelivery('login', { id: 'u1' }, { secret });

// biome-ignore lint/suspicious/noExplicitAny: a module that is only known by its text.
type Module = any;

/** What each block has to do once it was loaded. */
const drivers: { readonly [name: string]: (module: Module, printed: () => string[]) => Promise<void> } = {
  async express({ server }, printed) {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
    const send = (delivery: TestDelivery): Promise<{ status: number }> => post(url, delivery);
    const created = buildDelivery('user:created', { email: 'a@example.com' }, { secret });
    expect(await send(created)).toMatchObject({ status: 200 });
    expect(await send(buildDelivery('user:blocked', { user: { id: 'u1' } }, { secret }))).toMatchObject({
      status: 200,
    });
    expect(await send(buildDelivery('test', {}, { secret, sendAs: 'new:one' }))).toMatchObject({ status: 200 });
    expect(await send(buildDelivery('test', {}, { secret: 'wrong' }))).toMatchObject({ status: 401 });
    expect(printed()).toEqual([
      'welcome a@example.com',
      'blocked u1',
      'new to me: new:one',
      expect.stringContaining('carries a wrong secret in x-authing-webhook-secret'),
    ]);
    server.closeAllConnections();
    server.close();
  },
  async hono({ app }, printed) {
    expect((await app.request(login.request('http://localhost/webhooks'))).status).toBe(200);
    expect(printed()).toEqual(['login of u1']);
  },
  async next({ POST }, printed) {
    expect((await POST(login.request(), { params: Promise.resolve({}) })).status).toBe(200);
    expect(printed()).toEqual(['login of u1']);
  },
  async fastify({ app }, printed) {
    const form = buildDelivery('login', { id: 'u2' }, { secret, contentType: 'application/x-www-form-urlencoded' });
    for (const { headers, body } of [login, form]) {
      const answer = await app.inject({ method: 'POST', url: '/webhooks', headers, body: Buffer.from(body) });
      expect(answer.statusCode).toBe(200);
    }
    expect(printed()).toEqual(['login of u1', 'login of u2']);
    await app.close();
  },
  async node({ server }, printed) {
    const { status } = await post(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, login);
    expect([status, ...printed()]).toEqual([200, 'login of u1']);
    server.closeAllConnections();
    server.close();
  },
  async worker({ default: worker }, printed) {
    expect((await worker.fetch(login.request(), { WEBHOOK_SECRET: secret })).status).toBe(200);
    // A worker that lost its secret accepts nothing.
    expect((await worker.fetch(login.request(), {})).status).toBe(500);
    expect(printed()).toEqual(['login of u1']);
  },
  async handlers({ webhooks: { handle } }, printed) {
    const created = buildDelivery('user:created', { email: 'a@example.com' }, { secret });
    for (const delivery of [created, created, buildDelivery('user:deleted', {}, { secret })]) {
      expect((await handle(delivery, { env: { region: 'eu' } })).status).toBe(200);
    }
    await Promise.resolve();
    expect(printed()).toEqual([
      'event user:created',
      'index a@example.com in eu',
      'event user:deleted',
      expect.stringContaining('removed'),
    ]);
  },
  async unexplained({ webhooks: { handle } }, printed) {
    const { status, body } = await handle(buildDelivery('test', {}, { secret: 'wrong' }));
    expect([status, body]).toEqual([401, '{"received":false}']);
    expect(printed()).toEqual([expect.stringContaining('carries a wrong secret')]);
  },
  async parse({ receive }) {
    const told = (name: webhooks.EventName, options = {}): Promise<string> =>
      receive(buildDelivery(name, {}, { secret, ...options }).request());
    expect(await told('register')).toMatch(/^register of user \w+$/);
    expect(await told('mfa:verified')).toMatch(/^(verified|refused)$/);
    expect(await told('kick')).toBe('nothing to do for kick');
    expect(await told('kick', { sendAs: 'new:one' })).toBe('no idea what new:one is');
    expect(await told('kick', { secret: 'wrong' })).toMatch(/^secret-wrong: The secret differs/);
  },
  async types({ webhooks: { handle } }, printed) {
    const changes = withExtra({ nickname: 'Zoë', token: 'a.b.c' }, { employeeNumber: 7 });
    expect((await handle(buildDelivery('user:created', changes, { secret }))).status).toBe(200);
    expect(printed()).toEqual(['hello Zoë 7', 'token: ***']);
  },
  async validate({ webhooks: { handle } }, printed) {
    expect((await handle(buildDelivery('user:created', { id: 'u1' }, { secret }))).status).toBe(200);
    const { status, body } = await handle(buildDelivery('user:created', { id: 5 as never }, { secret }));
    expect([status, JSON.parse(body).code]).toEqual([400, 'data-mismatch']);
    expect(printed()).toEqual(['welcome u1', '/id must be string']);
  },
  async schema({ receive }) {
    const told = (name: webhooks.EventName, data = {}): Promise<string> =>
      receive(buildDelivery(name, data as never, { secret }).request());
    expect(await told('user:created', { email: null })).toBe('user:created: /email must have an email');
    expect(await told('user:created', { email: 'a@example.com' })).toBe('user:created: as expected');
    expect(await told('login', { id: 5 })).toBe('login: /id must be string');
  },
  async secrets({ webhooks: { handle } }) {
    for (const [sent, status] of [
      ['the new secret', 200],
      ['the old secret', 200],
      ['another', 401],
    ] as const) {
      const delivery = buildDelivery('test', {}, { headers: { 'x-brand-webhook-secret': sent } });
      expect((await handle(delivery)).status).toBe(status);
    }
  },
  async tolerate({ receiveLogin }) {
    const bare = buildDelivery('login', {}, { secret, envelope: false });
    expect(await receiveLogin(bare.request())).toMatchObject({ eventName: 'login', tolerated: ['missingEnvelope'] });
    const contentType = 'application/x-www-form-urlencoded';
    const brackets = buildDelivery('login', {}, { secret, contentType, form: 'brackets' });
    await expect(receiveLogin(brackets.request())).rejects.toMatchObject({ code: 'form-refused' });
  },
  async dedupe({ webhooks: { handle } }, printed) {
    for (const name of ['register', 'user:created', 'register'] as const) {
      expect((await handle(buildDelivery(name, { id: 'u1' }, { secret }))).status).toBe(200);
    }
    expect(printed()).toEqual(['hello u1']);
  },
  async lease({ webhooks: { handle } }, printed) {
    expect((await handle(login)).status).toBe(200);
    expect(printed()).toEqual(['audit u1', 'mail u1']);
  },
  async postgres({ webhooks: { handle } }) {
    // If the database is down, the answer asks the sender to repeat the delivery.
    expect((await handle(login)).status).toBe(500);
  },
  async redis({ webhooks }) {
    expect(Object.keys(webhooks)).toContain('fetch');
  },
  async rules({ checked }) {
    await checked;
  },
  async build() {},
  async receiver() {},
  async matcher() {},
  async vitest() {
    const received = login as unknown;
    expect(received).toMatchEvent('login', { id: 'u1' });
  },
  async assert(_, printed) {
    expect(printed()).toEqual(['Alex']);
  },
  async stub() {},
  async msw() {},
  async odd(_, printed) {
    expect(printed()).toEqual([
      'role:created oldEventName',
      'unknown ',
      'unknown missingEnvelope',
      'user:updated bracketForm,undecidedValues',
      'test contentType',
    ]);
  },
  async custom(_, printed) {
    expect(printed()).toEqual(['alex@example.com 7']);
  },
};

describe('every block runs', () => {
  test('with a driver of its own', () => {
    expect(pages.map(({ name }) => name).sort()).toEqual(Object.keys(drivers).sort());
  });

  test.for(pages)('$file: $name', async (block) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const error = vi.spyOn(console, 'error').mockImplementation((...values) => log(...values));
    const module = await import(join(scratch, block.module));
    await drivers[block.name]?.(module, () => log.mock.calls.map((line) => line.join(' ')));
    log.mockClear();
    error.mockClear();
  });
});

describe('the tables', () => {
  const page = read('docs/webhooks.md');
  const rowsOf = (text: string, heading: string): string[][] => {
    const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    return [...section.matchAll(/^\| `([\w-]+)` +\|(.*)\|$/gm)].map(([, first = '', rest = '']) => [
      first,
      ...rest.split('|').map((cell) => cell.trim()),
    ]);
  };

  test('list every code with its status', () => {
    const codes = Object.entries(webhookErrorCodes).map(([code, [status]]) => [code, String(status)]);
    expect(rowsOf(page, 'Codes').map(([code, status]) => [code, status])).toEqual(codes);
  });

  test('list every tolerance', () => {
    expect(rowsOf(page, 'What is tolerated').map(([name]) => name)).toEqual([...tolerances]);
  });

  test('list every option of dedupe', () => {
    const source = read('src/webhooks/dedupe/dedupe.ts');
    const options = [...source.matchAll(/^ {2}readonly (\w+)\?/gm)].map(([, name]) => name);
    expect(rowsOf(page, 'Duplicates').map(([name]) => name)).toEqual(options);
  });

  test('list every member of an event', async () => {
    const validate = webhooks.checkEvents('warn', { login: userLogin });
    const event = await webhooks.parseWebhook(login, { secrets: 'none', validate });
    expect(
      rowsOf(page, 'Only read the event')
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(event).sort());
  });

  test('list every option of a delivery', () => {
    const source = read('src/testing/build-delivery.ts').split('export type TestDelivery')[0] ?? '';
    const options = [...source.matchAll(/^ {2}readonly (\w+)\?/gm)].map(([, name]) => name);
    expect(rowsOf(read('docs/testing.md'), 'Build a delivery').map(([name]) => name)).toEqual(options);
  });
});

test('the exports are these and no others', async () => {
  const testing = await import('@genauth-webhooks/client/testing');
  expect(Object.keys(testing).sort()).toEqual([
    'assertEvent',
    'buildDelivery',
    'checkDedupeStore',
    'createTestReceiver',
    'eventMatchers',
    'toEventMatcher',
    'withExtra',
  ]);
  expect(Object.keys(webhooks).sort()).toEqual([
    'ConfigurationError',
    'WebhookError',
    'checkEvents',
    'createLambdaHandler',
    'createMemoryStore',
    'createWebhookHandler',
    'dedupe',
    'extra',
    'fingerprint',
    'forEvents',
    'isConfigurationError',
    'isWebhookError',
    'parseWebhook',
    'redact',
  ]);
});
