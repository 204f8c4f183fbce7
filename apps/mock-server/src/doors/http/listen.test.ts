import { once } from 'node:events';
import { Agent, get, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import express, { type Express } from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { type Listener, type ListenOptions, listen } from './listen.ts';

const ok: Express = appOf((response) => response.end('ok'));

test.for([
  ['127.0.0.1', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['0.0.0.0', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['localhost', /^http:\/\/localhost:\d+$/],
  ...loopbackOfIPv6(),
] as const)('a server on "%s" reports a URL that works from this machine', async ([host, pattern]) => {
  const listener = await start(ok, { host });
  expect(listener.url).toMatch(pattern);
  expect(await (await fetch(listener.url)).text()).toBe('ok');
  expect(new URL(listener.url).port).toBe(String(listener.port));
});

test('listen rejects with EADDRINUSE when the port is in use', async () => {
  const { port } = await start();
  await expect(start(ok, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test.for([
  ['text', 'hello\r\n\r\n'],
  ['a TLS handshake', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['an unknown method', 'FOO / HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['a header without a name', 'GET / HTTP/1.1\r\nhost: localhost\r\n: x\r\n\r\n'],
  ['a folded header', 'GET / HTTP/1.1\r\nhost: localhost\r\nx-a: 1\r\n 2\r\n\r\n'],
  ['a length that is not a number', 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: x\r\n\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}',
  ],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nhost: localhost\r\nx-a: \0\r\n\r\n'],
] as const)(
  'bytes that are not an HTTP request get the refusal, and listen closes the connection: %s',
  async ([, bytes]) => {
    const { port } = await start();
    expect(await exchange(port, bytes)).toBe(
      'HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: 26\r\nconnection: close\r\n\r\n400 Malformed HTTP request',
    );
  },
);

test.for(['GET / HTTQ/1.1\r\n\r\n', 'GET /x?a=\xe9', 'GET /x?a=b c'])(
  'a request line that cannot be repaired is refused: %j',
  async (line) => {
    const { port } = await start();
    expect(await exchange(port, line)).toMatch(
      /400 Malformed request line; percent-encode spaces and bytes beyond ASCII$/,
    );
  },
);

/** An app that answers with the target: for /slow when the returned function is called, and at once otherwise. */
function slowApp(): { app: Express; finish: () => void; asked: Promise<void>; answered: Promise<void> } {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const app = express().use(async ({ url }, response) => {
    if (url === '/slow') {
      ask();
      await finished;
    }
    response.end(`<${url}>`, answer);
  });
  return { app, finish, asked, answered };
}

const request = (target: string, more = ''): string => `GET ${target} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`;

test.for([
  ['in one packet', (slow: string, raw: string) => [slow + raw]],
  ['in two packets', (slow: string, raw: string) => [slow, raw]],
] as const)('a repaired request gets its answer after the answer that is due before: %s', async ([, packets]) => {
  const { app, finish, asked, answered } = slowApp();
  const { port } = await start(app);
  const socket = connect(port, '127.0.0.1');
  const answers = textOf(socket);
  for (const packet of packets(request('/slow'), request('/raw?a=b c', 'connection: close\r\n'))) {
    socket.write(packet);
    await asked;
  }
  // The server has written the answer to the repaired request, and a call later it would have passed it on.
  await answered;
  await exchange(port, request('/other', 'connection: close\r\n'));
  finish();
  expect((await answers).match(/<.+?>/g)).toEqual(['</slow>', '</raw?a=b%20c>']);
});

const post = (body: string): string =>
  `POST /post HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

test.for([
  ['a body', [post('{"a":1}'), '/raw?a=b c']],
  ['a body that looks like requests', [post('GET /x HTTP/1.1\r\n\r\nGET /y z HTTP/1.1\r\n\r\n'), '/raw?a=b c']],
  ['a body that ends with letters', [post('ABC'), '/raw?a=\xe9 c']],
  ['two bodies', [post('{}') + post('{ }'), '/raw?a=b HTTP c']],
] as const)('a request is repaired that follows %s in one packet', async ([, [before, raw]]) => {
  const { app } = slowApp();
  const { port } = await start(app);
  const answers = await exchange(port, before + request(raw, 'connection: close\r\n'));
  const posts = before
    .split('POST ')
    .slice(1)
    .map(() => '</post>');
  expect(answers.match(/<.+?>|HTTP\/1.1 [^2].*/g)).toEqual([...posts, `<${encodeRaw(raw)}>`]);
});

const encodeRaw = (target: string): string => target.replaceAll(' ', '%20').replaceAll('\xe9', '%E9');

test('the server refuses invalid bytes after it has sent the pending answer', async () => {
  const { app, finish, asked } = slowApp();
  const { port } = await start(app);
  const socket = connect(port, '127.0.0.1');
  const answers = textOf(socket);
  socket.write(`${request('/slow')}NONSENSE\r\n\r\n`);
  await asked;
  finish();
  expect((await answers).match(/<.+?>|400 Malformed.*/g)).toEqual(['</slow>', '400 Malformed HTTP request']);
});

test('the server sends no second answer when a body is malformed', async () => {
  const { port } = await start();
  const socket = connect(port, '127.0.0.1');
  const answers = textOf(socket);
  socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n');
  await once(socket, 'data');
  socket.write('no chunk\r\n');
  expect((await answers).match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200']);
});

test('headers beyond the limit get status 431', async () => {
  const { port } = await start();
  const answer = await exchange(port, `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(100_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 431 Request Header Fields Too Large\r\n/);
  expect(answer).toMatch(/431 The request line and headers are too large$/);
});

// Node itself closes an idle connection after 5 seconds.
test('closing waits for a request in progress, then ends although the caller keeps its connection', {
  timeout: 4000,
}, async () => {
  const { listener, response, answer } = await startHanging({ graceMs: 600_000 });
  const closed = listener.close();
  response.end('late');
  expect(await answer).toBe('late');
  await closed;
  await expect(fetch(listener.url)).rejects.toThrow();
});

test('closing does not wait for idle connections', async () => {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const listener = await start(ok, { graceMs: 600_000 });
  const request = get(listener.url, { agent });
  const [response] = await once(request, 'response');
  response.resume();
  await once(response, 'end');
  await listener.close();
});

test('closing cuts off requests that are still in progress after the grace time', async () => {
  const { listener, answer } = await startHanging({ graceMs: 20 });
  const refusal = expect(answer).rejects.toThrow('socket hang up');
  await listener.close();
  await refusal;
});

test('closing twice closes once', async () => {
  const listener = await start();
  expect(listener.close()).toBe(listener.close());
  await listener.close();
});

test('a connection that is never idle for long is closed, too', async () => {
  const listener = await start(ok, { graceMs: 600_000 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ask = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      get(listener.url, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject);
    });
  let answers = 0;
  const ended = (async () => {
    for (;;) {
      await ask();
      answers++;
    }
  })().catch((error: NodeJS.ErrnoException) => error.code);
  while (answers < 10) await new Promise(setImmediate);
  await listener.close();
  expect(await ended).toMatch(/ECONNRE(SET|FUSED)/);
});

function appOf(answer: (response: ServerResponse) => void): Express {
  return express().use((_request, response) => answer(response));
}

async function start(app: Express = ok, options: Partial<ListenOptions> = {}): Promise<Listener> {
  const refusal = (status: number, message: string): string => `${status} ${message}`;
  const listener = await listen(
    { app, listener: app },
    { host: '127.0.0.1', port: 0, graceMs: 1000, refusal, ...options },
  );
  onTestFinished(() => listener.close());
  return listener;
}

/** A server with one request in progress, on a connection that its caller keeps. */
async function startHanging(
  options: Partial<ListenOptions>,
): Promise<{ listener: Listener; response: ServerResponse; answer: Promise<string> }> {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<ServerResponse>();
  const listener = await start(appOf(arrive), options);
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const answer = new Promise<string>((resolve, reject) => {
    get(listener.url, { agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
  return { listener, response: await arrived, answer };
}

function exchange(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
  return textOf(socket);
}

/** What a connection receives until it closes. */
function textOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

function loopbackOfIPv6(): [string, RegExp][] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  if (!all.some(({ address }) => address === '::1')) return [];
  return [
    ['::1', /^http:\/\/\[::1\]:\d+$/],
    ['::', /^http:\/\/\[::1\]:\d+$/],
  ];
}
