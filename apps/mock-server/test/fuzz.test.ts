import { operationList, operations, type Success } from '@genauth-webhooks/contract';
import { failureValidator } from '@genauth-webhooks/contract/validate';
import { controlOperationList } from '@genauth-webhooks/control';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { defaultCredentials } from '../src/index.ts';
import { brokenStateFile } from './support/broken-state-file.ts';
import { doorNames, getToken } from './support/caller.ts';
import { expectNoInsides } from './support/expect-answer.ts';
import { runFuzz } from './support/fuzz-session.ts';
import { type FuzzedServer, startFuzzedServer } from './support/fuzzed-server.ts';
import { hostileRequests } from './support/hostile-requests.ts';
import { startMock } from './support/start-mock.ts';
import { startScene } from './support/start-scene.ts';
import { watchStream } from './support/watch-stream.ts';

const mebibyte = 1024 * 1024;

async function call(
  server: FuzzedServer,
  path: string,
  body: object,
  token = '',
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: token },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function logIn(server: FuzzedServer): Promise<string> {
  const { accessKeyId, accessKeySecret } = defaultCredentials;
  const { body } = await call(server, operations.getManagementToken.path, { accessKeyId, accessKeySecret });
  return (body as Success<'getManagementToken'>).data.access_token;
}

test('1,000 hostile requests leave the server alive, each answer an envelope without insides, and memory bounded', async () => {
  const server = await startFuzzedServer();
  onTestFinished(() => server.close());
  const token = await logIn(server);
  const requests = hostileRequests(20_261_121, { port: server.port, token, userPoolId: server.userPoolId });
  const warmUp = await runFuzz(server.port, requests, { count: 200, atOnce: 8 });
  const before = await server.memory();
  const { sent, kinds, statuses, problems, unanswered } = await runFuzz(server.port, requests, {
    count: 800,
    atOnce: 8,
  });
  const after = await server.memory();

  expect([...warmUp.problems, ...problems]).toEqual([]);
  expect(unanswered).toEqual({});
  expect(server.errors).toEqual([]);
  expect(server.output()).toBe('');
  expect(server.process.exitCode).toBeNull();
  expect(sent).toBe(800);
  // The requests were of all kinds, and came as far as they should.
  expect(Object.keys(kinds).length).toBeGreaterThan(40);
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(['200', '201', '400', '403', '404', '405', '413', '431']),
  );
  expect(after.heapUsed - before.heapUsed).toBeLessThan(16 * mebibyte);
  expect(after.external - before.external).toBeLessThan(16 * mebibyte);

  const input = { name: 'still here', url: 'http://127.0.0.1:9/', events: ['login'], contentType: 'application/json' };
  const created = await call(server, operations.createWebhook.path, input, token);
  expect(created).toMatchObject({ status: 200, body: { statusCode: 200, data: input } });
  const { webhookId } = (created.body as Success<'createWebhook'>).data;
  expect(await call(server, operations.updateWebhook.path, { webhookId, enabled: false }, token)).toMatchObject({
    body: { statusCode: 200, data: { ...input, webhookId, enabled: false } },
  });
  expect(await call(server, '/_mock/pools/default/events', { eventName: 'login' })).toEqual({
    status: 201,
    body: { deliveries: [], hint: expect.any(String) },
  });
});

test.each(doorNames)('whatever is fetched by %s, the answer is an envelope of the contract', async (door) => {
  const mock = await startMock();
  const through = door === 'HTTP' ? fetch : mock.fetch;
  const authorization = await getToken(mock);
  const facts = fc.constantFrom(...operationList);
  const body = fc.oneof(fc.json({ maxDepth: 4 }), fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }));
  await fc.assert(
    fc.asyncProperty(
      facts,
      fc.webQueryParameters(),
      body,
      fc.boolean(),
      async ({ method, path }, query, content, known) => {
        const response = await through(`${mock.url}${path}?${query}`, {
          method,
          headers: known ? { authorization } : {},
          ...(method === 'GET' ? {} : { body: content as BodyInit }),
        });
        const text = await response.text();
        expectNoInsides(text);
        const envelope = JSON.parse(text);
        expect(envelope.statusCode).not.toBe(500);
        if (envelope.statusCode !== 200) expect(failureValidator(envelope)).toBe(true);
      },
    ),
    runs(100),
  );
});

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

test.each([1_001, 3_000, 5_000, 100_000])(
  'a body that is nested %d levels deep is refused, wherever it goes, and harms nothing later',
  async (levels) => {
    const { mock, pool, subscribe, deliver } = await startScene();
    await subscribe();
    const refusal = { statusCode: 400, message: expect.stringMatching(/^The body is nested deeper than \d+ levels$/) };
    const authorization = await getToken(mock);
    const post = async (method: string, path: string, body: string): Promise<unknown> => {
      const response = await fetch(`${mock.url}${path}`, { method, body, headers: { authorization } });
      return await response.json();
    };
    for (const { method, path } of operationList) {
      if (method === 'POST') expect(await post(method, path, deep(levels))).toMatchObject(refusal);
    }
    for (const { method, path } of controlOperationList) {
      if (method === 'GET') continue;
      const target = path.replace('{userPoolId}', pool.userPoolId).replace(/\{\w+\}/g, 'x');
      const body = `{"eventName":"login","merge":false,"check":false,"data":${deep(levels)}}`;
      expect(await post(method, target, body)).toEqual(refusal);
    }
    const stream = await watchStream(mock, pool.userPoolId);
    const { deliveryId } = await deliver();
    await stream.until(({ event }) => event === 'attempt');
    await stream.end();
    const listed = await fetch(`${mock.url}/_mock/pools/${pool.userPoolId}/deliveries`);
    expect(await listed.json()).toMatchObject({ totalCount: 1, deliveries: [{ deliveryId }] });
  },
);

test('an event at the nesting limit is delivered, shown, streamed and kept in a snapshot', async () => {
  const { mock, pool, receiver, subscribe } = await startScene();
  await subscribe();
  const stream = await watchStream(mock, pool.userPoolId);
  const base = `${mock.url}/_mock/pools/${pool.userPoolId}`;
  const body = `{"eventName":"login","merge":false,"check":false,"data":${deep(990)}}`;
  expect((await fetch(`${base}/events`, { method: 'POST', body })).status).toBe(201);
  await pool.settled();
  expect(String(receiver.requests[0]?.body)).toContain(deep(990));
  await stream.until(({ event }) => event === 'attempt');
  await stream.end();
  for (const path of ['deliveries', 'deliveries/latest', 'requests'])
    expect((await fetch(`${base}/${path}`)).status).toBe(200);
  const snapshot = await (await fetch(`${base}/snapshot`)).text();
  expect((await fetch(`${base}/snapshot`, { method: 'PUT', body: snapshot })).status).toBe(200);
  expect(await pool.delivery('latest')).toMatchObject({ state: 'succeeded' });
});

test('a failing storage makes the server answer 500, log the reason and reveal no internals', async () => {
  const errors: unknown[] = [];
  const { mock, pool, caller } = await startScene(undefined, {
    file: brokenStateFile('DROP TABLE webhooks'),
    onCall: ({ error }) => error !== undefined && errors.push(error),
    onError: (error) => errors.push(error),
  });
  const failed = await caller.call('listWebhooks', {});
  expect(failed).toMatchObject({ status: 200, body: { statusCode: 500, requestId: expect.any(String) } });
  expectNoInsides(JSON.stringify(failed.body));
  const unready = await fetch(`${mock.url}/_mock/readyz`);
  expect(unready.status).toBe(503);
  expectNoInsides(await unready.text());
  const unknown = await fetch(`${mock.url}/_mock/pools/${pool.userPoolId}/snapshot`);
  expect(unknown.status).toBe(500);
  expectNoInsides(await unknown.text());
  expect(errors.map(String)).toEqual(expect.arrayContaining(['Error: no such table: webhooks']));
  expect(errors.length).toBeGreaterThanOrEqual(2);
  expect((await fetch(`${mock.url}/_mock/livez`)).status).toBe(200);
});
