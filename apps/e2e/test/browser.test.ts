import { EdgeVM } from '@edge-runtime/vm';
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createTestReceiver } from '@genauth-webhooks/client/testing';
import { createMockServer, type MockServer } from '@genauth-webhooks/mock-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bundle, bundlePortableSuites, bundleSuite } from './support/bundle-suites.ts';
import type * as inPage from './support/in-page.ts';
import { type OpenBrowser, openBrowser } from './support/open-browser.ts';
import type { Outcome } from './support/run-suite.ts';
import { type PageServer, servePage } from './support/serve-page.ts';

declare global {
  var program: typeof inPage & { run(): Promise<Outcome[]> };
}

const failing = new URL('support/failing-suite.ts', import.meta.url).pathname;
const suites = await bundlePortableSuites();

/** Fails with what the failed tests failed of. */
function expectAllPassed(outcomes: readonly Outcome[]): void {
  const rest = outcomes.filter(({ state }) => state !== 'pass');
  expect(rest.map(({ name, state, errors }) => [name, state, ...errors].join('\n'))).toEqual([]);
}

test('the suites that run everywhere are all those meant to, and those of webhooks that need no Node', () => {
  const names = [...suites.keys()].map((name) => name.replace('packages/client/test/', ''));
  expect(names.filter((name) => name.startsWith('portable/')).length).toBeGreaterThanOrEqual(8);
  expect(names).toEqual(
    expect.arrayContaining([
      'testing/build-delivery.test.ts',
      'unwrap.test.ts',
      'webhooks/dedupe.test.ts',
      'webhooks/tolerances.test.ts',
    ]),
  );
});

describe('in Chromium', () => {
  let open: OpenBrowser;
  let mock: MockServer;
  let server: PageServer;
  let passed = 0;

  beforeAll(async () => {
    mock = await createMockServer();
    server = await servePage(mock.url);
    open = await openBrowser();
  });

  afterAll(async () => {
    await open?.close();
    server?.close();
    await mock?.close();
  });

  /** A page that has run a program. What is thrown in it, and nothing awaits, fails the test. */
  async function openPage(code: string): Promise<Page> {
    const page = await open.browser.newPage();
    const thrown: Error[] = [];
    page.on('pageerror', (error) => thrown.push(error));
    onTestFinished(async () => {
      await page.close();
      expect(thrown).toEqual([]);
    });
    await page.goto(server.url);
    await page.addScriptTag({ content: code });
    return page;
  }

  test.each([...suites])('%s passes', async (_, code) => {
    const page = await openPage(code);
    const outcomes = await page.evaluate(() => program.run());
    expectAllPassed(outcomes);
    expect(outcomes.length).toBeGreaterThan(0);
    passed += outcomes.length;
  });

  test('those were many tests', () => {
    expect(passed).toBeGreaterThan(50);
  });

  test('a test that fails there is seen to fail', async () => {
    const page = await openPage(await bundleSuite(failing));
    const outcomes = await page.evaluate(() => program.run());
    expect(outcomes.map(({ state }) => state)).toEqual(['pass', 'fail', 'fail', 'fail', 'fail']);
    for (const { state, errors } of outcomes) expect(errors.length).toBe(state === 'fail' ? 1 : 0);
  });

  async function openCaller(): Promise<Page> {
    return await openPage(await bundle("export * from './in-page.ts';"));
  }

  /** A client beside the browser. */
  const createClient = (): ManagementClient => new ManagementClient({ ...mock.credentials, host: mock.url });

  test('there is nothing of Node', async () => {
    const page = await openCaller();
    expect(await page.evaluate(() => program.globals)).toEqual(['document']);
  });

  test.each(['authing', 'genauth'] as const)(
    'a call signed as %s is accepted, dated by its own header',
    async (dialect) => {
      const name = `seen by ${dialect}`;
      await unwrap(
        createClient().createWebhook({
          name,
          url: 'http://127.0.0.1:9/',
          events: ['test'],
          contentType: 'application/json',
        }),
      );
      const page = await openCaller();
      const found = await page.evaluate(([keys, as]) => program.listNames(keys, as, 'signature'), [
        mock.credentials,
        dialect,
      ] as const);
      expect(found).toContain(name);
      const headers = server.passed.at(-1)?.headers ?? {};
      expect(headers).not.toHaveProperty('date');
      expect(headers[`x-${dialect}-date`]).toMatch(/^\d{13}$/);
      expect(headers.authorization?.toLowerCase()).toMatch(new RegExp(`^${dialect} `));
    },
  );

  test('a signed call with another secret is refused', async () => {
    const page = await openCaller();
    const keys = { ...mock.credentials, accessKeySecret: 'f'.repeat(32) };
    await expect(page.evaluate((wrong) => program.listNames(wrong, 'genauth', 'signature'), keys)).rejects.toThrow();
  });

  test('a call with a token is accepted', async () => {
    const page = await openCaller();
    const found = await page.evaluate((keys) => program.listNames(keys, 'genauth', 'token'), mock.credentials);
    expect(found).toEqual(expect.any(Array));
    const [tokenCall, call] = server.passed.slice(-2);
    expect(tokenCall?.path).toBe('/api/v3/get-management-token');
    expect(call?.headers.authorization).toMatch(/^Bearer /);
  });

  test.each(['application/json', 'application/x-www-form-urlencoded'] as const)(
    'a delivery of %s is read as the mock sent it',
    async (contentType) => {
      const receiver = await createTestReceiver();
      onTestFinished(() => receiver.close());
      const client = createClient();
      const secret = 'a secret with é, spaces & =?';
      const { webhookId } = await unwrap(
        client.createWebhook({ name: 'n', url: receiver.url, events: ['test'], contentType, secret }),
      );
      const description = '一次投递 é😀';
      await unwrap(client.triggerWebhook({ webhookId, requestBody: { eventName: 'test', data: { description } } }));
      const { headers, text } = await receiver.next();
      const page = await openCaller();
      const event = await page.evaluate(([sent, key]) => program.parse(sent, key), [
        { headers: headers as Record<string, string>, body: text },
        secret,
      ] as const);
      expect(event).toEqual({ eventName: 'test', data: { description }, tolerated: [] });
    },
  );
});

describe('in an edge runtime', () => {
  const start = (code: string): EdgeVM => {
    // Its console would be that of the test beside it, where what is written fails this test too.
    const quiet = Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((method) => [method, () => {}]));
    const runtime = new EdgeVM({ extend: (context) => Object.assign(context, { console: quiet }) });
    runtime.evaluate(code);
    return runtime;
  };
  let passed = 0;

  test('there is nothing of Node', () => {
    const script = "['process', 'Buffer', 'require', 'document'].filter((name) => name in globalThis).join()";
    expect(start('').evaluate(script)).toBe('');
  });

  test.each([...suites])('%s passes', async (_, code) => {
    const outcomes: Outcome[] = await start(code).evaluate('program.run()');
    expectAllPassed(outcomes);
    expect(outcomes.length).toBeGreaterThan(0);
    passed += outcomes.length;
  });

  test('those were many tests', () => {
    expect(passed).toBeGreaterThan(50);
  });

  test('a test that fails there is seen to fail', async () => {
    const outcomes: Outcome[] = await start(await bundleSuite(failing)).evaluate('program.run()');
    expect(Array.from(outcomes, ({ state }) => state)).toEqual(['pass', 'fail', 'fail', 'fail', 'fail']);
  });
});
