import { expect, onTestFinished, test } from 'vitest';
import { killRun } from './support/kill-run.ts';
import { startKillableServer } from './support/killable-server.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryStateFile } from './support/start-with-two-keys.ts';

// `scripts/kill-run.ts` does the same with more kills.
test('a server that is killed 8 times under load loses nothing that it acknowledged', {
  timeout: 120_000,
}, async () => {
  const { losses, ...summary } = await killRun(8);
  expect(losses).toEqual([]);
  expect(summary.kills).toBe(8);
  expect(summary.eventsAcknowledged).toBeGreaterThan(0);
  expect(summary.deliveriesAcknowledged).toBe(summary.eventsAcknowledged * 4 + summary.replaysAcknowledged);
  expect(summary.requestsReceived).toBeGreaterThanOrEqual(summary.attemptsOnRecord);
});

test('a trigger whose server was killed is dropped after the restart, with the reason, and not sent again', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver('hang');
  const server = startKillableServer(file);
  onTestFinished(() => server.kill());
  const { url, token } = await server.ready;
  const call = async (operation: string, body: object): Promise<{ data: { webhookId: string } }> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api/v3/${operation}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as { data: { webhookId: string } };
  };
  const input = { name: 'a webhook', url: receiver.url, events: ['login'], contentType: 'application/json' };
  const { data } = await call('create-webhook', input);
  const triggered = call('trigger-webhook', { webhookId: data.webhookId }).catch((error) => error);
  await receiver.received(1);
  await server.kill();
  expect(await triggered).toBeInstanceOf(TypeError);

  const after = await startMock({ file });
  expect(await after.settled()).toBe(0);
  const dropped = {
    source: 'trigger',
    state: 'dropped',
    reason: 'the server ended while it was sent',
    attemptCount: 0,
  };
  expect(await after.delivery('latest')).toMatchObject(dropped);
  expect(receiver.requests).toHaveLength(1);
});
