import type { IncomingMessage } from 'node:http';
import { parse as parseQuery } from 'node:querystring';
import { buildDelivery, type TestDelivery } from '@genauth-webhooks/client/testing';
import { type AnyEvent, type EventData, parseWebhook, type WebhookInput } from '@genauth-webhooks/client/webhooks';
import express, { type RequestHandler } from 'express';
import fastify, { type FastifyRequest } from 'fastify';
import { type Context, Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { listen } from './listen.ts';
import { post } from './post.ts';

/** JSON, a form with JSON text in it, or a form with brackets. */
export type Encoding = 'JSON' | 'form' | 'brackets';

/** A way for a delivery to reach `parseWebhook`: a framework, and the state in which it leaves the body. */
export type Door = {
  readonly framework: string;
  readonly state: 'stream' | 'bytes' | 'text' | 'parsed JSON' | 'parsed form';
  readonly how: string;
  /** Which encodings can pass. */
  readonly encodings: readonly Encoding[];
  readonly deliver: (delivery: TestDelivery) => Promise<AnyEvent>;
};

export const secret = 'local-secret';
const both = ['JSON', 'form', 'brackets'] as const;
const forms = ['application/json', 'application/x-www-form-urlencoded'];

const parse = (input: WebhookInput): Promise<AnyEvent> => parseWebhook(input, { secrets: [secret] });

/** Runs a server for one delivery and hands out what the receiving side made of it. */
async function through(
  delivery: TestDelivery,
  start: (receive: (input: () => WebhookInput | Promise<WebhookInput>) => Promise<void>) => Promise<string>,
): Promise<AnyEvent> {
  let result: Promise<AnyEvent> | undefined;
  const url = await start(async (input) => {
    result = Promise.resolve()
      .then(input)
      .then((value) => parse(value));
    await result.catch(() => {});
  });
  const answered = await post(url, delivery);
  if (result === undefined) throw new Error(`Nothing was received: ${answered.status} ${answered.text}`);
  return await result;
}

// Fetch, and what is built on it: the request is a standard one.
type FetchStates = { readonly [how: string]: [Door['state'], Door['encodings'], (request: Request) => unknown] };
const fetchStates: FetchStates = {
  request: ['stream', both, (request) => request],
  'a stream': ['stream', both, ({ headers, body }) => ({ headers, body })],
  'arrayBuffer()': [
    'bytes',
    both,
    async (request) => ({ headers: request.headers, body: await request.arrayBuffer() }),
  ],
  'bytes()': ['bytes', both, async (request) => ({ headers: request.headers, body: await request.bytes() })],
  'text()': ['text', both, async (request) => ({ headers: request.headers, body: await request.text() })],
  'json()': ['parsed JSON', ['JSON'], async (request) => ({ headers: request.headers, body: await request.json() })],
  'formData()': [
    'parsed form',
    ['form', 'brackets'],
    async (request) => ({ headers: request.headers, body: await request.formData() }),
  ],
  URLSearchParams: [
    'parsed form',
    ['form', 'brackets'],
    async (request) => ({ headers: request.headers, body: new URLSearchParams(await request.text()) }),
  ],
};

function fetchDoors(
  framework: string,
  call: (route: (request: Request) => Promise<Response>) => (request: Request) => Promise<Response>,
): Door[] {
  return Object.entries(fetchStates).map(([how, [state, encodings, prepare]]) => ({
    framework,
    state,
    how,
    encodings,
    async deliver(delivery) {
      let event: AnyEvent | undefined;
      const route = call(async (request) => {
        event = await parse((await prepare(request)) as WebhookInput);
        return new Response('ok');
      });
      const { status } = await route(delivery.request('http://localhost/webhooks'));
      if (event === undefined) throw new Error(`Nothing was received: ${status}`);
      return event;
    },
  }));
}

const honoStates: {
  readonly [how: string]: [Door['state'], Door['encodings'], (context: Context) => Promise<unknown>];
} = {
  'c.req.raw': ['stream', both, async (c) => c.req.raw],
  'c.req.raw.body': ['stream', both, async (c) => ({ headers: c.req.header(), body: c.req.raw.body })],
  'c.req.arrayBuffer()': ['bytes', both, async (c) => ({ headers: c.req.header(), body: await c.req.arrayBuffer() })],
  'c.req.text()': ['text', both, async (c) => ({ headers: c.req.header(), body: await c.req.text() })],
  'c.req.json()': ['parsed JSON', ['JSON'], async (c) => ({ headers: c.req.header(), body: await c.req.json() })],
  'c.req.parseBody()': [
    'parsed form',
    ['form', 'brackets'],
    async (c) => ({ headers: c.req.header(), body: await c.req.parseBody() }),
  ],
};

const honoDoors: Door[] = Object.entries(honoStates).map(([how, [state, encodings, prepare]]) => ({
  framework: 'Hono',
  state,
  how,
  encodings,
  async deliver(delivery) {
    let event: AnyEvent | undefined;
    const app = new Hono().post('/webhooks', async (c) => {
      event = await parse((await prepare(c)) as WebhookInput);
      return c.json({ received: true });
    });
    app.onError((error) => {
      throw error;
    });
    await app.request(delivery.request('http://localhost/webhooks'));
    if (event === undefined) throw new Error('Nothing was received');
    return event;
  },
}));

// node:http, with and without something that sets `body` on the request.
async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const withBody = (request: IncomingMessage, body: unknown): WebhookInput => Object.assign(request, { body });

const nodeStates: {
  readonly [how: string]: [Door['state'], Door['encodings'], (request: IncomingMessage) => unknown];
} = {
  request: ['stream', both, (request) => request],
  'a paused request': ['stream', both, (request) => request.pause()],
  'headers and stream': ['stream', both, (request) => ({ headers: request.headers, body: request })],
  'headers and async iterable': [
    'stream',
    both,
    (request) => ({ headers: request.headers, body: request[Symbol.asyncIterator]() }),
  ],
  'body is a Buffer': ['bytes', both, async (request) => withBody(request, await collect(request))],
  'body is a text': ['text', both, async (request) => withBody(request, String(await collect(request)))],
  'body is JSON': [
    'parsed JSON',
    ['JSON'],
    async (request) => withBody(request, JSON.parse(String(await collect(request)))),
  ],
  querystring: [
    'parsed form',
    ['form', 'brackets'],
    async (request) => withBody(request, parseQuery(String(await collect(request)))),
  ],
};

const nodeDoors: Door[] = Object.entries(nodeStates).map(([how, [state, encodings, prepare]]) => ({
  framework: 'node:http',
  state,
  how,
  encodings,
  deliver: (delivery) =>
    through(delivery, (receive) =>
      listen(async (request, response) => {
        await receive(async () => (await prepare(request)) as WebhookInput);
        response.end();
      }),
    ),
}));

// Express, with each of its parsers, with none, and with one twice.
const any = { type: () => true };
const expressStates: { readonly [how: string]: [Door['state'], Door['encodings'], RequestHandler[]] } = {
  'no parser': ['stream', both, []],
  'a parser for another type': ['stream', ['form', 'brackets'], [express.json()]],
  'the other parser for another type': ['stream', ['JSON'], [express.urlencoded({ extended: true })]],
  'raw()': ['bytes', both, [express.raw(any)]],
  'text()': ['text', both, [express.text(any)]],
  'json()': ['parsed JSON', ['JSON'], [express.json()]],
  'urlencoded(extended)': ['parsed form', ['form', 'brackets'], [express.urlencoded({ extended: true })]],
  'urlencoded(not extended)': ['parsed form', ['form', 'brackets'], [express.urlencoded({ extended: false })]],
  'json() and urlencoded()': ['parsed form', both, [express.json(), express.urlencoded({ extended: true })]],
  'json() twice': ['parsed JSON', ['JSON'], [express.json(), express.json()]],
  'raw() twice': ['bytes', both, [express.raw(any), express.raw(any)]],
  'raw(), then json()': ['bytes', both, [express.raw(any), express.json()]],
};

const expressDoors: Door[] = Object.entries(expressStates).map(([how, [state, encodings, parsers]]) => ({
  framework: 'Express',
  state,
  how,
  encodings,
  deliver: (delivery) =>
    through(delivery, async (receive) => {
      const app = express();
      app.post('/', ...parsers, async (request, response) => {
        await receive(() => request);
        response.json({ received: true });
      });
      return await listen(app);
    }),
}));

type Parser = (payload: IncomingMessage) => unknown;
const fastifyStates: { readonly [how: string]: [Door['state'], Door['encodings'], Parser | undefined] } = {
  'a parser that passes the stream on': ['stream', both, (payload) => payload],
  'a parser to bytes': ['bytes', both, collect],
  'a parser to text': ['text', both, async (payload) => String(await collect(payload))],
  'its own JSON parser': ['parsed JSON', ['JSON'], undefined],
  'a form parser': ['parsed form', ['form', 'brackets'], async (payload) => parseQuery(String(await collect(payload)))],
};

const fastifyDoors: Door[] = Object.entries(fastifyStates).map(([how, [state, encodings, parser]]) => ({
  framework: 'Fastify',
  state,
  how,
  encodings,
  deliver: (delivery) =>
    through(delivery, async (receive) => {
      const app = fastify();
      if (parser) {
        app.removeAllContentTypeParsers();
        app.addContentTypeParser(forms, async (_: FastifyRequest, payload: IncomingMessage) => parser(payload));
      }
      app.post('/', async (request) => {
        await receive(() => request);
        return { received: true };
      });
      onTestFinished(() => app.close());
      return await app.listen({ port: 0, host: '127.0.0.1' });
    }),
}));

// What a caller takes apart without any framework.
const partStates: { readonly [how: string]: [Door['state'], Door['encodings'], (delivery: TestDelivery) => unknown] } =
  {
    'headers and a web stream': [
      'stream',
      both,
      ({ headers, body }) => ({ headers, body: new Blob([body as Uint8Array<ArrayBuffer>]).stream() }),
    ],
    'headers and a generator': [
      'stream',
      both,
      ({ headers, body }) => ({
        headers,
        body: (async function* () {
          for (const byte of body) yield new Uint8Array([byte]);
        })(),
      }),
    ],
    'a delivery': ['bytes', both, (delivery) => delivery],
    'Headers and an ArrayBuffer': [
      'bytes',
      both,
      ({ headers, body }) => ({ headers: new Headers(headers), body: body.slice().buffer }),
    ],
    'a Map and a text': [
      'text',
      both,
      ({ headers, text }) => ({ headers: new Map(Object.entries(headers)), body: text }),
    ],
    'upper case and a text': [
      'text',
      both,
      ({ headers, text }) => ({
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
        body: text,
      }),
    ],
    'headers and JSON': ['parsed JSON', ['JSON'], ({ headers, text }) => ({ headers, body: JSON.parse(text) })],
  };

const partDoors: Door[] = Object.entries(partStates).map(([how, [state, encodings, prepare]]) => ({
  framework: '{headers, body}',
  state,
  how,
  encodings,
  deliver: (delivery) => parse(prepare(delivery) as WebhookInput),
}));

export const doors: readonly Door[] = [
  ...fetchDoors('Fetch', (route) => route),
  // A Next route is a function of this form; its second argument is of no concern here.
  ...fetchDoors(
    'Next',
    (POST) => (request) => Reflect.apply(POST, undefined, [request, { params: Promise.resolve({}) }]),
  ),
  ...honoDoors,
  ...nodeDoors,
  ...expressDoors,
  ...fastifyDoors,
  ...partDoors,
];

/** One delivery for all doors: nested, with lists, null, texts that look like other types, and all kinds of letters. */
export const deliveryIn = (encoding: Encoding): TestDelivery =>
  encoding === 'brackets'
    ? buildDelivery('kick', decidable, { secret, contentType: 'application/x-www-form-urlencoded', form: 'brackets' })
    : buildDelivery(
        'user:link-account',
        {
          user: {
            nickname: 'Zoë 王 \u{1F600} \u0000 & = + % [ ] " \\ \u2028',
            name: 'null',
            email: '',
            phone: '0123',
            registerSource: ['basic:email', 'a&b=c'],
            'key[with]brackets': { '': [[], {}, null, true, 1.5, 'true'] },
          },
        },
        { secret, contentType: encoding === 'JSON' ? 'application/json' : 'application/x-www-form-urlencoded' },
      );

/** Data of which a form with brackets loses nothing. */
const decidable: EventData<'kick'> = {
  users: [
    '65f0c0de0000000000000100',
    {
      id: '42',
      createdAt: 'true',
      updatedAt: '',
      userPoolId: 'null',
      isRoot: false,
      emailVerified: true,
      loginsCount: -3,
      registerSource: ['basic:email', 'a&b=c', '[]'],
      nickname: 'Zoë 王 \u{1F600} & = + % [ ] " \\ \u2028',
      'key[with]brackets': { 'a.b': ' text ', c: 'd' },
      identities: [],
    },
  ],
  application: { id: '1', name: '{}', description: '1' },
};
