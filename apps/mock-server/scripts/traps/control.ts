import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server, Stage, Trap } from './trap.ts';

export const traps: readonly Trap[] = [
  {
    finding: 'reliability D4',
    title: 'a filter with an unknown or invalid member causes a 500, or lets an assertion pass falsely',
    async run(stage) {
      const server = await serverWithDelivery(stage);
      const filters = [
        { source: {} },
        { source: 'x' },
        { before: 'nope' },
        { after: 'does-not-exist' },
        { event: 'login' },
        { eventName: 'logni' },
        { eventName: 'signup' },
        { webhookId: 'nope' },
      ];
      const statuses = await statusesOf(server, '/assert-no-delivery', filters);
      return {
        reproduces: statuses.join() !== '400,400,404,404,400,400,400,404',
        seen: `assertions answered ${statuses.join(', ')}`,
      };
    },
  },
  {
    finding: 'reliability D4',
    title: 'waits, replays and lists accept the ID of no delivery',
    async run(stage) {
      const server = await serverWithDelivery(stage);
      const filter = { after: 'does-not-exist', before: 'nope', timeoutMs: 100 };
      const { timeoutMs: _, ...plain } = filter;
      const answers = [
        await server.control('POST', '/wait-for-delivery', filter),
        await server.control('POST', '/replays', plain),
        await server.control('GET', '/deliveries?before=nope'),
      ];
      const statuses = answers.map(({ status }) => status);
      return { reproduces: statuses.some((status) => status !== 404), seen: `statuses ${statuses.join(', ')}` };
    },
  },
  {
    finding: 'reliability D4',
    title: 'the control API and the methods of the mock ignore arguments that they do not use',
    async run(stage) {
      const server = await stage.start();
      const effect = { kind: 'latency', ms: 5, status: 500 };
      const answers = [
        await server.control('GET', '/deliveries?eventName=login&eventName=user:created'),
        await server.control('GET', '/requests?operationId=listWebhook'),
        await server.control('POST', '/faults', { effect }),
      ];
      const { createMock } = await stage.library();
      const mock = await createMock();
      stage.atEnd(() => mock.close());
      // As JavaScript may call them.
      const loose = mock as unknown as { readonly [name: string]: (...args: unknown[]) => Promise<unknown> };
      const calls: readonly (() => Promise<unknown> | undefined)[] = [
        () => loose['deliveries']?.({ limit: 1 }),
        () => loose['deliveries']?.({}, 'x'),
        () => loose['delivery']?.(undefined),
        () => loose['emit']?.('login', {}, null),
        () => loose['assertNoDelivery']?.({}, 50),
        async () => loose['requests']?.({ limit: 'x' }),
        async () => (await createMock({ prot: 1 } as object)).close(),
      ];
      const ended: string[] = [];
      for (const call of calls) {
        ended.push(
          await Promise.resolve(call()).then(
            () => 'accepted',
            (error: unknown) => (error instanceof Error ? error.name : String(error)),
          ),
        );
      }
      const statuses = answers.map(({ status }) => status);
      return {
        reproduces: statuses.some((status) => status !== 400) || ended.join() !== `${'MockError,'.repeat(6)}RangeError`,
        seen: `statuses ${statuses.join(', ')}; methods: ${ended.join(', ')}`,
      };
    },
  },
  {
    finding: 'reliability D18',
    title: 'a seed accepts a secret that the API refuses',
    async run(stage) {
      const server = await stage.start();
      const pools = [{ webhooks: [{ ...webhook, secret: 'a\r\nx: y' }] }];
      const { status, text } = await server.control('POST', '/_mock/seed', { pools });
      return { reproduces: status !== 400, seen: `${status} ${text}` };
    },
  },
  {
    finding: 'newcomer 1',
    title: 'a fault with a misspelt scope applies to every delivery',
    async run(stage) {
      const server = await stage.start();
      const fault = { on: { operation: 'listWebhooks' }, effect: { kind: 'status', status: 503 } };
      const { status, text } = await server.control('POST', '/faults', fault);
      return { reproduces: status !== 400 || !text.includes('did you mean operationId?'), seen: `${status} ${text}` };
    },
  },
  {
    finding: 'newcomer 1b',
    title: 'the server starts with retries off when its seed file misspells a retry setting',
    async run(stage) {
      const seed = join(await stage.folder(), 'seed.json');
      const pools = [
        {
          webhooks: [
            { ...webhook, retryconfig: {} },
            { ...webhook, retryConfig: { enabled: true, cuont: 3 } },
          ],
        },
      ];
      await writeFile(seed, JSON.stringify({ pools }));
      const { code, stderr } = await stage.command(['--port', '0', '--ephemeral', '--seed-file', seed], {
        timeoutMs: 3000,
      });
      const told = stderr.includes('did you mean retryConfig?') && stderr.includes('did you mean count?');
      return { reproduces: code !== 1 || !told, seen: `exit code ${code}: ${stderr.slice(0, 300)}` };
    },
  },
  {
    finding: 'newcomer 2',
    title: 'the mock does not report an event that no webhook receives',
    async run(stage) {
      const server = await stage.start();
      await server.webhook('http://127.0.0.1:9/', { events: ['user:created'] });
      const { at, text } = await server.control('POST', '/events', { eventName: 'user:deleted' });
      const pools = await server.control('GET', '/_mock/pools');
      const hint = String(at('hint') ?? '');
      const written = `${server.output.stdout}${server.output.stderr}`.includes('user:deleted');
      return {
        reproduces: !hint.includes('user:created') || pools.at('pools.0.undeliveredEvents') !== 1 || !written,
        seen: `${text}, counted ${pools.at('pools.0.undeliveredEvents')}, ${written ? 'written' : 'not written'} to the terminal`,
      };
    },
  },
  {
    finding: 'newcomer 3',
    title: "emit refuses a part of an event's data instead of merging it into the example",
    async run(stage) {
      const { createMock } = await stage.library();
      const mock = await createMock();
      stage.atEnd(() => mock.close());
      const emitted = await mock.emit('user:created', { email: 'a@example.com' }).then(
        () => 'was accepted',
        (error: unknown) => String(error).slice(0, 200),
      );
      const server = await stage.start();
      const { status } = await server.control('POST', '/events', {
        eventName: 'user:created',
        data: { email: 'a@example.com' },
      });
      return { reproduces: emitted !== 'was accepted' || status !== 201, seen: `emit ${emitted}, POST ${status}` };
    },
  },
  {
    finding: 'newcomer 7',
    title: 'a wait lasts 5 seconds, the limit of test runners, so its message never appears',
    async run(stage) {
      const server = await stage.start();
      const { status, ms } = await server.control('POST', '/wait-for-delivery', { eventName: 'login' });
      return { reproduces: status !== 408 || ms > 4000, seen: `${status} after ${Math.round(ms)} ms` };
    },
  },
  {
    finding: 'newcomer 8',
    title: "the message of a wait leaves out the receiver's status and code and the next attempt",
    async run(stage) {
      const receiver = await stage.receiver((request, response) => {
        request.resume();
        response.writeHead(401).end('{"code":"secret-wrong"}');
      });
      const server = await stage.start();
      const retryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Minute' };
      await server.webhook(receiver.url, { events: ['login'], retryConfig });
      await server.control('POST', '/events', { eventName: 'login' });
      await server.control('POST', '/settle', {});
      const { text } = await server.control('POST', '/wait-for-delivery', { eventName: 'login', timeoutMs: 50 });
      const parts = ['attempt 1 of 4', '401', 'secret-wrong', 'next attempt in', 'virtual clock'];
      return { reproduces: parts.some((part) => !text.includes(part)), seen: text };
    },
  },
  {
    finding: 'newcomer 9',
    title: 'the control API ignores unknown members, and the name that TypeScript uses for the timeout of a wait',
    async run(stage) {
      const server = await stage.start();
      const wait = await server.control('POST', '/wait-for-delivery', { eventName: 'login', timeout: 50 });
      const event = await server.control('POST', '/events', { eventName: 'login', dat: { mine: true } });
      const { createMock } = await stage.library();
      const mock = await createMock();
      stage.atEnd(() => mock.close());
      const started = performance.now();
      await mock.waitForDelivery({}, { timeoutMs: 50 }).catch(() => undefined);
      const ms = Math.round(performance.now() - started);
      return {
        reproduces: wait.status !== 400 || event.status !== 400 || ms > 1500,
        seen: `wait ${wait.status}, event ${event.status}, timeoutMs of 50 in TypeScript took ${ms} ms`,
      };
    },
  },
  {
    finding: 'newcomer 11',
    title: 'an unknown path far from every operation gets a suggestion',
    async run(stage) {
      const server = await stage.start();
      const texts: string[] = [];
      for (const path of ['/favicon.ico', '/nothing/like/it']) {
        texts.push(await (await fetch(`${server.url}${path}`)).text());
      }
      return { reproduces: texts.some((text) => text.includes('did you mean')), seen: texts.join(' ') };
    },
  },
  {
    finding: 'newcomer 20',
    title: 'a method of a closed mock fails with an error of the database',
    async run(stage) {
      const { createMock } = await stage.library();
      const ended = (call: Promise<unknown>): Promise<string> =>
        call.then(
          () => 'was accepted',
          (reason: unknown) => String(reason),
        );
      const mock = await createMock();
      const inProgress = [ended(mock.emit('login')), ended(mock.deliveries()), ended(mock.settled())];
      await mock.close();
      const [later, ...earlier] = await Promise.all([ended(mock.emit('login')), ...inProgress]);
      const database = earlier.filter((text) => text.includes('database'));
      return {
        reproduces: !later.includes('This mock is closed') || database.length > 0,
        seen: `later: ${later}; in progress: ${earlier.join(', ')}`,
      };
    },
  },
  {
    finding: 'newcomer 23',
    title: 'a duration in the journal has more than three decimals',
    async run(stage) {
      const server = await stage.start();
      for (let index = 0; index < 5; index++) await server.api('GET', 'list-webhooks');
      const { at } = await server.control('GET', '/requests');
      const durations = [0, 1, 2, 3, 4].map((index) => String(at(`requests.${index}.durationMs`)));
      return { reproduces: durations.some((text) => !/^\d+(\.\d{1,3})?$/.test(text)), seen: durations.join(', ') };
    },
  },
];

const webhook = {
  name: 'seeded',
  url: 'http://127.0.0.1:9/',
  events: ['login'],
  contentType: 'application/json',
};

/** A server with one delivery of a login that has ended. */
async function serverWithDelivery(stage: Stage): Promise<Server> {
  const receiver = await stage.receiver();
  const server = await stage.start();
  await server.webhook(receiver.url, { events: ['login'] });
  await server.control('POST', '/events', { eventName: 'login' });
  await receiver.received(1);
  return server;
}

async function statusesOf(server: Server, path: string, bodies: readonly object[]): Promise<string[]> {
  const statuses: string[] = [];
  for (const body of bodies) statuses.push(String((await server.control('POST', path, body)).status));
  return statuses;
}
