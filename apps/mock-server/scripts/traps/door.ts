import { connect } from 'node:net';
import type { Seen, Server, Trap } from './trap.ts';

const createWebhook = 'POST /api/v3/create-webhook HTTP/1.1';

/**
 * Sends a request unchanged on its own connection. Resolves to everything that was received until the connection
 * closed.
 */
function exchange(
  server: Server,
  pieces: readonly (string | Uint8Array)[],
  pauseMs = 0,
  limitMs = 30_000,
): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', async () => {
      for (const [index, piece] of pieces.entries()) {
        if (index > 0 && pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs));
        socket.write(piece);
      }
    });
    socket.setTimeout(limitMs, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

/** The longest time that a small answer took while the work ran, in milliseconds. */
async function delayDuring(server: Server, work: () => Promise<unknown>): Promise<number> {
  let isOver = false;
  let worst = 0;
  const pings = (async () => {
    while (!isOver) worst = Math.max(worst, (await server.control('GET', '/_mock/livez')).ms);
  })();
  await work();
  isOver = true;
  await pings;
  return worst;
}

/** The limit is one second, ten times the target, because traps run on any machine, next to other programs. */
function blocked(delay: number): Seen {
  return { reproduces: delay > 500, seen: `the slowest other answer took ${delay.toFixed(0)} ms` };
}

const webhook = { name: 'n', url: 'http://127.0.0.1:9/', contentType: 'application/json' };
const wrongEvents = Array.from({ length: 50_000 }, (_, index) => `user:craeted${index}`);

export const traps: readonly Trap[] = [
  {
    finding: 'reliability D9',
    title: 'a raw query in several packets is refused, although the ledger promises to read it',
    async run(stage) {
      const server = await stage.start();
      const pieces = [
        'GET /api/v3/get-webh',
        'ook?webhookId=a b HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      ];
      const answer = await exchange(server, pieces, 80);
      const row =
        stage
          .file('spec/fidelity.yaml')
          .split('  - id: ')
          .find((text) => text.startsWith('raw-query\n')) ?? '';
      const isTold = answer.includes('percent-encode') && row.includes('if the request line arrives in one piece');
      return {
        reproduces: !isTold,
        seen: `${answer.slice(0, answer.indexOf('\r'))}; the condition is ${isTold ? '' : 'not '}stated in the answer and in the ledger`,
      };
    },
  },
  {
    finding: 'reliability D5',
    title: 'create-webhook with 50,000 wrong event names blocks the server for seconds',
    async run(stage) {
      const server = await stage.start();
      const input = { ...webhook, events: wrongEvents };
      return blocked(await delayDuring(server, () => server.api('POST', 'create-webhook', input)));
    },
  },
  {
    finding: 'reliability D5',
    title: 'a query with 7,000 parameters blocks the server, without authorization',
    async run(stage) {
      const server = await stage.start();
      const target = `/api/v3/list-webhooks?${'a&'.repeat(7000)}`;
      const get = (): Promise<string> =>
        exchange(server, [`GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`]);
      return blocked(await delayDuring(server, () => Promise.all(Array.from({ length: 8 }, get))));
    },
  },
  {
    finding: 'reliability D5',
    title: 'delete-webhook with 300,000 numbers blocks the server',
    async run(stage) {
      const server = await stage.start();
      const input = { webhookIds: Array(300_000).fill(1) };
      return blocked(await delayDuring(server, () => server.api('POST', 'delete-webhook', input)));
    },
  },
  {
    finding: 'reliability D5',
    title: 'a seed with a thousand webhooks of wrong event names blocks the server',
    async run(stage) {
      const server = await stage.start();
      const one = { ...webhook, events: Array(200).fill('user:craeted') };
      const seed = { pools: [{ webhooks: Array(3000).fill(one) }] };
      return blocked(await delayDuring(server, () => server.control('POST', '/_mock/seed', seed)));
    },
  },
  {
    finding: 'reliability D10',
    title: 'the server sends the answer to a repaired request before the previous answer',
    async run(stage) {
      const receiver = await stage.receiver((_, response) => setTimeout(() => response.end('{}'), 500));
      const server = await stage.start();
      const webhookId = await server.webhook(receiver.url);
      const body = JSON.stringify({ webhookId });
      const head = `host: localhost\r\nauthorization: Bearer ${server.token}\r\n`;
      const trigger = `POST /api/v3/trigger-webhook HTTP/1.1\r\n${head}content-length: ${body.length}\r\n\r\n${body}`;
      const raw = `GET /api/v3/get-webhook?webhookId=a b HTTP/1.1\r\n${head}connection: close\r\n\r\n`;
      const answers = await exchange(server, [trigger, raw], 100);
      const codes = [...answers.matchAll(/"statusCode":(\d+)/g)].map(([, code]) => code);
      return {
        reproduces: codes.join() !== '200,404',
        seen: `statusCodes in the order of arrival: ${codes.join(', ')}`,
      };
    },
  },
  {
    finding: 'reliability D10',
    title: 'the server refuses a raw query in the packet of a call with a body',
    async run(stage) {
      const server = await stage.start();
      const body = JSON.stringify({ webhookIds: ['none'] });
      const head = `host: localhost\r\nauthorization: Bearer ${server.token}\r\n`;
      const call = `POST /api/v3/delete-webhook HTTP/1.1\r\n${head}content-length: ${body.length}\r\n\r\n${body}`;
      const raw = `GET /api/v3/get-webhook?webhookId=a b HTTP/1.1\r\n${head}connection: close\r\n\r\n`;
      const answers = await exchange(server, [call + raw]);
      const found = answers.includes('webhook not found: a b');
      const messages = [...answers.matchAll(/"message":"([^"]*)"/g)].map(([, message]) => message);
      return { reproduces: !found, seen: `messages: ${messages.join(', ')}` };
    },
  },
  {
    finding: 'review 2',
    title: 'a connection that always waits for an answer keeps all of its requests in memory',
    async run(stage) {
      // A server that keeps them ends for want of memory.
      const server = await stage.start([], { env: { NODE_OPTIONS: '--max-old-space-size=64' } });
      const body = JSON.stringify({ eventName: 'login', timeoutMs: 100 });
      const head = `host: localhost\r\nx-long: ${'x'.repeat(2000)}\r\ncontent-length: ${body.length}`;
      const wait = `POST /_mock/pools/default/wait-for-delivery HTTP/1.1\r\n${head}\r\n\r\n${body}`;
      const last = 'GET /_mock/livez HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';
      // The waits of each packet overlap those of the next ones.
      const answers = await exchange(server, [...Array<string>(600).fill(wait.repeat(20)), last], 10);
      const answered = answers.split('HTTP/1.1 ').length - 1;
      return { reproduces: answered < 12_001, seen: `${answered} of 12,001 calls were answered` };
    },
  },
  {
    finding: 'reliability D10',
    title: 'the server refuses a call because of the bytes after it, although the call takes effect',
    async run(stage) {
      const server = await stage.start();
      const body = JSON.stringify({ ...webhook, events: ['login'] });
      const head = `host: localhost\r\nauthorization: Bearer ${server.token}\r\ncontent-length: ${body.length}\r\n\r\n`;
      const answers = await exchange(server, [`${createWebhook}\r\n${head}${body}NONSENSE\r\n\r\n`]);
      const statuses = [...answers.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status);
      return { reproduces: statuses.join() !== '200,400', seen: `HTTP statuses: ${statuses.join(', ')}` };
    },
  },
  {
    finding: 'reliability D14',
    title: 'the server reads the body of a seed from a foreign page into memory',
    async run(stage) {
      const server = await stage.start();
      const before = server.residentMiB();
      const body = Buffer.alloc(60 * 1024 * 1024, ' ');
      const head = `POST /_mock/seed HTTP/1.1\r\nhost: localhost\r\norigin: https://evil.example\r\ncontent-length: ${body.length}\r\n\r\n`;
      const answers = await Promise.all(Array.from({ length: 6 }, () => exchange(server, [head, body])));
      const grown = server.residentMiB() - before;
      const refused = answers.filter((answer) => answer.startsWith('HTTP/1.1 403')).length;
      return { reproduces: grown > 150 || refused < 6, seen: `${refused} of 6 got 403; it grew by ${grown} MiB` };
    },
  },
  {
    finding: 'reliability D14',
    title: 'the server does not answer an endless chunked upload with 413',
    async run(stage) {
      const server = await stage.start();
      const head = `${createWebhook}\r\nhost: localhost\r\nauthorization: Bearer ${server.token}\r\ntransfer-encoding: chunked\r\n\r\n`;
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      const started = performance.now();
      const { status, sent } = await new Promise<{ status: string; sent: number }>((resolve) => {
        let [answer, sent] = ['', 0];
        const socket = connect(server.port, '127.0.0.1', () => {
          socket.write(head);
          const send = (): void => {
            if (socket.destroyed || performance.now() - started > 10_000) return void socket.destroy();
            sent += chunk.length;
            socket.write(chunk, () => setImmediate(send));
          };
          send();
        });
        socket.setEncoding('latin1').on('data', (text: string) => {
          answer += text;
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve({ status: answer.slice(0, 12), sent }));
      });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const closed = performance.now() - started < 9000;
      return {
        reproduces: status !== 'HTTP/1.1 413' || !closed,
        seen: `${status || 'no answer'}; the connection was open for ${seconds} s and ${(sent / 2 ** 20).toFixed(0)} MiB`,
      };
    },
  },
  {
    finding: 'reliability, carried over',
    title: 'a target that is not a URL gets the error page of express, without a host check',
    async run(stage) {
      const server = await stage.start();
      const answer = await exchange(server, [
        'GET http://[ HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n',
      ]);
      return { reproduces: !answer.startsWith('HTTP/1.1 403') || answer.includes('<html'), seen: answer.slice(0, 22) };
    },
  },
  {
    finding: 'review 19',
    title: 'an onCall that throws makes mock.fetch reject',
    async run(stage) {
      const { createMock } = await stage.library();
      const errors: unknown[] = [];
      const mock = await createMock({
        onCall() {
          throw new Error('of the observer');
        },
        onError: (error) => errors.push(error),
      });
      stage.atEnd(() => mock.close());
      const outcome = await mock.fetch('http://genauth.mock/api/v3/list-webhooks').then(
        ({ status }) => `status ${status}`,
        (error: unknown) => `rejected: ${error}`,
      );
      return {
        reproduces: outcome !== 'status 200' || errors.length === 0,
        seen: `${outcome}, ${errors.length} errors`,
      };
    },
  },
  {
    finding: 'review 5',
    title: 'a call through MSW does not say that the mock is closed',
    async run(stage) {
      const { createMock } = await stage.library();
      const { mswHandlers } = (await stage.source('msw.ts')) as typeof import('../../src/msw.ts');
      const { getResponse } = await import('msw');
      const mock = await createMock();
      await mock.close();
      const request = new Request('https://api.genauth.ai/api/v3/list-webhooks');
      const response = await getResponse(mswHandlers(mock), request);
      const text = (await response?.text()) ?? '';
      return { reproduces: !text.includes('This mock is closed'), seen: text || `no body, type ${response?.type}` };
    },
  },
  {
    finding: 'review 3',
    title: 'a small event for 5,000 webhooks blocks the server for seconds',
    async run(stage) {
      const receiver = await stage.receiver();
      const server = await stage.start();
      const webhooks = Array.from({ length: 5000 }, () => ({
        ...webhook,
        url: receiver.url,
        events: ['user:created'],
      }));
      await server.control('POST', '/_mock/seed', { pools: [{ webhooks }] });
      const emit = () => server.control('POST', '/events', { eventName: 'user:created' });
      return blocked(await delayDuring(server, emit));
    },
  },
];
