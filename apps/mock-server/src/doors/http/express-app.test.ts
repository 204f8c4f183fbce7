import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { ApiRequest, ApiResponse } from '../../api/api-message.ts';
import { type AppDeps, createHttpDoor } from './express-app.ts';

test('the app passes a request on unchanged and writes the answer unchanged', async () => {
  const { url, requests } = await start();
  const response = await fetch(`${url}//some/path?a=%20b&c`, {
    method: 'PUT',
    headers: { 'X-Name': 'value', 'content-type': 'text/whatever' },
    body: Buffer.from([0, 255]),
  });
  expect(response.status).toBe(299);
  expect(response.headers.get('x-answer')).toBe('yes');
  expect(response.headers.get('content-length')).toBe('4');
  expect(response.headers.get('etag')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(await response.text()).toBe('éok');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: 'PUT',
    path: '//some/path',
    query: 'a=%20b&c',
    headers: { 'x-name': 'value' },
  });
  expect([...(requests[0]?.body ?? [])]).toEqual([0, 255]);
});

const json = '{"name":"值"}';
const length = Buffer.byteLength(json);
const gzipped = gzipSync(json);

test.for<[string, string, string, string | Uint8Array]>([
  ['with a length', 'POST', `content-length: ${length}`, json],
  ['of a GET', 'GET', `content-length: ${length}`, json],
  ['after 100-continue', 'POST', `expect: 100-continue\r\ncontent-length: ${length}`, json],
  ['in chunks', 'POST', 'transfer-encoding: chunked', chunk(json.slice(0, 3)) + chunk(json.slice(3)) + chunk('')],
  ['compressed', 'POST', `content-encoding: gzip\r\ncontent-length: ${gzipped.length}`, gzipped],
])('the app passes on the same body: %s', async ([, method, headers, body]) => {
  const { url, requests } = await start();
  await send(url, [`${method} /x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n\r\n`, body]);
  expect(requests.map((request) => Buffer.from(request.body).toString())).toEqual([json]);
});

test.for([
  ['GET', ''],
  ['POST', ''],
  ['POST', 'content-length: 0\r\n'],
  ['GET', 'content-length: 0\r\n'],
  ['POST', 'transfer-encoding: chunked\r\n'],
])('the app passes on an empty body for a %s without one (%j)', async ([method, headers]) => {
  const { url, requests } = await start();
  const end = headers?.includes('chunked') ? '0\r\n\r\n' : '';
  await send(url, [`${method} /x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n${end}`]);
  expect(requests).toMatchObject([{ method, query: '' }]);
  expect(requests[0]?.body).toHaveLength(0);
});

test.for([
  [10, 299],
  [11, 413],
] as const)('with a limit of 10 bytes, a body of %i bytes gets status %i', async ([length, status]) => {
  for (const headers of [`content-length: ${length}`, 'transfer-encoding: chunked']) {
    const { url, requests } = await start({}, 10);
    const body = headers.includes('chunked') ? chunk('x'.repeat(length)) + chunk('') : 'x'.repeat(length);
    const head = `POST /x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n\r\n`;
    const answer = await send(url, [head, body]);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(requests).toHaveLength(status === 413 ? 0 : 1);
    if (status === 413) expect(answer).toContain('POST /x 413 The request body must not be larger than 10 bytes');
  }
});

test.for(['gzip', 'deflate', 'br', 'zstd', 'unknown', 'gzip, gzip'])(
  'the app refuses a body that does not match its encoding %s with 400',
  async (encoding) => {
    const { url, requests } = await start();
    const headers = { 'content-encoding': encoding };
    const response = await fetch(`${url}/x`, { method: 'POST', body: 'not encoded', headers });
    expect(response.status).toBe(400);
    expect(await response.text()).toBe('POST /x 400 The request body cannot be read');
    expect(requests).toEqual([]);
  },
);

test.for([
  ['/a?b=c?d', '/a', 'b=c?d'],
  ['/a?', '/a', ''],
  ['http://example.com/a/b?c', '/a/b', 'c'],
  ['HTTPS://example.com:8080/a', '/a', ''],
  ['*', '*', ''],
] as const)('the app splits the target %s into the path %s and the query "%s"', async ([target, path, query]) => {
  const { url, requests } = await start();
  const method = target === '*' ? 'OPTIONS' : 'GET';
  await send(url, [`${method} ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`]);
  expect(requests).toMatchObject([{ path, query }]);
});

test('the door passes on a target that express cannot route and checks its host', async () => {
  const { url, requests } = await start();
  const get = (host: string): string => `GET http://[ HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
  expect(await send(url, [get('localhost')])).toMatch(/^HTTP\/1.1 299 /);
  expect(await send(url, [get('evil.example')])).toMatch(/^HTTP\/1.1 403 /);
  expect(requests).toMatchObject([{ path: '', query: '' }]);
});

test('the door closes the connection after an answer that leaves a body unread', async () => {
  const { url } = await start({ handle: async () => ({ status: 401, headers: {}, body: 'who are you?' }) });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST /x HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  socket.on('error', () => {});
  const sending = setInterval(() => socket.write(chunk('x'.repeat(500_000))), 1);
  await once(socket, 'close');
  clearInterval(sending);
  expect(answer).toMatch(/^HTTP\/1.1 401 .*connection: close.*who are you\?$/is);
});

test('a connection whose short body was not read is used again', async () => {
  const { url } = await start({
    handle: async ({ path }) => ({ status: 200, headers: {}, body: `answer to ${path}` }),
  });
  const one = (path: string, more = '') =>
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\n${more}\r\nbody`;
  const answer = await send(url, [one('/a'), one('/b', 'connection: close\r\n')]);
  expect(answer.match(/answer to \S+?(?=HTTP|$)/g)).toEqual(['answer to /a', 'answer to /b']);
});

test('the door sends 100-continue only when the handler reads the body', async () => {
  const refusing = await start({ handle: async () => ({ status: 401, headers: {}, body: 'who are you?' }) });
  const head =
    'POST /x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-length: 4\r\n\r\n';
  expect(await send(refusing.url, [head])).toMatch(/^HTTP\/1.1 401 /);
  const reading = await start();
  expect(await send(reading.url, [head, 'body'])).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 299 /);
});

test('pipelined requests are answered in their order', async () => {
  const { url } = await start({
    async handle({ path }) {
      if (path === '/slow') await new Promise((resolve) => setTimeout(resolve, 20));
      return { status: 200, headers: {}, body: `answer to ${path}` };
    },
  });
  const one = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`;
  const answer = await send(url, [one('/slow') + one('/fast') + one('/last', 'connection: close\r\n')]);
  expect(answer.match(/answer to \S+?(?=HTTP|$)/g)).toEqual(['answer to /slow', 'answer to /fast', 'answer to /last']);
});

const answer: ApiResponse = { status: 200, headers: {}, body: '{}' };

async function* breaking(): AsyncGenerator<string> {
  yield 'begun';
  throw new Error('in the stream');
}

test.for<[string, () => Promise<ApiResponse>]>([
  ['a call that rejects', () => Promise.reject(new Error('in the engine'))],
  [
    'a call that throws',
    () => {
      throw new Error('in the engine');
    },
  ],
  ['an answer that cannot be written', () => Promise.resolve({ ...answer, headers: { a: '\n' } })],
  ['a stream that fails', () => Promise.resolve({ ...answer, stream: breaking })],
])('%s ends its connection and not the server', async ([, first]) => {
  let calls = 0;
  const { url } = await start({ handle: () => (calls++ === 0 ? first() : Promise.resolve(answer)) });
  const read = async (): Promise<string> => await (await fetch(url)).text();
  await expect(read()).rejects.toThrow(TypeError);
  expect(await read()).toBe('{}');
});

type ReadRequest = ApiRequest & { readonly body: Uint8Array };

/** An app on a free port that records the requests it passes on, with their bodies, if it can read them. */
async function start(deps: Partial<AppDeps> = {}, bodyLimit = 1024): Promise<{ url: string; requests: ReadRequest[] }> {
  const requests: ReadRequest[] = [];
  const refuse: AppDeps['refuse'] = ({ method, path }, status, message) => ({
    status,
    headers: {},
    body: `${method} ${path} ${status} ${message}`,
  });
  const { listener } = createHttpDoor({
    async handle(request) {
      const body = await request.readBody(bodyLimit);
      if (!(body instanceof Uint8Array)) return refuse(request, body.status, body.message);
      requests.push({ ...request, body });
      return { status: 299, headers: { 'x-answer': 'yes' }, body: 'éok' };
    },
    refuse,
    allowedHosts: [],
    ...deps,
  });
  const server = createServer(listener).on('checkContinue', listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Writes bytes to a connection and resolves to what the server sent until it closed the connection. */
async function send(url: string, pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  for (const piece of pieces) socket.write(piece);
  let answer = '';
  for await (const text of socket.setEncoding('utf8')) answer += text;
  return answer;
}

function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}
