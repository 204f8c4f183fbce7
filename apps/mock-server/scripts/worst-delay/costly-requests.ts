import { gzipSync } from 'node:zlib';
import type { AccessKey } from '../../src/index.ts';
import { signRequest } from '../../test/support/sign-request.ts';
import type { FullPool } from './full-pool.ts';

/** A request that is meant to cost its server as much as possible. */
export type CostlyRequest = {
  readonly title: string;
  /** Created when the request is sent, because all bodies together are large. */
  readonly make: () => RequestParts;
  /** Creates a request that waits for the work that this one causes. It is not measured. */
  readonly afterwards?: () => RequestParts;
};

export type RequestParts = {
  readonly method: string;
  readonly target: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Uint8Array;
};

export type Context = {
  /** The largest body, in bytes. */
  readonly bodyLimit: number;
  /** The `authorization` header of a caller. */
  readonly authorization: string;
  readonly key: AccessKey;
  /** A webhook whose receiver answers. */
  readonly webhookId: string;
  readonly fullPool: FullPool;
};

/**
 * The most expensive known requests. Each is within the body limit, except for two whose bodies the server does not
 * read.
 */
export function costlyRequests(context: Context): CostlyRequest[] {
  return [
    ...apiBodies(context),
    ...signedBodies(context),
    ...controlBodies(context),
    ...heads(context),
    ...framings(context),
    ...fullPoolRequests(context),
  ];
}

/** JSON within the limit: a start, as many pieces as fit, and an end. */
function filled(limit: number, start: string, piece: (index: number) => string, end: string): string {
  const pieces: string[] = [];
  let length = start.length + end.length;
  for (let index = 0; ; index++) {
    const next = piece(index);
    length += next.length + 1;
    if (length > limit) return `${start}${pieces.join(',')}${end}`;
    pieces.push(next);
  }
}

/** Values that fill a body up to its limit, by their content. */
const fillings: { readonly [title: string]: (room: number) => string } = {
  numbers: (room) => filled(room, '[', () => '1', ']'),
  'empty lists': (room) => filled(room, '[', () => '[]', ']'),
  'empty objects': (room) => filled(room, '[', () => '{}', ']'),
  'short strings': (room) => filled(room, '[', (index) => `"${index.toString(36)}"`, ']'),
  'wrong event names': (room) => filled(room, '[', (index) => `"user:craeted${index}"`, ']'),
  'members of one object': (room) => filled(room, '{', (index) => `"${index.toString(36)}":0`, '}'),
  'numeric members of one object': (room) => filled(room, '{', (index) => `"${index * 7919}":0`, '}'),
  'objects with members of their own': (room) => filled(room, '[', (index) => `{"${index.toString(36)}":0}`, ']'),
  'deep lists': (room) => filled(room, '[', () => '['.repeat(490) + ']'.repeat(490), ']'),
  'one string': (room) => JSON.stringify('x'.repeat(room)),
  'one string of emoji': (room) => JSON.stringify('😀'.repeat(room / 4)),
  'one string of escapes': (room) => `"${'\\u0000'.repeat(room / 6)}"`,
  'one string of URLs': (room) => JSON.stringify('http://a:b@c/ '.repeat(room / 14)),
  'one string of spaces': (room) => JSON.stringify(' '.repeat(room)),
  'one number': (room) => '1'.repeat(room),
};

/** A POST with a JSON body. */
function post(
  title: string,
  target: string,
  body: () => string | Uint8Array,
  headers: RequestParts['headers'] = {},
): CostlyRequest {
  const type = { 'content-type': 'application/json' };
  return {
    title,
    make: () => ({ method: 'POST', target, headers: { ...type, ...headers }, body: Buffer.from(body()) }),
  };
}

const webhook = { name: 'n', url: 'http://127.0.0.1:9/', events: ['user:created'], contentType: 'application/json' };

/** Requests that fill each member of the operations with each kind of value. */
function apiBodies({ bodyLimit, authorization, webhookId }: Context): CostlyRequest[] {
  const members: { readonly [operation: string]: readonly [base: object, names: readonly string[]] } = {
    'create-webhook': [webhook, ['name', 'url', 'events', 'contentType', 'secret', 'retryConfig', 'junk']],
    'update-webhook': [{ webhookId }, ['webhookId', 'events', 'url', 'junk']],
    'delete-webhook': [{}, ['webhookIds']],
    'trigger-webhook': [{ webhookId }, ['requestHeaders', 'requestBody']],
    'get-webhook-logs': [{ webhookId }, ['webhookId', 'page', 'junk']],
    'get-management-token': [{ accessKeyId: 'a', accessKeySecret: 'b' }, ['accessKeyId', 'accessKeySecret', 'junk']],
  };
  return Object.entries(members).flatMap(([operation, [base, names]]) =>
    names.flatMap((name) =>
      Object.entries(fillings).map(([filling, fill]) => {
        const rest = JSON.stringify({ ...base, [name]: undefined }).slice(0, -1);
        const body = () => `${rest}${rest === '{' ? '' : ','}"${name}":${fill(bodyLimit - 400)}}`;
        return post(`${operation}, ${name}: ${filling}`, `/api/v3/${operation}`, body, { authorization });
      }),
    ),
  );
}

/** Bodies that a signature covers, signed with the right and with a wrong secret. */
function signedBodies({ bodyLimit, key, webhookId }: Context): CostlyRequest[] {
  const path = '/api/v3/trigger-webhook';
  return Object.entries(fillings).flatMap(([filling, fill]) =>
    [key.accessKeySecret, 'wrong'].map((accessKeySecret) => ({
      title: `trigger-webhook, signed with the ${accessKeySecret === 'wrong' ? 'wrong' : 'right'} secret, requestBody: ${filling}`,
      make() {
        const parameters = { webhookId, requestBody: JSON.parse(fill(bodyLimit - 400)) };
        const signing = { date: new Date().toUTCString() };
        const headers = signRequest({ method: 'POST', path, parameters }, { ...key, accessKeySecret }, signing);
        return post('', path, () => JSON.stringify(parameters), headers).make();
      },
    })),
  );
}

function controlBodies({ bodyLimit }: Context): CostlyRequest[] {
  const pool = '/_mock/pools/default';
  const members: readonly (readonly [title: string, target: string, start: string])[] = [
    ['emit, eventName', `${pool}/events`, '{"eventName":'],
    ['emit, data', `${pool}/events`, '{"eventName":"user:created","data":'],
    ['emit, unchecked data', `${pool}/events`, '{"eventName":"user:created","check":false,"data":'],
    ['emit, unmerged data', `${pool}/events`, '{"eventName":"user:created","merge":false,"data":'],
    ['emit, data as it is', `${pool}/events`, '{"eventName":"user:created","check":false,"merge":false,"data":'],
    ['addFault, operationId', `${pool}/faults`, '{"effect":{"kind":"reset"},"on":{"operationId":'],
    ['addFault, effect', `${pool}/faults`, '{"effect":'],
    ['replays, eventName', `${pool}/replays`, '{"eventName":'],
    ['wait-for-delivery, junk', `${pool}/wait-for-delivery`, '{"eventName":"login","junk":'],
    ['createPool, userPoolId', '/_mock/pools', '{"userPoolId":'],
    ['applySeed, pools', '/_mock/seed', '{"pools":'],
  ];
  const wrongEvents = JSON.stringify({ ...webhook, events: Array(200).fill('user:craeted') });
  return [
    ...members.flatMap(([title, target, start]) =>
      Object.entries(fillings).map(([filling, fill]) =>
        post(`${title}: ${filling}`, target, () => {
          const ends = '}'.repeat(start.split('{').length - start.split('}').length);
          return `${start}${fill(bodyLimit - 400)}${ends}`;
        }),
      ),
    ),
    post('emit, unknown members', `${pool}/events`, () =>
      filled(bodyLimit, '{"eventName":"login",', (index) => `"${index.toString(36)}":0`, '}'),
    ),
    post('applySeed, webhooks with wrong event names', '/_mock/seed', () =>
      filled(bodyLimit, '{"pools":[{"webhooks":[', () => wrongEvents, ']}]}'),
    ),
  ];
}

/** Requests whose line and headers are about as large as Node accepts, which is 16 KiB. */
function heads({ authorization, key, webhookId }: Context): CostlyRequest[] {
  const get = (title: string, target: string, headers: RequestParts['headers'] = {}): CostlyRequest => ({
    title,
    make: () => ({ method: 'GET', target, headers, body: new Uint8Array() }),
  });
  const long = (text: string): string => text.repeat(14_500 / text.length);
  const one = `/api/v3/get-webhook?webhookId=${webhookId}`;
  return [
    get('list-webhooks, many parameters, no authorization', `/api/v3/list-webhooks?${long('a&')}`),
    get('list-webhooks, many parameters', `/api/v3/list-webhooks?${long('a&')}`, { authorization }),
    get('get-webhook, a query of percents', `/api/v3/get-webhook?webhookId=${long('%25')}`, { authorization }),
    get('an unknown path', `/api/v3/${long('webhook')}`),
    get('an unknown path of slashes', long('/')),
    get('an unknown control path of slashes', `/_mock${long('/')}`),
    get('an unknown control path of percents', `/_mock/pools/${long('%25')}`),
    get('a control query of many parameters', `/_mock/pools/default/deliveries?${long('a&')}`),
    get('a Prefer header', one, { authorization, prefer: long('code ') }),
    get('an authorization of words', one, { authorization: long('authing ') }),
    get('an authorization of dots', one, { authorization: long('.') }),
    get('an authorization of colons', one, { authorization: `authing ${long(':')}` }),
    get('a signature of spaces', one, { authorization: `authing ${key.accessKeyId}:${long(' ')}x`, date: '1' }),
  ];
}

/** Bodies in unusual encodings. */
function framings({ bodyLimit, authorization }: Context): CostlyRequest[] {
  const create = (title: string, body: () => string | Uint8Array, headers: RequestParts['headers'] = {}) =>
    post(`create-webhook, ${title}`, '/api/v3/create-webhook', body, { authorization, ...headers });
  return [
    create('malformed at its end', () => `{"a":"${'x'.repeat(bodyLimit - 10)}"`),
    create('brackets', () => '['.repeat(bodyLimit)),
    create('spaces', () => ' '.repeat(bodyLimit)),
    create('quotes', () => '"'.repeat(bodyLimit)),
    create('bytes that are not UTF-8', () => Buffer.alloc(bodyLimit, 0xff)),
    create('a bomb of gzip', () => gzipSync(Buffer.alloc(100 * bodyLimit)), { 'content-encoding': 'gzip' }),
    create('chunks of one byte', () => `${'1\r\n \r\n'.repeat(bodyLimit)}0\r\n\r\n`, {
      'transfer-encoding': 'chunked',
    }),
    create('sixty limits long', () => Buffer.alloc(60 * bodyLimit)),
    post('a seed of a foreign page', '/_mock/seed', () => Buffer.alloc(60 * bodyLimit), {
      origin: 'https://evil.example',
    }),
  ];
}

/** Requests to a pool with many webhooks and deliveries. Most of them are small. */
function fullPoolRequests({ bodyLimit, fullPool: { path, authorization, snapshot } }: Context): CostlyRequest[] {
  const json = { 'content-type': 'application/json' };
  const send = (title: string, method: string, target: string, body: () => string = () => ''): CostlyRequest => ({
    title: `full pool, ${title}`,
    make: () => ({ method, target, headers: { authorization, ...json }, body: Buffer.from(body()) }),
    afterwards: () => ({
      ...{ method: 'POST', target: `${path}/settle`, headers: json },
      body: Buffer.from('{"timeoutMs":30000}'),
    }),
  });
  const large = (): string => JSON.stringify({ a: 'x'.repeat(bodyLimit / 10) });
  return [
    send('list-webhooks', 'GET', '/api/v3/list-webhooks?page=1&limit=50'),
    send('deliveries', 'GET', `${path}/deliveries?limit=1000`),
    send('deliveries, revealed', 'GET', `${path}/deliveries?limit=1000&reveal=true`),
    send('deliveries of another event', 'GET', `${path}/deliveries?limit=1000&eventName=login`),
    send('requests', 'GET', `${path}/requests?limit=1000`),
    send('wait-for-delivery', 'POST', `${path}/wait-for-delivery`, () => '{"eventName":"login","timeoutMs":10}'),
    send('emit', 'POST', `${path}/events`, () => '{"eventName":"user:created"}'),
    send('emit, large data', 'POST', `${path}/events`, () => {
      return `{"eventName":"user:created","check":false,"merge":false,"data":${large()}}`;
    }),
    send('takeSnapshot', 'GET', `${path}/snapshot`),
    send('restoreSnapshot', 'PUT', `${path}/snapshot`, () => snapshot),
    send('replays of failed deliveries', 'POST', `${path}/replays`, () => '{"state":"failed"}'),
    send('replays', 'POST', `${path}/replays`, () => '{}'),
  ];
}
