import { once } from 'node:events';
import { Agent, get, type RequestListener, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { type Listener, type ListenOptions, listen } from './listen.ts';

const ok: RequestListener = (_request, response) => response.end('ok');

test.for([
  ['127.0.0.1', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['0.0.0.0', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['localhost', /^http:\/\/localhost:\d+$/],
  ...loopbackOfIPv6(),
] as const)('a server on "%s" gives a URL that works from this machine', async ([host, pattern]) => {
  const listener = await start(ok, { host });
  expect(listener.url).toMatch(pattern);
  expect(await (await fetch(listener.url)).text()).toBe('ok');
  expect(new URL(listener.url).port).toBe(String(listener.port));
});

test('a port in use is refused with the error of the system', async () => {
  const { port } = await start();
  await expect(start(ok, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('bytes that are no HTTP request are answered with the refusal, and the connection is closed', async () => {
  const { port } = await start();
  expect(await exchange(port, 'what is this?\r\n\r\n')).toBe(
    'HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: 11\r\nconnection: close\r\n\r\nrefused 400',
  );
});

test('headers beyond the limit are answered with 431', async () => {
  const { port } = await start();
  const answer = await exchange(port, `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(100_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 431 Request Header Fields Too Large\r\n/);
  expect(answer).toMatch(/refused 431$/);
});

// Node itself gives up a connection that is kept after 5 seconds.
test('closing waits for a request under way, and then ends at once though the caller keeps its connection', {
  timeout: 4000,
}, async () => {
  const { listener, response, answer } = await startHanging({ graceMs: 600_000 });
  const closed = listener.close();
  response.end('late');
  expect(await answer).toBe('late');
  await closed;
  await expect(fetch(listener.url)).rejects.toThrow();
});

test('closing does not wait for connections that nobody uses', async () => {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const listener = await start(ok, { graceMs: 600_000 });
  const request = get(listener.url, { agent });
  const [response] = await once(request, 'response');
  response.resume();
  await once(response, 'end');
  await listener.close();
});

test('closing cuts off what is left after the grace time', async () => {
  const { listener, answer } = await startHanging({ graceMs: 20 });
  const refusal = expect(answer).rejects.toThrow('socket hang up');
  await listener.close();
  await refusal;
});

test('closing twice is one closing', async () => {
  const listener = await start();
  expect(listener.close()).toBe(listener.close());
  await listener.close();
});

async function start(handle: RequestListener = ok, options: Partial<ListenOptions> = {}): Promise<Listener> {
  const refusal = (status: number): string => `refused ${status}`;
  const listener = await listen(handle, { host: '127.0.0.1', port: 0, graceMs: 1000, refusal, ...options });
  onTestFinished(() => listener.close());
  return listener;
}

/** A server with one request under way, on a connection that its caller means to keep. */
async function startHanging(
  options: Partial<ListenOptions>,
): Promise<{ listener: Listener; response: ServerResponse; answer: Promise<string> }> {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<ServerResponse>();
  const listener = await start((_request, response) => arrive(response), options);
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
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
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
