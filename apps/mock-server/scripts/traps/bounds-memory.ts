import { once } from 'node:events';
import { connect } from 'node:net';
import { signRequest } from '../../test/support/sign-request.ts';
import type { Server, Trap } from './trap.ts';

/** How much memory a server may use beyond what it uses at its start, in MiB. */
const allowedMiB = 500;

const journal: Trap = {
  finding: 'reliability D1',
  title: 'the journal keeps large calls in full, and a few hundred of them exhaust the memory',
  async run(stage) {
    const server = await stage.start();
    const before = server.residentMiB();
    const body = `{"webhookId":"none","name":"n","junk":[${'[],'.repeat(339_999)}[]]}`;
    for (let call = 0; call < 80; call++) await server.api('POST', 'update-webhook', body);
    const grown = server.residentMiB() - before;
    return { reproduces: grown > allowedMiB, seen: `80 calls of 1 MB: resident set ${before} MiB, ${grown} MiB more` };
  },
};

const stream: Trap = {
  finding: 'reliability D2',
  title: 'the stream never disconnects a client that does not read',
  async run(stage) {
    const server = await stage.start();
    const before = server.residentMiB();
    const reader = connect(server.port, '127.0.0.1').pause();
    stage.atEnd(() => reader.destroy());
    reader.write('GET /_mock/pools/default/stream HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const calls = 5000;
    await callMuch(server, calls);
    const grown = server.residentMiB() - before;
    let [received, rest] = [0, ''];
    reader.on('data', (chunk) => {
      const parts = `${rest}${chunk.toString('latin1')}`.split('event: request');
      received += parts.length - 1;
      // A chunk may end within the words.
      rest = (parts.at(-1) ?? '').slice(-13);
    });
    reader.on('error', () => {});
    reader.resume();
    const ended = once(reader, 'close').then(() => true);
    const all = (async () => {
      while (received < calls) await once(reader, 'data');
      return false;
    })();
    all.catch(() => {});
    const isCutOff = await Promise.race([ended, all]);
    return {
      reproduces: !isCutOff,
      seen: `${calls} calls of 40 KB: ${isCutOff ? 'disconnected' : 'not disconnected'}, ${received} events read in the end, ${grown} MiB more`,
    };
  },
};

/** Makes calls with large bodies, eight at a time. */
async function callMuch(server: Server, calls: number): Promise<void> {
  const junk = 'x'.repeat(40_000);
  let left = calls;
  const work = async (): Promise<void> => {
    while (left-- > 0) await server.api('POST', 'update-webhook', { webhookId: 'none', name: 'n', junk });
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

const deliveries: Trap = {
  finding: 'reliability D1, deliveries',
  title: 'only the number of deliveries in memory has a limit, not their size',
  async run(stage) {
    const receiver = await stage.receiver();
    const server = await stage.start(['--state-bytes', String(32 * 1024 * 1024)]);
    await server.webhook(receiver.url, { events: ['test'] });
    const before = server.residentMiB();
    const data = { description: 'x'.repeat(1_000_000) };
    for (let event = 0; event < 200; event++) {
      await server.control('POST', '/events', { eventName: 'test', data });
    }
    await server.control('POST', '/settle', { timeoutMs: 30_000 });
    const kept = (await server.control('GET', '/deliveries?limit=1')).at('totalCount');
    const grown = server.residentMiB() - before;
    return {
      reproduces: Number(kept) > 40 || grown > allowedMiB,
      seen: `200 deliveries of 1 MB in a state of 32 MiB: ${kept} kept, ${grown} MiB more`,
    };
  },
};

const nonces: Trap = {
  finding: 'reliability D12',
  title: 'without a date window a nonce can be used again after 20 minutes',
  async run(stage) {
    const { createMock } = await stage.library();
    let now = Date.now();
    const mock = await createMock({ dateWindowMs: undefined, clock: { now: () => now } });
    stage.atEnd(() => mock.close());
    const path = '/api/v3/list-webhooks';
    const date = new Date(now).toUTCString();
    const headers = signRequest({ method: 'GET', path, parameters: {} }, mock.credentials, { date, nonce: 'once' });
    const codes: number[] = [];
    for (const minutes of [0, 0, 20, 60, 600]) {
      now += minutes * 60_000;
      const answer = await mock.fetch(`http://genauth.mock${path}`, { headers });
      codes.push(((await answer.json()) as { statusCode: number }).statusCode);
    }
    return { reproduces: codes.slice(1).includes(200), seen: `the same request got ${codes.join(', ')}` };
  },
};

export const traps: readonly Trap[] = [journal, stream, deliveries, nonces];
