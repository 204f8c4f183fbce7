import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildDelivery, type TestDelivery } from '@genauth-webhooks/client/testing';
import { NestFactory } from '@nestjs/core';
import express from 'express';
import { beforeAll, expect, type Mock, onTestFinished, test, vi } from 'vitest';
import { blocksOf, root } from '../support/code-blocks.ts';
import { listen } from './support/listen.ts';
import { post } from './support/post.ts';

const scratch = join(root, '.vitest/recipes');
const pages = blocksOf('docs/recipes.md');

/** The compiler of the contract's generator, which has an API. NestJS needs its decorators. */
const { ModuleKind, ScriptTarget, transpileModule } = createRequire(
  new URL('../../../contract/package.json', import.meta.url),
)('typescript');

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, experimentalDecorators: true };
  for (const { module, code } of pages) {
    const { outputText } = transpileModule(code, { compilerOptions });
    writeFileSync(join(scratch, module.replace(/ts$/, 'js')), outputText);
  }
});

const secret = 'the secret of the webhook';
const form = 'application/x-www-form-urlencoded';
const logins = [
  buildDelivery('login', { id: 'u1' }, { secret }),
  buildDelivery('login', { id: 'u2' }, { secret, contentType: form }),
];
const wrong = buildDelivery('login', {}, { secret: 'wrong' });

// biome-ignore lint/suspicious/noExplicitAny: a module that is only known by its text.
type Module = any;

/** Posts JSON, a form and a wrong secret, and returns the statuses. */
async function postAll(url: string): Promise<number[]> {
  const statuses: number[] = [];
  for (const delivery of [...logins, wrong]) statuses.push((await post(url, delivery)).status);
  return statuses;
}

/** Checks what each recipe does after it has been loaded. */
const drivers: { readonly [name: string]: (module: Module, printed: () => string[], log: Mock) => Promise<void> } = {
  async koa({ app }, printed) {
    expect(await postAll(await listen(app.callback()))).toEqual([200, 200, 401]);
    // What a body parser for Koa does.
    app.middleware.unshift(async (ctx: Module, next: () => Promise<void>) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of ctx.req) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      ctx.request.body = ctx.is('json') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
      await next();
    });
    expect(await postAll(await listen(app.callback()))).toEqual([200, 200, 401]);
    expect(printed()).toEqual(['login of u1', 'login of u2', 'login of u1', 'login of u2']);
  },
  async nest({ AppModule }, printed) {
    for (const bodyParser of [true, false]) {
      const app = await NestFactory.create(AppModule, { logger: false, bodyParser });
      onTestFinished(() => app.close());
      await app.listen(0, '127.0.0.1');
      expect(await postAll(`${await app.getUrl()}/webhooks`)).toEqual([200, 200, 401]);
    }
    expect(printed()).toEqual(['login of u1', 'login of u2', 'login of u1', 'login of u2']);
  },
  async sveltekit({ POST }, printed) {
    const statuses: number[] = [];
    for (const delivery of [...logins, wrong]) {
      statuses.push((await POST({ request: delivery.request(), params: {}, platform: undefined })).status);
    }
    expect([statuses, printed()]).toEqual([
      [200, 200, 401],
      ['login of u1', 'login of u2'],
    ]);
  },
  async functions(_, printed) {
    const { getTestServer } = await import('@google-cloud/functions-framework/testing');
    const server = getTestServer('webhooks');
    const [listener] = server.listeners('request') as RequestListener[];
    if (listener === undefined) throw new Error('The framework has no listener');
    expect(await postAll(await listen(listener))).toEqual([200, 200, 401]);
    expect(printed()).toEqual(['login of u1', 'login of u2']);
  },
  async lambda({ handler }, printed) {
    const context = { getRemainingTimeInMillis: () => 3000 };
    const statuses: number[] = [];
    for (const { headers, body } of [...logins, wrong]) {
      const event = {
        version: '2.0',
        rawPath: '/webhooks',
        headers,
        requestContext: { http: { method: 'POST' } },
        body: Buffer.from(body).toString('base64'),
        isBase64Encoded: true,
      };
      statuses.push((await handler(event, context)).statusCode);
    }
    expect([statuses, printed()]).toEqual([
      [200, 200, 401],
      ['login of u1 /webhooks 3000', 'login of u2 /webhooks 3000'],
    ]);
  },
  async bindings({ default: worker }, printed) {
    const stored: string[] = [];
    const waited: Promise<unknown>[] = [];
    const env = { WEBHOOK_SECRET: secret, LOGINS: { put: async (key: string) => void stored.push(key) } };
    const context = { waitUntil: (work: Promise<unknown>) => void waited.push(work) };
    const statusOf = async (delivery: TestDelivery, bindings: object): Promise<number> =>
      (await worker.fetch(delivery.request(), bindings, context)).status;
    for (const delivery of [...logins, ...logins]) expect(await statusOf(delivery, env)).toBe(200);
    expect(await statusOf(wrong, env)).toBe(401);
    await Promise.all(waited);
    expect([stored, waited.length]).toEqual([['u1', 'u2'], 2]);
    // A worker that lost its binding accepts nothing.
    expect(await statusOf(buildDelivery('login', {}, { secret: 'undefined' }), {})).toBe(500);
    const down = { ...env, LOGINS: { put: () => Promise.reject(new Error('store is down')) } };
    expect(await statusOf(buildDelivery('login', { id: 'u3' }, { secret }), down)).toBe(200);
    await Promise.all(waited);
    expect(printed()).toEqual([
      expect.stringContaining('carries a wrong secret'),
      expect.stringContaining('Option secrets must be non-empty ISO-8859-1 strings'),
      'Error: store is down',
    ]);
  },
  async tenants({ app }, printed) {
    const delivery = buildDelivery('login', { id: 'u1' }, { secret: 'the secret of acme' });
    for (const listener of [app, express().use(express.json(), app)]) {
      const url = await listen(listener);
      expect((await post(`${url}webhooks/acme`, delivery)).status).toBe(200);
      const { status, text } = await post(`${url}webhooks/other`, delivery);
      expect([status, JSON.parse(text).code]).toEqual([401, 'secret-unknown']);
    }
    expect(printed()).toEqual(['acme login of u1', 'acme login of u1']);
  },
  async queue({ createReceiver, work }, printed, log) {
    const jobs: string[] = [];
    let isDown = true;
    const receiver = createReceiver(async (job: object) => {
      if (isDown) throw new Error('queue is down');
      jobs.push(JSON.stringify(job));
    });
    const created = buildDelivery('user:created', { email: 'a@example.com' }, { secret, contentType: form });
    expect((await receiver.handle(created)).status).toBe(500);
    isDown = false;
    // The sender repeats the delivery, and does so once more because it did not get the answer.
    for (const delivery of [created, created, buildDelivery('test', {}, { secret, sendAs: 'new:one' })]) {
      expect((await receiver.handle(delivery)).status).toBe(200);
    }
    expect(jobs).toHaveLength(3);
    log.mockImplementationOnce(() => {
      throw new Error('mail is down');
    });
    const [job = ''] = jobs;
    await expect(work(JSON.parse(job))).rejects.toThrow('The event was not handled: 500');
    for (const one of [...jobs, job]) await work(JSON.parse(one));
    expect(printed()).toEqual(['welcome a@example.com', 'Error: mail is down', 'welcome a@example.com']);
  },
};

test('every recipe has a driver, and every driver has a recipe', () => {
  expect(pages.map(({ name }) => name)).toEqual(Object.keys(drivers));
});

test.for(pages)('the recipe for $name works', async ({ module, name }) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const recipe = await import(join(scratch, module.replace(/ts$/, 'js')));
  await drivers[name]?.(recipe, () => log.mock.calls.map((line) => line.join(' ')), log);
  log.mockClear();
});
