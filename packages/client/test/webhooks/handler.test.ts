import { createServer } from 'node:http';
import { buildDelivery, type DeliveryOptions, type TestDelivery } from '@genauth-webhooks/client/testing';
import {
  type AnyEvent,
  createWebhookHandler,
  type HandlerOptions,
  WebhookError,
  type WebhookHandler,
} from '@genauth-webhooks/client/webhooks';
import express from 'express';
import fastify, { type FastifyRequest } from 'fastify';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { listen } from './support/listen.ts';
import { post } from './support/post.ts';

const secret = 's';
const make = (options: Partial<HandlerOptions> = {}): WebhookHandler =>
  createWebhookHandler({ secrets: [secret], on: {}, ...options });
const delivery = (options: DeliveryOptions = {}): TestDelivery =>
  buildDelivery('user:created', { email: 'a@example.com' }, { secret, ...options });

/** The context of a request, which every door passes. */
const anyContext = expect.objectContaining({ request: expect.any(Object), waitUntil: expect.any(Function) });

/** What a server answers, by whatever door the delivery came in. */
type Reply = { readonly status: number; readonly type: string; readonly body: unknown };
type Door = (
  webhooks: WebhookHandler,
) => Promise<(sent: { headers: object; body: Uint8Array }, method?: string) => Promise<Reply>>;

const overHttp =
  (start: (webhooks: WebhookHandler) => Promise<string>): Door =>
  async (webhooks) => {
    const url = await start(webhooks);
    return async (sent, method) => {
      const { status, headers, text } = await post(url, sent as TestDelivery, method);
      return { status, type: String(headers['content-type']), body: text === '' ? undefined : JSON.parse(text) };
    };
  };

const overFetch =
  (start: (webhooks: WebhookHandler) => (request: Request) => Response | Promise<Response>): Door =>
  async (webhooks) => {
    const call = start(webhooks);
    return async ({ headers, body }, method = 'POST') => {
      const init = method === 'GET' || method === 'HEAD' ? {} : { body: body as Uint8Array<ArrayBuffer> };
      const { host, connection, 'content-length': _, ...others } = headers as { [name: string]: string };
      const response = await call(new Request('http://localhost/webhooks', { method, headers: others, ...init }));
      const text = await response.text();
      return {
        status: response.status,
        type: String(response.headers.get('content-type')),
        body: text === '' ? undefined : JSON.parse(text),
      };
    };
  };

const doors: { readonly [name: string]: Door } = {
  Fetch: overFetch((webhooks) => webhooks.fetch),
  'a Next route': overFetch((webhooks) => {
    // What an `app/webhooks/route.ts` has: `export const POST = webhooks.fetch`.
    const route: { [method: string]: (request: Request, context: { params: Promise<object> }) => Promise<Response> } = {
      POST: webhooks.fetch,
      PUT: webhooks.fetch,
      GET: webhooks.fetch,
    };
    return (request) =>
      route[request.method]?.(request, { params: Promise.resolve({}) }) ?? new Response(null, { status: 405 });
  }),
  Hono: overFetch((webhooks) => {
    const app = new Hono().all('/webhooks', (c) => webhooks.fetch(c.req.raw));
    return (request) => app.fetch(request);
  }),
  'node:http': overHttp((webhooks) => listen(webhooks.node)),
  Express: overHttp((webhooks) => listen(express().all('/', webhooks.node))),
  'Express, parsed before': overHttp((webhooks) =>
    listen(
      express()
        .use(express.json(), express.urlencoded({ extended: true }))
        .all('/', webhooks.node),
    ),
  ),
  'Express, as a middleware': overHttp((webhooks) => listen(express().use(webhooks.node))),
  Fastify: overHttp(async (webhooks) => {
    const app = fastify();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_: FastifyRequest, body, done) => done(null, body),
    );
    app.all('/', async (request, reply) => {
      const { status, headers, body } = await webhooks.handle(request);
      return reply.code(status).headers(headers).send(body);
    });
    onTestFinished(() => app.close());
    return await app.listen({ port: 0, host: '127.0.0.1' });
  }),
};

describe.for(Object.entries(doors))('%s', ([, open]) => {
  test.for(['application/json', 'application/x-www-form-urlencoded'] as const)(
    '%s reaches its handler',
    async (contentType) => {
      const events: AnyEvent[] = [];
      const send = await open(make({ on: { 'user:created': (event) => void events.push(event) } }));
      expect(await send(delivery({ contentType }))).toEqual({
        status: 200,
        type: expect.stringMatching(/^application\/json/),
        body: { received: true, outcome: 'handled' },
      });
      expect(events).toEqual([
        {
          eventName: 'user:created',
          sentName: 'user:created',
          data: delivery().data,
          userPoolId: '65f0c0de0000000000000001',
          tolerated: [],
          undecided: [],
          beside: {},
        },
      ]);
    },
  );

  test('a wrong secret gets 401 and reaches nothing', async () => {
    const handler = vi.fn();
    const send = await open(make({ on: { 'user:created': handler }, onUnknown: handler }));
    const reply = await send(delivery({ secret: 'wrong' }));
    expect(reply).toMatchObject({ status: 401, body: { received: false, code: 'secret-wrong' } });
    expect(handler).not.toHaveBeenCalled();
  });

  test('a handler that throws, or rejects, gets 500 and shows nothing of it', async () => {
    for (const handler of [
      () => {
        throw new Error('canary');
      },
      () => Promise.reject(new Error('canary')),
    ]) {
      const onError = vi.fn();
      const send = await open(make({ on: { 'user:created': handler }, onError }));
      expect(await send(delivery())).toMatchObject({ status: 500, body: { received: false, code: 'handler-failed' } });
      expect(onError).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ message: 'canary' }),
        expect.objectContaining({ eventName: 'user:created' }),
        anyContext,
      );
    }
  });

  test('the answer waits for the handler', async () => {
    let release: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const order: string[] = [];
    let enter: () => void = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    const handler = async (): Promise<void> => {
      enter();
      await gate;
      order.push('handled');
    };
    const send = await open(make({ on: { 'user:created': handler } }));
    const reply = send(delivery()).then(({ status }) => order.push(`answered ${status}`));
    await entered;
    release();
    await reply;
    expect(order).toEqual(['handled', 'answered 200']);
  });

  test('GET and PUT get 405', async () => {
    const send = await open(make());
    for (const method of ['GET', 'PUT']) {
      const { headers, body } = delivery();
      const { 'content-length': _, ...others } = headers;
      const sent = method === 'GET' ? { headers: others, body: new Uint8Array() } : { headers, body };
      const reply = await send(sent, method);
      expect(reply, method).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    }
  });

  test('an event without a handler is accepted', async () => {
    const send = await open(make());
    expect(await send(delivery())).toMatchObject({ status: 200, body: { received: true, outcome: 'ignored' } });
  });

  test('an unknown name reaches onUnknown', async () => {
    const onUnknown = vi.fn();
    const send = await open(make({ onUnknown }));
    expect(await send(delivery({ sendAs: 'user:exploded' }))).toMatchObject({
      status: 200,
      body: { outcome: 'handled' },
    });
    expect(onUnknown).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ eventName: 'unknown', sentName: 'user:exploded', data: delivery().data }),
      anyContext,
    );
  });

  // Fastify refuses it before any route, with the same status.
  test('a content type of another kind gets 415', async () => {
    const send = await open(make());
    const { headers, body } = delivery({ headers: { 'content-type': 'application/xml' } });
    expect(await send({ headers, body })).toMatchObject({ status: 415 });
  });
});

// Where a framework parses before us, its own parser has its own limit and its own words.
describe.for(Object.entries(doors).filter(([name]) => !['Express, parsed before', 'Fastify'].includes(name)))(
  '%s, where nothing was parsed before',
  ([, open]) => {
    test('a body too large gets 413, and the next delivery is fine', async () => {
      const send = await open(make({ maxBytes: 3000 }));
      const large = buildDelivery('test', { description: 'x'.repeat(200_000) }, { secret });
      expect(await send(large)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
      const chunked = Object.fromEntries(Object.entries(large.headers).filter(([key]) => key !== 'content-length'));
      const headers = { ...chunked, 'transfer-encoding': 'chunked' };
      expect(await send({ headers, body: large.body })).toMatchObject({ status: 413 });
      expect(await send(delivery())).toMatchObject({ status: 200 });
    });

    test('malformed JSON gets 400', async () => {
      const send = await open(make());
      const headers = { ...delivery().headers, 'content-length': '2' };
      const reply = await send({ headers, body: new TextEncoder().encode('{"') });
      expect(reply).toMatchObject({ status: 400, body: { code: 'body-invalid' } });
    });
  },
);

describe('the handler', () => {
  test('hands each event to the handler of its name only', async () => {
    const on = { login: vi.fn(), register: vi.fn(), 'user:created': vi.fn() };
    await make({ on }).handle(buildDelivery('register', {}, { secret }));
    expect([on.login, on.register, on['user:created']].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0]);
  });

  test('calls onError with refusals, and ignores what it throws', async () => {
    const onError = vi.fn(() => {
      throw new Error('from onError');
    });
    const answer = await make({ onError }).handle(delivery({ secret: 'wrong' }));
    expect(answer.status).toBe(401);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(WebhookError), undefined, anyContext);
  });

  test('a WebhookError out of a handler is a failure of the program, not of the delivery', async () => {
    const handler = (): void => {
      throw new WebhookError('secret-wrong', 'Another delivery');
    };
    const { status, body } = await make({ on: { 'user:created': handler } }).handle(delivery());
    expect({ status, body }).toEqual({ status: 500, body: '{"received":false,"code":"handler-failed"}' });
  });

  test('a body that was read before is the program’s fault, so that the sender retries', async () => {
    const request = delivery().request();
    await request.text();
    const { status, body } = await make().handle(request);
    expect({ status, code: JSON.parse(body).code }).toEqual({ status: 500, code: 'body-consumed' });
  });

  test('405 names the method that is allowed', async () => {
    const response = await make().fetch(new Request('http://localhost/'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('its members need no this', async () => {
    const { fetch, handle } = make();
    expect((await fetch(delivery().request())).status).toBe(200);
    expect((await handle(delivery())).status).toBe(200);
  });

  test('an answer that something else gave before goes to next', async () => {
    const next = vi.fn();
    const answered = { statusCode: 200, headersSent: true, setHeader: vi.fn(), end: vi.fn() };
    await make().node(delivery(), answered, next);
    expect(next).toHaveBeenCalledExactlyOnceWith(expect.any(Error));
    expect(answered.end).not.toHaveBeenCalled();
    await make().node(delivery(), answered);
  });

  test('a connection that breaks off ends no process', async () => {
    const onError = vi.fn();
    const webhooks = make({ onError });
    let done: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      done = resolve;
    });
    const server = createServer((request, response) => void webhooks.node(request, response).then(done));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const { request } = await import('node:http');
    const { headers } = delivery();
    const sent = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      headers: { ...headers, 'content-length': '9999' },
    });
    sent.on('error', () => {});
    sent.write('{', () => sent.destroy());
    await over;
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'body-aborted' }),
      undefined,
      anyContext,
    );
  });

  test.for<[Partial<HandlerOptions>, string]>([
    [{ on: undefined as never }, 'on must be an object with a handler for each event'],
    [{ on: { 'user:creatd': () => {} } as never }, 'on["user:creatd"] must be the name of an event of the contract'],
    [
      { on: { 'role:add': () => {} } as never },
      'on["role:add"] must be the name of an event of the contract; it is now called role:created',
    ],
    [{ on: { login: 'x' } as never }, 'on["login"] must be a function'],
    [{ onUnknown: {} as never }, 'onUnknown must be a function'],
    [{ onError: {} as never }, 'onError must be a function'],
    [{ dedupe: {} as never }, 'dedupe must be a function'],
    [{ eventName: 'user:exploded' as never }, 'eventName must be the name of an event of the contract'],
  ])('%# is refused when it is made', ([options, message]) => {
    expect(() => make(options)).toThrow(`Option ${message}`);
  });
});
