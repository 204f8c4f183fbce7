import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { isClientError, ManagementClient } from '@genauth-webhooks/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { createHttp } from '../src/http.ts';
import { createClient } from './support/create-client.ts';
import { createRawServer, type RawServer } from './support/raw-server.ts';

const json = 'content-type: application/json\r\n';
const success = '{"statusCode":200,"message":"","data":{"totalCount":0,"list":[]}}';
const failure = '{"statusCode":404,"message":"no such webhook"}';
const html = '<html><body>502 Bad Gateway</body></html>';
const sized = (body: string): string => `content-length: ${Buffer.byteLength(body)}\r\n`;

/** Headers and body of answers that are not envelopes. */
const bodies: { readonly [name: string]: string } = {
  'no body and no content-length': '\r\n',
  'an empty body': 'content-length: 0\r\n\r\n',
  'an empty chunked body': 'transfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'an empty body that is called JSON': `${json}content-length: 0\r\n\r\n`,
  HTML: `content-type: text/html\r\n${sized(html)}\r\n${html}`,
  'HTML without content-length': `content-type: text/html\r\n\r\n${html}`,
  'HTML that is called JSON': `${json}${sized(html)}\r\n${html}`,
  'truncated JSON': `${json}${sized(success.slice(0, -9))}\r\n${success.slice(0, -9)}`,
  'truncated JSON without content-length': `${json}\r\n${success.slice(0, -9)}`,
  'less than content-length says': `${json}content-length: 500\r\n\r\n${success}`,
  'a chunk that is cut off': `${json}transfer-encoding: chunked\r\n\r\nff\r\n${success}`,
  'JSON of something else': `${json}\r\n{"error":"no route"}`,
  'a body that is falsely declared as gzip': `${json}content-encoding: gzip\r\n\r\n${success}`,
};

const statuses = [
  ...[200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 399],
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 422, 423],
  ...[424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 530, 599],
  ...[600, 601, 999],
];

/** One or two statuses of each kind that HTTP treats differently. */
const typicalStatuses = [200, 201, 204, 205, 304, 302, 401, 404, 429, 500, 503, 999];

/**
 * All calls of the client read an answer with the same code, and `./http` makes a response of the result. So the test
 * tries every status in two ways.
 */
const thoroughWays = ['a signed GET', './http'];
const fewStatuses = [200, 204, 404, 503];

/** The ways to make a call. */
const ways: { readonly [name: string]: (url: string) => Promise<unknown> } = {
  'a signed GET': (url) => clientOf(url).listWebhooks(),
  'a signed POST': (url) => clientOf(url).triggerWebhook({ webhookId: 'w' }),
  'a call that needs a token first': (url) =>
    createClient({ host: url, authorization: 'token', retry: false }).listWebhooks(),
  'a call with a token': (url) =>
    new ManagementClient({ host: url, authorization: () => 't', retry: false }).listWebhooks(),
  './http': (url) => createHttp(clientOf(url)).GET('/api/v3/list-webhooks'),
};

const clientOf = (url: string): ManagementClient => createClient({ host: url, retry: false });

/** What a call ends with: `envelope`, the name of an error of this package, or what must not be. */
async function endOf(call: Promise<unknown>): Promise<string> {
  try {
    const result = await call;
    return typeof result === 'object' && result !== null ? 'envelope' : `resolved to ${result}`;
  } catch (error) {
    return isClientError(error) ? error.name : `rejected with ${error}`;
  }
}

/** Lets the server send these bytes and close the connection. */
function answerWith(server: RawServer, text: string | Uint8Array): void {
  server.answer = (socket) => socket.end(text);
}

describe.each(Object.entries(ways))('%s', (way, call) => {
  const isThorough = thoroughWays.includes(way);
  test.each(Object.entries(bodies))('ends with a typed error for %s, whatever the status', async (name, body) => {
    const server = await createRawServer();
    for (const status of isThorough ? (name === 'HTML' ? statuses : typicalStatuses) : fewStatuses) {
      answerWith(server, `HTTP/1.1 ${status} X\r\nconnection: close\r\n${body}`);
      expect(await endOf(call(server.url)), `HTTP ${status}`).toMatch(/^(UnexpectedAnswer|Network)Error$/);
    }
  });

  test('reads an envelope whatever its headers say', async () => {
    const server = await createRawServer();
    const headers = ['', json, 'content-type: text/html\r\n', 'content-type: ;;;\r\n', 'content-type: image/png\r\n'];
    for (const header of headers.flatMap((one) => [one, one + sized(failure)])) {
      for (const status of [200, 201, 400, 404, 500, 599]) {
        answerWith(server, `HTTP/1.1 ${status} X\r\nconnection: close\r\n${header}\r\n${failure}`);
        expect(await endOf(call(server.url)), `HTTP ${status} ${header}`).toBe('envelope');
      }
    }
  });

  test('ends with a NetworkError for an answer that is not HTTP', async () => {
    const server = await createRawServer();
    for (const text of [
      '',
      '\r\n\r\n',
      'HTTP/1.1',
      'HTTP/1.1 200',
      'HTTP/1.1 abc OK\r\n\r\n',
      'SSH-2.0-OpenSSH_9.6\r\n',
      `HTTP/1.1 200 OK\r\nno colon\r\n\r\n${success}`,
      `HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n${success}`,
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n${success}`,
      `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n${success}`,
      success,
      html,
    ]) {
      answerWith(server, text);
      expect(await endOf(call(server.url)), text.slice(0, 60)).toBe('NetworkError');
    }
  });

  test('ends with a NetworkError when the connection is reset, at once or in the middle', async () => {
    const server = await createRawServer();
    server.answer = (socket) => socket.resetAndDestroy();
    expect(await endOf(call(server.url))).toBe('NetworkError');
    server.answer = async (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${json}content-length: 500\r\n\r\n${success}`);
      await wait(5);
      socket.resetAndDestroy();
    };
    expect(await endOf(call(server.url))).toBe('NetworkError');
  });

  test('ends with an envelope or a typed error for any bytes', async () => {
    const server = await createRawServer();
    const pieces = fc.oneof(
      fc.constantFrom('HTTP/1.1 200 OK\r\n', '\r\n', json, 'content-length: 0\r\n', success, failure, html, '\0'),
      fc.string({ unit: 'binary' }),
    );
    const anyHead = fc.constantFrom('', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 500 X\r\n\r\n', 'HTTP/1.0 404 X\r\n\r\n');
    await fc.assert(
      fc.asyncProperty(anyHead, fc.array(pieces), async (head, parts) => {
        answerWith(server, head + parts.join(''));
        expect(await endOf(call(server.url))).toMatch(/^(envelope|UnexpectedAnswerError|NetworkError)$/);
      }),
      runs(60),
    );
  });
});

test('a body is read as UTF-8, with or without a mark, compressed or not', async () => {
  const server = await createRawServer();
  const envelope = { statusCode: 404, message: '没有 😀' };
  const text = JSON.stringify(envelope);
  const head = 'HTTP/1.1 200 OK\r\nconnection: close\r\n';
  for (const answer of [
    Buffer.from(`${head}\r\n${text}`),
    Buffer.from(`${head}content-type: application/json; charset=gbk\r\n\r\n\ufeff${text}`),
    Buffer.concat([Buffer.from(`${head}content-encoding: gzip\r\n\r\n`), gzipSync(text)]),
  ]) {
    answerWith(server, answer);
    await expect(clientOf(server.url).listWebhooks()).resolves.toStrictEqual(envelope);
  }
});

test('HTTP 421 with a body that breaks off, after which Node’s fetch never answers, ends with the time-out', async () => {
  const server = await createRawServer();
  answerWith(server, `HTTP/1.1 421 X\r\nconnection: close\r\ncontent-length: 500\r\n\r\n${success}`);
  const call = createClient({ host: server.url, retry: false, timeout: 100 }).listWebhooks();
  expect(await endOf(call)).toMatch(/^(Timeout|Network)Error$/);
});

test('an endless answer ends with the time-out', async () => {
  const server = await createRawServer();
  server.answer = (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const drip = setInterval(() => socket.write(' '), 1);
    socket.on('close', () => clearInterval(drip));
  };
  const call = createClient({ host: server.url, timeout: 50 }).listWebhooks();
  await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
});
