import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { buildDelivery, createTestReceiver, type TestReceiver } from '@genauth-webhooks/client/testing';
import { parseWebhook } from '@genauth-webhooks/client/webhooks';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createInbox } from '../../src/testing/inbox.ts';

async function start(): Promise<TestReceiver> {
  const receiver = await createTestReceiver();
  onTestFinished(() => receiver.close());
  return receiver;
}
const send = (receiver: TestReceiver, description = 'd', path = ''): Promise<Response> =>
  fetch(buildDelivery('test', { description }, { secret: 's' }).request(receiver.url + path));

test('records a delivery to the byte, and parseWebhook accepts it', async () => {
  const receiver = await start();
  const delivery = buildDelivery('login', { nickname: '王' }, { secret: 's' });
  const response = await fetch(delivery.request(`${receiver.url}hook?a=1`));
  expect([response.status, await response.json()]).toEqual([200, { received: true }]);
  const received = await receiver.next();
  expect(received).toMatchObject({ method: 'POST', path: '/hook?a=1', text: delivery.text });
  expect(received.body).toEqual(delivery.body);
  expect(received.headers).toMatchObject({ 'user-agent': 'authing-webhook@2.0', 'x-authing-token': 's' });
  expect(received.rawHeaders).toContain('x-authing-webhook-secret');
  expect(await parseWebhook(received, { secrets: ['s'] })).toMatchObject({ eventName: 'login', data: delivery.data });
});

describe('answers', () => {
  test('are given in turn, the last for good', async () => {
    const receiver = await start();
    receiver.respondWith({ status: 500 }, { status: 429, headers: { 'retry-after': '1' }, body: 'slow down' }, {});
    const answers: unknown[] = [];
    for (let n = 0; n < 4; n++) {
      const response = await send(receiver);
      answers.push([response.status, response.headers.get('retry-after'), await response.text()]);
    }
    expect(answers).toEqual([
      [500, null, '{"received":true}'],
      [429, '1', 'slow down'],
      [200, null, '{"received":true}'],
      [200, null, '{"received":true}'],
    ]);
  });

  test('may be made of the delivery, in time', async () => {
    const receiver = await start();
    receiver.respondWith(async ({ text }) => ({ status: 201, body: { length: text.length } }));
    const response = await send(receiver);
    expect([response.status, await response.json()]).toEqual([201, { length: receiver.all()[0]?.text.length }]);
  });

  test('a function that throws gives 500 with the reason', async () => {
    const receiver = await start();
    receiver.respondWith(() => {
      throw new Error('out of answers');
    });
    const response = await send(receiver);
    expect([response.status, await response.text()]).toEqual([500, 'Error: out of answers']);
  });

  test('a function that never resolves lets the sender wait, and close ends it', async () => {
    const receiver = await start();
    receiver.respondWith(() => new Promise(() => {}));
    const response = send(receiver);
    await receiver.next();
    await receiver.close();
    await expect(response).rejects.toThrow();
  });
});

describe('next', () => {
  test('returns each delivery once, oldest first, before or after it arrived', async () => {
    const receiver = await start();
    await send(receiver, 'first');
    await send(receiver, 'second');
    expect((await receiver.next()).text).toContain('first');
    expect((await receiver.next()).text).toContain('second');
    const [third, fourth] = [receiver.next(), receiver.next()];
    await send(receiver, 'third');
    await send(receiver, 'fourth');
    expect([(await third).text, (await fourth).text]).toEqual([
      expect.stringContaining('third'),
      expect.stringContaining('fourth'),
    ]);
    expect(receiver.all()).toHaveLength(4);
  });

  test('with a condition leaves the others for later', async () => {
    const receiver = await start();
    const wanted = receiver.next({ where: ({ path }) => path === '/b' });
    await send(receiver, 'd', 'a');
    await send(receiver, 'd', 'b');
    expect((await wanted).path).toBe('/b');
    expect((await receiver.next()).path).toBe('/a');
  });

  test('lists what did arrive when nothing matches in time', async () => {
    const receiver = await start();
    await expect(receiver.next({ timeoutMs: 1 })).rejects.toThrow(
      'No delivery: none came within 1 ms. Arrived so far: nothing',
    );
    await send(receiver, 'd', 'a');
    await send(receiver, 'd', 'b');
    await receiver.next();
    await expect(receiver.next({ where: () => false, timeoutMs: 1 })).rejects.toThrow(
      /^No delivery: none came within 1 ms\. Arrived so far:\s+\n {2}POST \/a \d+ characters, taken\n {2}POST \/b \d+ characters$/,
    );
  });

  test('a condition that throws fails its own call, and nothing else', async () => {
    const receiver = await start();
    const failing = receiver.next({
      where: () => {
        throw new Error('no JSON');
      },
    });
    failing.catch(() => {});
    expect((await send(receiver)).status).toBe(200);
    await expect(failing).rejects.toThrow('its condition threw Error: no JSON');
    const where = (): never => {
      throw new Error('no JSON');
    };
    // Also for a delivery that has arrived: no call throws by itself.
    const late = receiver.next({ where });
    await expect(late).rejects.toThrow('its condition threw Error: no JSON');
    expect((await receiver.next()).path).toBe('/');
  });

  test.for<[object, string]>([
    [{ timeoutMS: 1 }, 'Option timeoutMS is unknown. Did you mean timeoutMs?'],
    // A timer would take each of these for 1 ms.
    [{ timeoutMs: Infinity }, 'Option timeoutMs must be a number from 0 to 2147483647'],
    [{ timeoutMs: 2 ** 31 }, 'Option timeoutMs must be a number from 0 to 2147483647'],
    [{ timeoutMs: Number.NaN }, 'Option timeoutMs must be a number from 0 to 2147483647'],
    [{ timeoutMs: -1 }, 'Option timeoutMs must be a number from 0 to 2147483647'],
    [{ timeoutMs: '50' }, 'Option timeoutMs must be a number from 0 to 2147483647'],
    [{ where: '/hook' }, 'Option where must be a function'],
  ])('rejects for invalid options: %o', async ([options, message]) => {
    await expect(createInbox().next(options)).rejects.toThrow(message);
  });

  test('leaves no timer behind', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const inbox = createInbox();
    const waiting = [inbox.next(), inbox.next({ where: () => false })] as const;
    inbox.add({ method: 'POST', path: '/', headers: {}, rawHeaders: [], body: new Uint8Array(), text: '' });
    await waiting[0];
    expect(vi.getTimerCount()).toBe(1);
    inbox.close();
    await expect(waiting[1]).rejects.toThrow('closed');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is ended by close', async () => {
    const receiver = await start();
    const waiting = receiver.next();
    waiting.catch(() => {});
    await receiver.close();
    await expect(waiting).rejects.toThrow('the receiver is closed');
    await expect(receiver.next()).rejects.toThrow('the receiver is closed');
  });
});

test('two of them share nothing', async () => {
  const [one, two] = [await start(), await start()];
  await send(one);
  expect([one.all().length, two.all().length]).toEqual([1, 0]);
  expect(one.url).not.toBe(two.url);
});

test('a port in use is reported, and close can be called twice', async () => {
  const receiver = await start();
  const { port } = new URL(receiver.url);
  await expect(createTestReceiver({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await receiver.close();
  await receiver.close();
  const again = await createTestReceiver({ port: Number(port) });
  await again.close();
});

test('await using closes it', async () => {
  let url: string;
  {
    await using receiver = await createTestReceiver();
    url = receiver.url;
    expect((await send(receiver)).status).toBe(200);
  }
  await expect(fetch(url)).rejects.toThrow();
});

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');

test.runIf(hasIpv6)('listens on an IPv6 host', async () => {
  await using receiver = await createTestReceiver({ host: '::1' });
  expect(receiver.url).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
  expect((await send(receiver)).status).toBe(200);
});

test('a sender that breaks off is not recorded, and ends no process', async () => {
  const receiver = await start();
  const { port } = new URL(receiver.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf', () => socket.destroy());
    });
    socket.on('close', () => resolve());
  });
  await send(receiver);
  expect(receiver.all()).toHaveLength(1);
});
