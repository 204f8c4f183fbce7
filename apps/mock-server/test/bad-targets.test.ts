import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMockServer, type DeliveryWithAttempts } from '../src/index.ts';
import { drip, type Receiver, startReceiver, writeForEver } from './support/start-receiver.ts';
import { type Scene, startScene } from './support/start-scene.ts';

type Attempt = DeliveryWithAttempts['attempts'][number];

/** Delivers once to a bad target and then to a good one, and returns the attempt at the bad one. */
async function attemptAt(url: string, scene: Scene): Promise<Attempt> {
  const bad = await scene.subscribe({ url });
  const { attempts, state, reason } = await scene.deliver();
  expect(attempts).toHaveLength(1);
  const [attempt] = attempts;
  if (attempt === undefined) throw new Error('there was no attempt');
  expect(state).toBe(attempt.success ? 'succeeded' : 'failed');
  expect(reason).toBe(attempt.errorMessage);
  const { list } = await scene.caller.must('getWebhookLogs', { webhookId: bad });
  expect(list).toMatchObject([{ success: attempt.success, responseStatusCode: attempt.response?.statusCode ?? 0 }]);
  await scene.caller.must('deleteWebhook', { webhookIds: [bad] });
  await scene.subscribe();
  expect(await scene.deliver()).toMatchObject({ state: 'succeeded', attemptCount: 1 });
  expect(scene.receiver.requests).toHaveLength(1);
  return attempt;
}

/** Starts a receiver below HTTP: `begin` is called with each connection and writes any bytes. */
const startBad = (begin: (socket: Socket) => void): Promise<Receiver> => startReceiver('hang', { onConnection: begin });
/** Replies when the beginning of a request has come. */
const afterRequest = (reply: (socket: Socket) => void) => (socket: Socket) => socket.once('data', () => reply(socket));

const ok = 'HTTP/1.1 200 OK\r\n';
const bytes = (text: string) => afterRequest((socket) => socket.write(text));
const lastBytes = (text: string) => afterRequest((socket) => socket.end(text));

/** A target, its behaviour on a connection, and the attempt in the log. */
type Target = readonly [name: string, begin: (socket: Socket) => void, attempt: object];
const failed = (errorMessage: RegExp | string) => ({
  success: false,
  errorMessage: typeof errorMessage === 'string' ? errorMessage : expect.stringMatching(errorMessage),
});
const reset = failed(/ECONNRESET/);
const timedOut = failed('ERRTIMEOUT');

const targets: readonly Target[] = [
  ['that resets the connection at once', (socket) => socket.resetAndDestroy(), reset],
  ['that resets the connection after the request', afterRequest((socket) => socket.resetAndDestroy()), reset],
  ['that closes the connection at once', (socket) => socket.destroy(), reset],
  ['that closes the connection after the request', afterRequest((socket) => socket.end()), reset],
  ['that ends within the status line', lastBytes('HTTP/1.1 20'), failed(/^ECONNRESET: /)],
  ['that ends within the headers', lastBytes(`${ok}content-type: text/pl`), failed(/^ECONNRESET: /)],
  ['that ends within the body', lastBytes(`${ok}content-length: 100\r\n\r\nonly this`), failed(/^ECONNRESET: /)],
  [
    'that ends within a chunked body',
    lastBytes(`${ok}transfer-encoding: chunked\r\n\r\n5\r\nonly`),
    failed(/^ECONNRESET: /),
  ],
  [
    'that resets the connection within the body',
    afterRequest((socket) => {
      socket.write(`${ok}content-length: 100\r\n\r\nonly this`, () => socket.resetAndDestroy());
    }),
    failed(/ECONNRESET/),
  ],
  ['that answers garbage', bytes('\x00\x01\x02 garbage \xff\r\n\r\n'), failed(/does not match the HTTP\/1.1 protocol/)],
  ['that answers another protocol', bytes('SSH-2.0-OpenSSH_9.9\r\n'), failed(/does not match the HTTP\/1.1 protocol/)],
  [
    'that answers a status that is not a number',
    bytes('HTTP/1.1 OK\r\n\r\n'),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'whose headers lack a colon',
    bytes(`${ok}this is not a header\r\n\r\n`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'whose headers have a NUL',
    bytes(`${ok}x-nul: a\0b\r\ncontent-length: 0\r\n\r\n`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'with two content-lengths',
    bytes(`${ok}content-length: 1\r\ncontent-length: 2\r\n\r\nab`),
    failed(/content-length/),
  ],
  [
    'with a content-length that is not a number',
    bytes(`${ok}content-length: many\r\n\r\nab`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'with a negative content-length',
    bytes(`${ok}content-length: -1\r\n\r\nab`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'with a chunk size that is not a number',
    bytes(`${ok}transfer-encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'with huge headers',
    bytes(`${ok}x-huge: ${'h'.repeat(100_000)}\r\ncontent-length: 0\r\n\r\n`),
    failed(/Headers Overflow/),
  ],
  [
    'with 10,000 headers',
    bytes(`${ok}${'x-many: yes\r\n'.repeat(10_000)}content-length: 0\r\n\r\n`),
    failed(/Headers Overflow/),
  ],
  [
    'with endless headers',
    afterRequest((socket) => {
      socket.write(ok);
      writeForEver(socket, () => `x-more: ${'m'.repeat(1000)}\r\n`);
    }),
    failed(/Headers Overflow/),
  ],
  [
    'that switches protocols',
    bytes('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
    failed(/^EPROTO: /),
  ],
  ['that never answers', () => {}, timedOut],
  [
    'that drips its headers',
    afterRequest((socket) => {
      socket.write(`${ok}x-drip: `);
      drip(socket, 'd', 10);
    }),
    timedOut,
  ],
  [
    'that drips its body',
    afterRequest((socket) => {
      socket.write(`${ok}content-length: 100000\r\n\r\n`);
      drip(socket, 'd', 10);
    }),
    timedOut,
  ],
  [
    'that drips informational answers',
    afterRequest((socket) => drip(socket, 'HTTP/1.1 102 Processing\r\n\r\n', 10)),
    timedOut,
  ],
  [
    'that sends 100 Continue unasked',
    bytes(`HTTP/1.1 100 Continue\r\n\r\n${ok}content-length: 4\r\n\r\ndone`),
    failed(/^EPROTO: /),
  ],
  [
    'that sends informational answers first',
    bytes(
      `HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${ok}content-length: 4\r\n\r\ndone`,
    ),
    { success: true, response: expect.objectContaining({ statusCode: 200, body: 'done' }) },
  ],
  [
    'that says more than its content-length',
    bytes(`${ok}content-length: 2\r\n\r\nok and much more`),
    { success: true, response: expect.objectContaining({ statusCode: 200, body: 'ok' }) },
  ],
  [
    'that speaks HTTP/1.0 and ends by closing',
    lastBytes('HTTP/1.0 200 OK\r\n\r\nold but fine'),
    { success: true, response: expect.objectContaining({ statusCode: 200, body: 'old but fine' }) },
  ],
  [
    'that says no content and sends some',
    bytes('HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\nab'),
    { success: true, response: expect.objectContaining({ statusCode: 204, body: '' }) },
  ],
  [
    'with a status beyond the known ones',
    bytes('HTTP/1.1 799 Odd\r\ncontent-length: 0\r\n\r\n'),
    { ...failed('Request failed with status code 799'), response: expect.objectContaining({ statusCode: 799 }) },
  ],
  [
    'that answers bytes that are not UTF-8',
    afterRequest((socket) => {
      socket.write(`${ok}content-length: 3\r\n\r\n`);
      socket.write(Buffer.from([0xff, 0xfe, 0x00]));
    }),
    { success: true, response: expect.objectContaining({ body: '//4A', encoding: 'base64' }) },
  ],
  [
    'that says gzip and sends none',
    bytes(`${ok}content-encoding: gzip\r\ncontent-length: 5\r\n\r\nplain`),
    { success: true, response: expect.objectContaining({ body: 'plain' }) },
  ],
];

test.each(targets)(
  'a receiver %s gets one attempt, which the log lists with its reason, and the next delivery succeeds',
  async (_, begin, expected) => {
    const scene = await startScene(undefined, expected === timedOut ? { deliveryTimeoutMs: 400 } : {});
    const bad = await startBad(begin);
    const attempt = await attemptAt(bad.url, scene);
    expect(attempt).toMatchObject(expected);
    expect(bad.connections).toBe(1);
  },
);

test('a port without a listener is reported as refused', async () => {
  const scene = await startScene();
  const closed = await createMockServer();
  await closed.close();
  expect(await attemptAt(closed.url, scene)).toMatchObject(failed(/ECONNREFUSED/));
});

test('the log keeps the beginning of an endless body, and the sender closes the connection early', async () => {
  const scene = await startScene(undefined, { deliveryTimeoutMs: 5_000 });
  const endless = await startBad(
    afterRequest((socket) => {
      socket.write(`${ok}content-type: text/plain\r\n\r\n`);
      const piece = Buffer.alloc(16 * 1024, 'x');
      writeForEver(socket, () => piece);
    }),
  );
  const { response, success } = await attemptAt(endless.url, scene);
  expect(success).toBe(true);
  expect(response).toMatchObject({ statusCode: 200, truncated: true });
  expect(response?.body).toBe('x'.repeat(64 * 1024));
  await endless.closed();
  // The rest was in the buffers of the two sockets.
  expect(endless.written).toBeLessThan(32 * 1024 * 1024);
});

test('the log keeps the beginning of an endless chunked body too', async () => {
  const scene = await startScene(undefined, { deliveryTimeoutMs: 5_000 });
  const endless = await startBad(
    afterRequest((socket) => {
      socket.write(`${ok}transfer-encoding: chunked\r\n\r\n`);
      const piece = `4000\r\n${'y'.repeat(0x4000)}\r\n`;
      writeForEver(socket, () => piece);
    }),
  );
  expect(await attemptAt(endless.url, scene)).toMatchObject({ success: true, response: { truncated: true } });
  await endless.closed();
  expect(endless.written).toBeLessThan(32 * 1024 * 1024);
});

test.each([301, 302, 303, 307, 308])(
  'a delivery does not follow a redirect with status %d, not even in a loop',
  async (status) => {
    const scene = await startScene();
    const elsewhere = await startReceiver();
    const loop = await startReceiver(({ url }) => ({
      status,
      headers: [['location', url === '/away' ? elsewhere.url : '/']],
    }));
    for (const path of ['/', '/away']) {
      const webhookId = await scene.subscribe({ url: `${loop.url}${path}` });
      const delivery = await scene.deliver();
      expect(delivery.attempts).toMatchObject([
        { success: false, errorMessage: `Request failed with status code ${status}`, response: { statusCode: status } },
      ]);
      await scene.caller.must('deleteWebhook', { webhookIds: [webhookId] });
    }
    expect(loop.requests).toHaveLength(2);
    expect(elsewhere.requests).toEqual([]);
  },
);

test('https to a port that speaks plain HTTP fails with a reason', async () => {
  const scene = await startScene();
  const { port } = new URL(scene.receiver.url);
  expect(await attemptAt(`https://127.0.0.1:${port}/`, scene)).toMatchObject(failed(/SSL|TLS|wrong version|EPROTO/i));
});

test('plain HTTP to a port that speaks TLS fails with a reason', async () => {
  const scene = await startScene(undefined, { deliveryTimeoutMs: 2_000 });
  const secure = await startReceiver('hang', { tls: selfSigned(), onConnection: () => {} });
  expect(await attemptAt(secure.url.replace('https', 'http'), scene)).toMatchObject(failed(/./));
});

test('the sender refuses a self-signed certificate and sends nothing', async () => {
  const scene = await startScene();
  const seen: string[] = [];
  const onConnection = (socket: Socket) => socket.on('data', (chunk) => seen.push(String(chunk)));
  const secure = await startReceiver('hang', { tls: selfSigned(), onConnection });
  expect(await attemptAt(secure.url, scene)).toMatchObject(failed(/self-signed certificate/));
  expect(seen).toEqual([]);
});

test('all bad targets at once affect neither each other nor the good ones', async () => {
  const { pool, receiver, subscribe, deliver } = await startScene(undefined, { deliveryTimeoutMs: 1_500 });
  const bad = await Promise.all(targets.map(async ([, begin]) => await startBad(begin)));
  const ids: string[] = [];
  for (const { url } of bad) ids.push(await subscribe({ url }));
  for (let round = 0; round < 3; round++) await subscribe({ url: `${receiver.url}/${round}` });
  await deliver();
  for (const [index, webhookId] of ids.entries()) {
    const [delivery] = await pool.deliveries({ webhookId });
    const [, , expected] = targets[index] ?? [];
    expect((await pool.delivery(delivery?.deliveryId ?? '')).attempts).toMatchObject([expected]);
  }
  expect(receiver.requests.map(({ url }) => url).sort()).toEqual(['/0', '/1', '/2']);
});

test('a trigger whose receiver does not answer fails with 601 and the reason', async () => {
  const { caller, subscribe } = await startScene(undefined, { deliveryTimeoutMs: 250 });
  for (const [name, begin, expected] of targets) {
    if ('response' in expected) continue;
    const bad = await startBad(begin);
    const webhookId = await subscribe({ url: bad.url });
    const { body } = await caller.call('triggerWebhook', { webhookId });
    expect([name, body.statusCode]).toEqual([name, 601]);
    const { list } = await caller.must('getWebhookLogs', { webhookId });
    expect(body).toMatchObject({ message: expect.stringContaining(list[0]?.errorMessage ?? '?') });
  }
});

function selfSigned(): { key: string; cert: string } {
  const directory = mkdtempSync(join(tmpdir(), 'genauth-mock-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
