import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import type { Stage, Trap } from './trap.ts';

const deepAnswer: Trap = {
  finding: 'reliability D3',
  title: "a receiver's deeply nested answer makes trigger and the webhook's log fail",
  async run(stage) {
    const receiver = await stage.receiver((_, response) => {
      response.end(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    });
    const server = await stage.start();
    const webhookId = await server.webhook(receiver.url);
    const trigger = (await server.api('POST', 'trigger-webhook', { webhookId })).at('statusCode');
    const log = (await server.api('POST', 'get-webhook-logs', { webhookId })).at('statusCode');
    return { reproduces: trigger !== 200 || log !== 200, seen: `trigger answered ${trigger}, the log ${log}` };
  },
};

const metadata: readonly string[] = [
  'fd20:ce::254',
  'fd00:ec2::23',
  '168.63.129.16',
  '192.0.0.192',
  '64:ff9b::6464:64c8',
  '64:ff9b:1::a9fe:a9fe',
  '2002:a9fe:a9fe::',
  '::ffff:0:a9fe:a9fe',
  '::a9fe:a9fe',
];

const targets: Trap = {
  finding: 'reliability D7',
  title: 'the mock delivers to metadata addresses of cloud machines',
  async run(stage) {
    // This calls only the policy and sends nothing.
    const { checkTarget } = (await stage.source('delivery/target.ts')) as { checkTarget: (address: string) => void };
    const passed = metadata.filter((address) => {
      try {
        checkTarget(address);
        return true;
      } catch {
        return false;
      }
    });
    return {
      reproduces: passed.length > 0,
      seen: passed.length === 0 ? 'all are refused' : `accepted: ${passed.join(' ')}`,
    };
  },
};

const oldToken: Trap = {
  finding: 'reliability D11',
  title: 'a token of a deleted pool opens a new pool with the same key ID',
  async run(stage) {
    const server = await stage.start();
    const open = (accessKeySecret: string) =>
      server.control('POST', '/_mock/pools', { userPoolId: 'other', accessKeyId: 'other', accessKeySecret });
    await open('one');
    const pair = { accessKeyId: 'other', accessKeySecret: 'one' };
    const token = (await server.api('POST', 'get-management-token', pair)).at('data.access_token');
    const call = async () =>
      (await server.api('GET', 'list-webhooks', {}, { authorization: `Bearer ${token}` })).at('statusCode');
    const codes = [await call()];
    await server.control('DELETE', '/_mock/pools/other');
    codes.push(await call());
    await open('two');
    codes.push(await call());
    return { reproduces: codes.at(-1) === 200, seen: `before, deleted, created again: ${codes.join(', ')}` };
  },
};

const times: Trap = {
  finding: 'reliability D15',
  title: 'times at the edge of the range make the log fail',
  async run(stage) {
    const receiver = await stage.receiver();
    const server = await stage.start();
    const webhookId = await server.webhook(receiver.url);
    const seen: string[] = [];
    const log = async () => (await server.api('POST', 'get-webhook-logs', { webhookId })).at('statusCode');

    const clock = await server.control('PUT', '/clock', { mode: 'virtual', now: '9999-12-31T20:00:00Z' });
    await server.api('POST', 'trigger-webhook', { webhookId });
    const codes = [await log()];
    seen.push(`clock at 9999-12-31T20:00Z: ${clock.status}, log ${codes[0]}`);
    await server.control('PUT', '/clock', { mode: 'system' });
    for (const startedAt of [8.64e15, -8.64e15]) {
      const snapshot = JSON.parse((await server.control('GET', '/snapshot')).text);
      for (const { attempts } of snapshot.deliveries) for (const attempt of attempts) attempt.startedAt = startedAt;
      const restored = await server.control('PUT', '/snapshot', snapshot);
      codes.push(await log());
      seen.push(`startedAt ${startedAt}: ${restored.status}, log ${codes.at(-1)}`);
    }
    return { reproduces: codes.some((code) => code !== 200), seen: seen.join('; ') };
  },
};

const clockSetBack: Trap = {
  finding: 'reliability D18, clock',
  title: 'a retry waits for an hour more when the system clock goes back by an hour',
  async run(stage) {
    const { createMock } = await stage.library();
    const receiver = await stage.receiver((_, response) => response.writeHead(500).end());
    let back = 0;
    const clock = { now: () => Date.now() - back, monotonic: () => performance.now() };
    const mock = await createMock({ clock });
    stage.atEnd(() => mock.close());
    const { accessKeyId, accessKeySecret } = mock.credentials;
    const post = async (name: string, body: object, headers = {}) => {
      const answer = await mock.fetch(`http://genauth.mock/api/v3/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as { data: { access_token: string } };
    };
    const { data } = await post('get-management-token', { accessKeyId, accessKeySecret });
    const retryConfig = { enabled: true, count: 1, delay: 1, delayUnit: 'Second' };
    const webhook = {
      name: 'a',
      url: receiver.url,
      events: ['user:created'],
      contentType: 'application/json',
      retryConfig,
    };
    await post('create-webhook', webhook, { authorization: data.access_token });
    await mock.emit('user:created');
    await receiver.received(1);
    await mock.waitForDelivery({ state: 'pending' });
    back = 3_600_000;
    const started = performance.now();
    const isRetried = await receiver.received(2).then(
      () => true,
      () => false,
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return { reproduces: !isRetried, seen: `${isRetried ? 'retried' : 'not retried'} within ${seconds} s` };
  },
};

const password: Trap = {
  finding: 'reliability D18, password',
  title: 'the password of a URL in the middle of a string is shown',
  async run(stage) {
    const receiver = await stage.receiver();
    const server = await stage.start();
    await server.webhook(receiver.url, { events: ['test'] });
    const text = 'see http://ada:canary-1@host/ and (https://bob:canary-2@host)';
    await server.api('POST', 'update-webhook', { webhookId: 'none', name: text });
    await server.control('POST', '/events', { eventName: 'test', data: { description: text } });
    await server.api('POST', 'trigger-webhook', { webhookId: text });
    await server.webhook(receiver.url, { name: text, events: ['login'] });
    await server.control('POST', '/events', { eventName: 'login' });
    await server.control('POST', '/settle');
    const places = {
      'the hint': (await server.control('POST', '/events', { eventName: 'user:deleted' })).text,
      'an assertion': (await server.control('POST', '/assert-no-delivery')).text,
      journal: (await server.control('GET', '/requests')).text,
      deliveries: (await server.control('GET', '/deliveries')).text,
    };
    await server.stop();
    const shown = Object.entries({ ...places, 'the log': server.output.stderr }).filter(([, each]) =>
      each.includes('canary'),
    );
    return {
      reproduces: shown.length > 0,
      seen: shown.length === 0 ? 'masked' : `shown in ${shown.map(([name]) => name).join(' and ')}`,
    };
  },
};

const status099: Trap = {
  finding: 'reliability D18, status 099',
  title: "a receiver's status 099 is logged as an assertion of a library",
  async run(stage) {
    const port = await listen(stage, (socket) => socket.end('HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n'));
    const server = await stage.start();
    const webhookId = await server.webhook(`http://127.0.0.1:${port}/`);
    const message = String((await server.api('POST', 'trigger-webhook', { webhookId })).at('message'));
    return { reproduces: message.includes('assert'), seen: JSON.stringify(message) };
  },
};

const idleConnections: Trap = {
  finding: 'reliability D18, ECONNRESET',
  title: 'a receiver that closes idle connections after a second makes deliveries fail',
  async run(stage) {
    const idleMs = 1000;
    const ports = await Promise.all(Array.from({ length: 50 }, () => listen(stage, closeWhenIdle(idleMs))));
    const server = await stage.start(['--deliveries-kept', '10000']);
    for (const port of ports) await server.webhook(`http://127.0.0.1:${port}/`);
    const rounds = 12;
    for (let round = 0; round < rounds; round++) {
      await server.control('POST', '/events', { eventName: 'user:created' });
      // The deliveries are spread around the moment when the receivers close.
      await new Promise((resolve) => setTimeout(resolve, idleMs - 4 + (round % 6) * 2));
    }
    await server.control('POST', '/settle', { timeoutMs: 10_000 });
    const failed = Number((await server.control('GET', '/deliveries?state=failed')).at('totalCount'));
    return { reproduces: failed > 0, seen: `${failed} of ${rounds * ports.length} deliveries failed` };
  },
};

/** Answers each request, and closes a connection that has been idle for some time without announcing it. */
function closeWhenIdle(idleMs: number): (socket: Socket) => void {
  const timers = new WeakMap<Socket, NodeJS.Timeout>();
  return (socket) => {
    clearTimeout(timers.get(socket));
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    timers.set(
      socket,
      setTimeout(() => socket.end(), idleMs),
    );
  };
}

/** Listens on a free port and calls `react` with the connection at each request. */
async function listen(stage: Stage, react: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1]);
      if (received.length < received.indexOf('\r\n\r\n') + 4 + length) return;
      received = '';
      react(socket);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stage.atEnd(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const largeDelivery: Trap = {
  finding: 'review 4',
  title: 'a snapshot with a delivery of many long answers is refused by the server that wrote it',
  async run(stage) {
    const receiver = await stage.receiver((_, response) => {
      response.statusCode = 500;
      response.end('"'.repeat(65_000));
    });
    const server = await stage.start();
    const retryConfig = { enabled: true, count: 100, delay: 1, delayUnit: 'Second' };
    await server.webhook(receiver.url, { events: ['user:created'], retryConfig });
    await server.control('PUT', '/clock', { mode: 'virtual' });
    await server.control('POST', '/events', { eventName: 'user:created' });
    await server.control('POST', '/clock/run-all');
    const { text } = await server.control('GET', '/snapshot');
    const { status, at } = await server.control('PUT', '/snapshot', JSON.parse(text));
    return { reproduces: status !== 200, seen: `${text.length} characters: ${status} ${at('message') ?? ''}` };
  },
};

export const traps: readonly Trap[] = [
  deepAnswer,
  targets,
  oldToken,
  times,
  clockSetBack,
  password,
  status099,
  idleConnections,
  largeDelivery,
];
