import { operationFacts, type Success } from '@genauth-webhooks/contract';
import { expect, onTestFinished, test } from 'vitest';
import { defaultCredentials } from '../src/index.ts';
import { runFuzz } from './support/fuzz-session.ts';
import { type FuzzedServer, startFuzzedServer } from './support/fuzzed-server.ts';
import { hostileRequests } from './support/hostile-requests.ts';

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

async function getToken(server: FuzzedServer): Promise<string> {
  const { accessKeyId, accessKeySecret } = defaultCredentials;
  const { body } = await call(server, operationFacts.getManagementToken.path, { accessKeyId, accessKeySecret });
  return (body as Success<'getManagementToken'>).data.access_token;
}

test('1,500 hostile requests leave the server alive, each answer an envelope without insides, and memory bounded', async () => {
  const server = await startFuzzedServer();
  onTestFinished(() => server.close());
  const token = await getToken(server);
  const requests = hostileRequests(20_261_121, { port: server.port, token, userPoolId: server.userPoolId });
  const warmUp = await runFuzz(server.port, requests, { count: 300, atOnce: 8 });
  const before = await server.memory();
  const { sent, kinds, statuses, problems, unanswered } = await runFuzz(server.port, requests, {
    count: 1200,
    atOnce: 8,
  });
  const after = await server.memory();

  expect([...warmUp.problems, ...problems]).toEqual([]);
  expect(unanswered).toEqual({});
  expect(server.faults).toEqual([]);
  expect(server.output()).toBe('');
  expect(server.process.exitCode).toBeNull();
  expect(sent).toBe(1200);
  // The requests were of all kinds, and came as far as they should.
  expect(Object.keys(kinds).length).toBeGreaterThan(40);
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(['200', '201', '400', '403', '404', '405', '413', '431']),
  );
  expect(after.heapUsed - before.heapUsed).toBeLessThan(16 * mebibyte);
  expect(after.external - before.external).toBeLessThan(16 * mebibyte);

  const input = { name: 'still here', url: 'http://127.0.0.1:9/', events: ['login'], contentType: 'application/json' };
  const created = await call(server, operationFacts.createWebhook.path, input, token);
  expect(created).toMatchObject({ status: 200, body: { statusCode: 200, data: input } });
  const { webhookId } = (created.body as Success<'createWebhook'>).data;
  expect(await call(server, operationFacts.updateWebhook.path, { webhookId, enabled: false }, token)).toMatchObject({
    body: { statusCode: 200, data: { ...input, webhookId, enabled: false } },
  });
  expect(await call(server, '/_mock/pools/default/events', { eventName: 'login' })).toEqual({
    status: 201,
    body: { deliveries: [] },
  });
});
