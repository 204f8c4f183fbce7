import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMockServer, type DeliveryWithAttempts } from '../src/index.ts';
import { afterRequest, drip, startRawReceiver, writeForEver } from './support/start-raw-receiver.ts';
import { startReceiver } from './support/start-receiver.ts';
import { type Scene, startScene } from './support/start-scene.ts';

type Attempt = DeliveryWithAttempts['attempts'][number];

/** Delivers once to a bad target and then to a good one, and gives the attempt at the bad one. */
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

const ok = 'HTTP/1.1 200 OK\r\n';
const bytes = (text: string) => afterRequest((socket) => socket.write(text));
const lastBytes = (text: string) => afterRequest((socket) => socket.end(text));

/** A target, how it behaves on a connection, and what the log tells of the attempt. */
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
  ['that ends amid the status line', lastBytes('HTTP/1.1 20'), failed(/^ECONNRESET: /)],
  ['that ends amid the headers', lastBytes(`${ok}content-type: text/pl`), failed(/^ECONNRESET: /)],
  ['that ends amid the body', lastBytes(`${ok}content-length: 100\r\n\r\nonly this`), failed(/^ECONNRESET: /)],
  [
    'that ends amid a chunked body',
    lastBytes(`${ok}transfer-encoding: chunked\r\n\r\n5\r\nonly`),
    failed(/^ECONNRESET: /),
  ],
  [
    'that resets the connection amid the body',
    afterRequest((socket) => {
      socket.write(`${ok}content-length: 100\r\n\r\nonly this`, () => socket.resetAndDestroy());
    }),
    failed(/ECONNRESET/),
  ],
  ['that answers garbage', bytes('\x00\x01\x02 garbage \xff\r\n\r\n'), failed(/does not match the HTTP\/1.1 protocol/)],
  ['that answers another protocol', bytes('SSH-2.0-OpenSSH_9.9\r\n'), failed(/does not match the HTTP\/1.1 protocol/)],
  [
    'that answers a status that is no number',
    bytes('HTTP/1.1 OK\r\n\r\n'),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'whose headers have no colon',
    bytes(`${ok}this is no header\r\n\r\n`),
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
    'with a content-length that is no number',
    bytes(`${ok}content-length: many\r\n\r\nab`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'with a negative content-length',
    bytes(`${ok}content-length: -1\r\n\r\nab`),
    failed(/does not match the HTTP\/1.1 protocol/),
  ],
  [
    'with a chunk size that is no number',
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
    'that answers bytes which are no text',
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
  'a receiver %s is one attempt in the log, with a reason when it failed, and the next delivery goes on',
  async (_, begin, expected) => {
    const scene = await startScene(undefined, expected === timedOut ? { deliveryTimeoutMs: 400 } : {});
    const bad = await startRawReceiver(begin);
    const attempt = await attemptAt(bad.url, scene);
    expect(attempt).toMatchObject(expected);
    expect(bad.connections).toBe(1);
  },
);

test('a port where nobody listens is told as refused', async () => {
  const scene = await startScene();
  const closed = await createMockServer();
  await closed.close();
  expect(await attemptAt(closed.url, scene)).toMatchObject(failed(/ECONNREFUSED/));
});

test('of an endless body the beginning is kept, the connection is cut, and little is read', async () => {
  const scene = await startScene(undefined, { deliveryTimeoutMs: 5_000 });
  const endless = await startRawReceiver(
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
  // What was written beyond that lay in the buffers of the two sockets.
  expect(endless.written).toBeLessThan(32 * 1024 * 1024);
});

test('an endless chunked body is cut in the same way', async () => {
  const scene = await startScene(undefined, { deliveryTimeoutMs: 5_000 });
  const endless = await startRawReceiver(
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

test.each([301, 302, 303, 307, 308])('a redirect with %d is not followed, not even in a loop', async (status) => {
  const scene = await startScene();
  const elsewhere = await startReceiver();
  const loop = await startReceiver((response, { url }) => {
    response.writeHead(status, { location: url === '/away' ? elsewhere.url : '/' }).end();
  });
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
});

test('https to a port that speaks plain HTTP fails with a reason', async () => {
  const scene = await startScene();
  const { port } = new URL(scene.receiver.url);
  expect(await attemptAt(`https://127.0.0.1:${port}/`, scene)).toMatchObject(failed(/SSL|TLS|wrong version|EPROTO/i));
});

test('plain HTTP to a port that speaks TLS fails with a reason', async () => {
  const scene = await startScene(undefined, { deliveryTimeoutMs: 2_000 });
  const secure = await startRawReceiver(() => {}, selfSigned());
  expect(await attemptAt(secure.url.replace('https', 'http'), scene)).toMatchObject(failed(/./));
});

test('a certificate that nobody vouches for is refused, and nothing is sent', async () => {
  const scene = await startScene();
  const seen: string[] = [];
  const secure = await startRawReceiver(
    (socket) => socket.on('data', (chunk) => seen.push(String(chunk))),
    selfSigned(),
  );
  expect(await attemptAt(secure.url, scene)).toMatchObject(failed(/self-signed certificate/));
  expect(seen).toEqual([]);
});

test('all bad targets at once harm neither each other nor the good ones', async () => {
  const { pool, receiver, subscribe, deliver } = await startScene(undefined, { deliveryTimeoutMs: 1_500 });
  const bad = await Promise.all(targets.map(async ([, begin]) => await startRawReceiver(begin)));
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

test('a trigger to a receiver that gives no answer is told as failure 601, with the reason', async () => {
  const { caller, subscribe } = await startScene(undefined, { deliveryTimeoutMs: 250 });
  for (const [name, begin, expected] of targets) {
    if ('response' in expected) continue;
    const bad = await startRawReceiver(begin);
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
