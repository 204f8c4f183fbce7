import { createServer } from 'node:http';
import { buildDelivery, type DeliveryOptions, type TestDelivery } from '@genauth-webhooks/client/testing';
import {
  createMemoryStore,
  createWebhookHandler,
  dedupe,
  forEvents,
  isConfigurationError,
  parseWebhook,
  type WebhookContext,
  WebhookError,
} from '@genauth-webhooks/client/webhooks';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { post } from './support/post.ts';

const secret = 's';
const delivery = (options: DeliveryOptions = {}): TestDelivery =>
  buildDelivery('user:created', { email: 'a@example.com' }, { secret, ...options });
const bodyOf = ({ body }: { readonly body: string }): unknown => JSON.parse(body);

describe('onAny', () => {
  test('is called for known and unknown events, before the handler of the name', async () => {
    const order: string[] = [];
    const { handle } = createWebhookHandler({
      secrets: [secret],
      on: { 'user:created': () => order.push('named') },
      onUnknown: () => order.push('unknown'),
      onAny: async (event) => {
        await Promise.resolve();
        order.push(`any ${event.sentName}`);
      },
    });
    for (const sent of [delivery(), delivery({ sendAs: 'new:one' }), buildDelivery('kick', {}, { secret })]) {
      expect(bodyOf(await handle(sent))).toEqual({ received: true, outcome: 'handled' });
    }
    expect(order).toEqual(['any user:created', 'named', 'any new:one', 'unknown', 'any kick']);
  });

  test('is not called for a duplicate, and is called again after the named handler failed', async () => {
    const onAny = vi.fn();
    const named = vi.fn().mockRejectedValueOnce(new Error('down'));
    const webhooks = createWebhookHandler({
      secrets: [secret],
      on: { 'user:created': named },
      onAny,
      dedupe: dedupe(createMemoryStore()),
    });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) statuses.push((await webhooks.handle(delivery())).status);
    expect(statuses).toEqual([500, 200, 200]);
    expect([onAny, named].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
  });

  test('keeps the named handler from running when it throws', async () => {
    const named = vi.fn();
    const { handle } = createWebhookHandler({
      secrets: [secret],
      on: { 'user:created': named },
      onAny: () => Promise.reject(new Error('queue is down')),
    });
    expect((await handle(delivery())).status).toBe(500);
    expect(named).not.toHaveBeenCalled();
  });
});

test('forEvents registers one handler for several events', async () => {
  const seen: string[] = [];
  const { handle } = createWebhookHandler({
    secrets: [secret],
    on: {
      ...forEvents(['user:created', 'kick'], (event) => seen.push(event.eventName)),
      login: () => seen.push('own'),
    },
  });
  for (const name of ['user:created', 'kick', 'login', 'register'] as const) {
    await handle(buildDelivery(name, {}, { secret }));
  }
  expect(seen).toEqual(['user:created', 'kick', 'own']);
});

test('a handler refuses an unknown name in forEvents like one in on', () => {
  const on = forEvents(['user:creatd' as never], () => {});
  expect(() => createWebhookHandler({ secrets: [secret], on })).toThrow(
    'on["user:creatd"] must be the name of an event',
  );
});

describe('the context', () => {
  const spy = (): { seen: WebhookContext[]; webhooks: ReturnType<typeof createWebhookHandler> } => {
    const seen: WebhookContext[] = [];
    const see = (_: unknown, context: WebhookContext): void => void seen.push(context);
    const webhooks = createWebhookHandler({
      secrets: [secret],
      on: { 'user:created': see },
      onAny: see,
      onUnknown: see,
    });
    return { seen, webhooks };
  };

  test('of fetch has the request, the environment and the waitUntil of a worker', async () => {
    const { seen, webhooks } = spy();
    const waited: unknown[] = [];
    // A worker's context needs its `this`.
    class Context {
      readonly work = waited;
      waitUntil(promise: Promise<unknown>): void {
        this.work.push(promise);
      }
    }
    const request = delivery().request();
    await webhooks.fetch(request, { KEY: 'k' }, new Context());
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({ request, env: { KEY: 'k' }, signal: { aborted: false } });
    seen[0]?.waitUntil(Promise.resolve('done'));
    await expect(Promise.all(waited)).resolves.toEqual(['done']);
  });

  test('of node has the request, and no environment', async () => {
    const { seen, webhooks } = spy();
    const server = createServer(webhooks.node);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    await post(`http://127.0.0.1:${port}/tenants/7`, delivery({ sendAs: 'new:one' }));
    expect(seen[1]).toMatchObject({ request: { url: '/tenants/7' }, env: undefined });
  });

  test('of handle has the request that the caller passes, or else the input', async () => {
    const { seen, webhooks } = spy();
    const request = { name: 'of a framework' };
    await webhooks.handle(delivery(), { request, env: 1 });
    const input = delivery();
    await webhooks.handle(input);
    // Plain JavaScript may pass null.
    expect((await webhooks.handle(input, null as never)).status).toBe(200);
    expect([seen[0]?.request, seen[0]?.env, seen[2]?.request]).toEqual([request, 1, input]);
  });

  test('reports work that fails after the answer, and does not change the answer', async () => {
    const onError = vi.fn();
    let reject: (error: Error) => void = () => {};
    const promise = new Promise<void>((_, fail) => {
      reject = fail;
    });
    const { fetch } = createWebhookHandler({
      secrets: [secret],
      on: {
        'user:created': (_, { waitUntil }) => waitUntil(promise),
      },
      onError,
    });
    const waited: Promise<unknown>[] = [];
    const response = await fetch(delivery().request(), {}, { waitUntil: (work) => waited.push(work) });
    expect([response.status, onError.mock.calls.length]).toEqual([200, 0]);
    reject(new Error('late'));
    await Promise.all(waited);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'late' }),
      expect.objectContaining({ eventName: 'user:created' }),
      expect.objectContaining({ env: {} }),
    );
  });

  test('has the signal of the claim', async () => {
    const signal = AbortSignal.abort();
    const seen: boolean[] = [];
    const { handle } = createWebhookHandler({
      secrets: [secret],
      on: { 'user:created': (_, context) => seen.push(context.signal.aborted) },
      dedupe: async (_, run) => {
        await run(signal);
        return 'handled';
      },
    });
    await handle(delivery());
    expect(seen).toEqual([true]);
  });

  test('comes with each request, so one handler with one memory store serves a worker', async () => {
    const handled: unknown[] = [];
    const { fetch } = createWebhookHandler<{ env: { readonly KEY: string } }>({
      secrets: (_, { env }) => [env.KEY],
      on: { 'user:created': (_, { env }) => handled.push(env.KEY) },
      dedupe: dedupe(createMemoryStore()),
    });
    const outcomes: unknown[] = [];
    for (const KEY of [secret, 'other', secret]) {
      const response = await fetch(delivery().request(), { KEY });
      outcomes.push([response.status, (await response.json()).outcome]);
    }
    expect([outcomes, handled]).toEqual([
      [
        [200, 'handled'],
        [401, undefined],
        [200, 'duplicate'],
      ],
      [secret],
    ]);
  });
});

describe('secrets as a function', () => {
  /** A delivery whose body must not be read. */
  const sealed = (): { headers: TestDelivery['headers']; read: () => boolean; readonly body: unknown } => {
    let isRead = false;
    return {
      headers: delivery().headers,
      read: () => isRead,
      get body() {
        isRead = true;
        return delivery().body;
      },
    };
  };

  test('gets the headers, the user pool and the context, before the body is read', async () => {
    const input = sealed();
    const secrets = vi.fn(async (head, context) => {
      expect([head.header('User-Agent'), head.header('none'), head.userPoolId, context.request, input.read()]).toEqual([
        'authing-webhook@2.0',
        undefined,
        '65f0c0de0000000000000001',
        input,
        false,
      ]);
      return ['another', secret];
    });
    expect((await createWebhookHandler({ secrets, on: {} }).handle(input)).status).toBe(200);
    expect(secrets).toHaveBeenCalledTimes(1);
  });

  test('is not called for a delivery that carries no secret', async () => {
    const secrets = vi.fn(() => [secret]);
    const { handle } = createWebhookHandler({ secrets, on: {} });
    expect(bodyOf(await handle(buildDelivery('test')))).toMatchObject({ code: 'secret-missing' });
    expect((await handle({ ...delivery(), method: 'GET' })).status).toBe(405);
    expect(secrets).not.toHaveBeenCalled();
  });

  test.for([[undefined], [null], [[]], [Promise.resolve([])], [Promise.resolve(undefined)]])(
    'refuses the delivery when it returns none: %j',
    async ([found]) => {
      const input = sealed();
      const { status, body } = await createWebhookHandler({ secrets: () => found as never, on: {} }).handle(input);
      expect([status, JSON.parse(body).code, input.read()]).toEqual([401, 'secret-unknown', false]);
    },
  );

  test('is refused by parseWebhook, which has no context', async () => {
    const error = await parseWebhook(delivery(), { secrets: (() => [secret]) as never }).catch((thrown) => thrown);
    expect(isConfigurationError(error) && error.option).toBe('secrets');
  });

  test('refuses a delivery whose secret is not one of those that it returns', async () => {
    const { handle } = createWebhookHandler({ secrets: () => ['other'], on: {} });
    expect(bodyOf(await handle(delivery()))).toMatchObject({ code: 'secret-wrong' });
  });

  test.for<[string, () => unknown, (error: unknown) => boolean]>([
    ["'none'", () => 'none', isConfigurationError],
    ['a string', () => secret, isConfigurationError],
    ['a list with undefined', () => [secret, undefined], isConfigurationError],
    ['a list with an empty string', async () => [''], isConfigurationError],
    ['a thrown error', () => Promise.reject(new Error('database is down')), (error) => error instanceof Error],
    [
      'a thrown WebhookError',
      () => {
        throw new WebhookError('secret-wrong', 'Not this one');
      },
      (error) => error instanceof WebhookError,
    ],
  ])('%s is a failure of the program: 500 through onError, and no body is read', async ([, secrets, isExpected]) => {
    const onError = vi.fn();
    const input = sealed();
    const { handle } = createWebhookHandler({ secrets: secrets as never, on: {}, onError });
    const { status, body } = await handle(input);
    expect([status, body, input.read()]).toEqual([500, '{"received":false,"code":"handler-failed"}', false]);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(isExpected(onError.mock.calls[0]?.[0])).toBe(true);
  });
});

describe('explain: false', () => {
  test('leaves only the status of every refusal, and onError still receives the error', async () => {
    const onError = vi.fn();
    const { handle } = createWebhookHandler({
      secrets: [secret],
      on: {
        'user:created': () => {
          throw new Error('canary');
        },
        'user:updated': () => {},
      },
      dedupe: async (event, handle) => {
        if (event.eventName === 'user:updated') return 'busy';
        await handle(new AbortController().signal);
        return 'handled';
      },
      explain: false,
      onError,
    });
    const extraHeaders: { readonly [status: number]: string } = { 405: 'allow', 503: 'retry-after' };
    const sent: [object, number][] = [
      [delivery({ secret: 'wrong' }), 401],
      [buildDelivery('test'), 401],
      [{ ...delivery(), method: 'GET' }, 405],
      [{ ...delivery(), body: '{' }, 400],
      [delivery({ headers: { 'content-type': 'image/png' } }), 415],
      [delivery(), 500],
      [buildDelivery('user:updated', {}, { secret }), 503],
    ];
    for (const [input, status] of sent) {
      const answer = await handle(input as TestDelivery);
      expect([answer.status, answer.body]).toEqual([status, '{"received":false}']);
      const more = Object.keys(answer.headers).filter((name) => name !== 'content-type');
      expect(more).toEqual([extraHeaders[status] ?? []].flat());
    }
    expect(onError.mock.calls.map(([error]) => error.code ?? error.message)).toEqual([
      'secret-wrong',
      'secret-missing',
      'method-not-allowed',
      'body-invalid',
      'content-type-unsupported',
      'canary',
    ]);
    expect(bodyOf(await handle(buildDelivery('test', {}, { secret })))).toMatchObject({ received: true });
  });
});
