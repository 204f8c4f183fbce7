import type { IncomingMessage } from 'node:http';
import { parse as parseQuery } from 'node:querystring';
import { buildDelivery, type TestDelivery, withExtra } from '@genauth-webhooks/client/testing';
import { type AnyEvent, type EventData, parseWebhook, type WebhookInput } from '@genauth-webhooks/client/webhooks';
import type { User } from '@genauth-webhooks/contract';
import express, { type RequestHandler } from 'express';
import fastify, { type FastifyRequest } from 'fastify';
import { type Context, Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { listen } from './listen.ts';
import { post } from './post.ts';

/** JSON, a form with JSON text in it, or a form with brackets. */
export type Encoding = 'JSON' | 'form' | 'brackets';

type State = 'stream' | 'bytes' | 'text' | 'parsed JSON' | 'parsed form';

/** A way for a delivery to reach `parseWebhook`: a framework, and the state in which it leaves the body. */
export type Door = {
  readonly framework: string;
  readonly state: State;
  readonly how: string;
  /** The encodings that can pass. */
  readonly encodings: readonly Encoding[];
  readonly deliver: (delivery: TestDelivery) => Promise<AnyEvent>;
};

/** How the body is prepared; by default, the state decides which encodings can pass. */
type Row<How> = readonly [how: string, state: State, prepare: How, encodings?: readonly Encoding[]];

export const secret = 'local-secret';
const forms = ['form', 'brackets'] as const;
const all = ['JSON', ...forms] as const;
const encodingsOf = (state: State): readonly Encoding[] =>
  state === 'parsed JSON' ? ['JSON'] : state === 'parsed form' ? forms : all;

function doorsOf<How>(
  framework: string,
  rows: readonly Row<How>[],
  deliver: (delivery: TestDelivery, prepare: How) => Promise<AnyEvent>,
): Door[] {
  return rows.map(([how, state, prepare, encodings = encodingsOf(state)]) => ({
    ...{ framework, how, state, encodings },
    deliver: (delivery) => deliver(delivery, prepare),
  }));
}

/** Sends a delivery, and returns what the receiving side makes of the input that it hands over. */
async function through(send: (receive: (input: unknown) => Promise<void>) => Promise<unknown>): Promise<AnyEvent> {
  let result: Promise<AnyEvent> | undefined;
  const answer = await send(async (input) => {
    result = Promise.resolve(input).then((value) => parseWebhook(value as WebhookInput, { secrets: [secret] }));
    await result.catch(() => {});
  });
  if (result === undefined) throw new Error(`Nothing was received: ${JSON.stringify(answer)}`);
  return await result;
}

// Fetch, and what is built on it: the request is a standard one.
type FetchPrepare = (request: Request) => unknown;
const fetchRows: readonly Row<FetchPrepare>[] = [
  ['request', 'stream', (request) => request],
  ['a stream', 'stream', ({ headers, body }) => ({ headers, body })],
  ['arrayBuffer()', 'bytes', async (request) => ({ headers: request.headers, body: await request.arrayBuffer() })],
  ['bytes()', 'bytes', async (request) => ({ headers: request.headers, body: await request.bytes() })],
  ['text()', 'text', async (request) => ({ headers: request.headers, body: await request.text() })],
  ['json()', 'parsed JSON', async (request) => ({ headers: request.headers, body: await request.json() })],
  ['formData()', 'parsed form', async (request) => ({ headers: request.headers, body: await request.formData() })],
  [
    'URLSearchParams',
    'parsed form',
    async (request) => ({ headers: request.headers, body: new URLSearchParams(await request.text()) }),
  ],
];

type Route = (request: Request) => Promise<Response>;
const fetchDoors = (framework: string, call: (route: Route, request: Request) => Promise<Response>): Door[] =>
  doorsOf(framework, fetchRows, (delivery, prepare) =>
    through((receive) =>
      call(async (request) => {
        await receive(prepare(request));
        return new Response('ok');
      }, delivery.request('http://localhost/webhooks')),
    ),
  );

const honoRows: readonly Row<(context: Context) => unknown>[] = [
  ['c.req.raw', 'stream', (c) => c.req.raw],
  ['c.req.raw.body', 'stream', (c) => ({ headers: c.req.header(), body: c.req.raw.body })],
  ['c.req.arrayBuffer()', 'bytes', async (c) => ({ headers: c.req.header(), body: await c.req.arrayBuffer() })],
  ['c.req.text()', 'text', async (c) => ({ headers: c.req.header(), body: await c.req.text() })],
  ['c.req.json()', 'parsed JSON', async (c) => ({ headers: c.req.header(), body: await c.req.json() })],
  ['c.req.parseBody()', 'parsed form', async (c) => ({ headers: c.req.header(), body: await c.req.parseBody() })],
];

const honoDoors = doorsOf('Hono', honoRows, (delivery, prepare) =>
  through(async (receive) => {
    const app = new Hono().post('/webhooks', async (c) => {
      await receive(prepare(c));
      return c.json({ received: true });
    });
    return await app.request(delivery.request('http://localhost/webhooks'));
  }),
);

// node:http, with and without something that sets `body` on the request.
async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const collectText = async (request: IncomingMessage): Promise<string> => String(await collect(request));
const setBody = async (request: IncomingMessage, body: unknown): Promise<unknown> =>
  Object.assign(request, { body: await body });

const nodeRows: readonly Row<(request: IncomingMessage) => unknown>[] = [
  ['request', 'stream', (request) => request],
  ['a paused request', 'stream', (request) => request.pause()],
  ['headers and stream', 'stream', (request) => ({ headers: request.headers, body: request })],
  [
    'headers and async iterable',
    'stream',
    (request) => ({ headers: request.headers, body: request[Symbol.asyncIterator]() }),
  ],
  ['body is a Buffer', 'bytes', (request) => setBody(request, collect(request))],
  ['body is a string', 'text', (request) => setBody(request, collectText(request))],
  ['body is JSON', 'parsed JSON', (request) => setBody(request, collectText(request).then(JSON.parse))],
  [
    'querystring',
    'parsed form',
    (request) =>
      setBody(
        request,
        collectText(request).then((text) => parseQuery(text)),
      ),
  ],
];

const nodeDoors = doorsOf('node:http', nodeRows, (delivery, prepare) =>
  through(async (receive) => {
    const url = await listen(async (request, response) => {
      await receive(prepare(request));
      response.end();
    });
    return await post(url, delivery);
  }),
);

// Express, with each of its parsers, with none, and with one twice.
const any = { type: () => true };
const extended = express.urlencoded({ extended: true });
const expressRows: readonly Row<RequestHandler[]>[] = [
  ['no parser', 'stream', []],
  ['a parser for another type', 'stream', [express.json()], forms],
  ['the other parser for another type', 'stream', [extended], ['JSON']],
  ['raw()', 'bytes', [express.raw(any)]],
  ['text()', 'text', [express.text(any)]],
  ['json()', 'parsed JSON', [express.json()]],
  ['urlencoded(extended)', 'parsed form', [extended]],
  ['urlencoded(not extended)', 'parsed form', [express.urlencoded({ extended: false })]],
  ['json() and urlencoded()', 'parsed form', [express.json(), extended], all],
  ['json() twice', 'parsed JSON', [express.json(), express.json()]],
  ['raw() twice', 'bytes', [express.raw(any), express.raw(any)]],
  ['raw(), then json()', 'bytes', [express.raw(any), express.json()]],
];

const expressDoors = doorsOf('Express', expressRows, (delivery, parsers) =>
  through(async (receive) => {
    const app = express();
    app.post('/', ...parsers, async (request, response) => {
      await receive(request);
      response.json({ received: true });
    });
    return await post(await listen(app), delivery);
  }),
);

const fastifyRows: readonly Row<((payload: IncomingMessage) => unknown) | undefined>[] = [
  ['a parser that passes the stream on', 'stream', (payload) => payload],
  ['a parser to bytes', 'bytes', collect],
  ['a parser to text', 'text', collectText],
  ['its own JSON parser', 'parsed JSON', undefined],
  ['a form parser', 'parsed form', async (payload) => parseQuery(await collectText(payload))],
];

const fastifyDoors = doorsOf('Fastify', fastifyRows, (delivery, parser) =>
  through(async (receive) => {
    const app = fastify();
    if (parser) {
      app.removeAllContentTypeParsers();
      const types = ['application/json', 'application/x-www-form-urlencoded'];
      app.addContentTypeParser(types, async (_: FastifyRequest, payload: IncomingMessage) => parser(payload));
    }
    app.post('/', async (request) => {
      await receive(request);
      return { received: true };
    });
    onTestFinished(() => app.close());
    return await post(await app.listen({ port: 0, host: '127.0.0.1' }), delivery);
  }),
);

// What a caller takes apart without any framework.
const upperCase = (headers: TestDelivery['headers']): { [name: string]: string } =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));

async function* bytewise(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const byte of body) yield new Uint8Array([byte]);
}

const partRows: readonly Row<(delivery: TestDelivery) => unknown>[] = [
  [
    'headers and a web stream',
    'stream',
    ({ headers, body }) => ({ headers, body: new Blob([body as Uint8Array<ArrayBuffer>]).stream() }),
  ],
  ['headers and a generator', 'stream', ({ headers, body }) => ({ headers, body: bytewise(body) })],
  ['a delivery', 'bytes', (delivery) => delivery],
  [
    'Headers and an ArrayBuffer',
    'bytes',
    ({ headers, body }) => ({ headers: new Headers(headers), body: body.slice().buffer }),
  ],
  ['a Map and a string', 'text', ({ headers, text }) => ({ headers: new Map(Object.entries(headers)), body: text })],
  ['upper case and a string', 'text', ({ headers, text }) => ({ headers: upperCase(headers), body: text })],
  ['headers and JSON', 'parsed JSON', ({ headers, text }) => ({ headers, body: JSON.parse(text) })],
];

export const doors: readonly Door[] = [
  ...fetchDoors('Fetch', (route, request) => route(request)),
  // A Next route is a function of this form; its second argument does not matter here.
  ...fetchDoors('Next', (POST, request) => Reflect.apply(POST, undefined, [request, { params: Promise.resolve({}) }])),
  ...honoDoors,
  ...nodeDoors,
  ...expressDoors,
  ...fastifyDoors,
  ...doorsOf('{headers, body}', partRows, (delivery, prepare) => through((receive) => receive(prepare(delivery)))),
];

/** One delivery for all doors: nested, with lists, null, texts that look like other types, and all kinds of letters. */
export const deliveryIn = (encoding: Encoding): TestDelivery =>
  encoding === 'brackets'
    ? buildDelivery('kick', decidable, { secret, contentType: 'application/x-www-form-urlencoded', form: 'brackets' })
    : buildDelivery(
        'user:link-account',
        {
          user: withExtra(
            {
              nickname: 'Zoë 王 \u{1F600} \u0000 & = + % [ ] " \\ \u2028',
              name: 'null',
              email: '',
              phone: '0123',
              registerSource: ['basic:email', 'a&b=c'],
            },
            { 'key[with]brackets': { '': [[], {}, null, true, 1.5, 'true'] } },
          ),
        },
        { secret, contentType: encoding === 'JSON' ? 'application/json' : 'application/x-www-form-urlencoded' },
      );

/** Data of which a form with brackets loses nothing. */
const decidable: EventData<'kick'> = {
  users: [
    '65f0c0de0000000000000100',
    withExtra<User>(
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
        identities: [],
      },
      { 'key[with]brackets': { 'a.b': ' text ', c: 'd' } },
    ),
  ],
  application: { id: '1', name: '{}', description: '1' },
};
