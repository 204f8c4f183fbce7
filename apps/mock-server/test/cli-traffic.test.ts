import { expect, test } from 'vitest';
import { brokenStateFile } from './support/broken-state-file.ts';
import { controlClient } from './support/control-client.ts';
import { newWebhook } from './support/new-webhook.ts';
import { exchange } from './support/raw-http.ts';
import { callerOf, startReadyCli } from './support/start-cli.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('the log on stderr has one line for each call, event, attempt, clock move, fault, replay and reset', async () => {
  const receiver = await startReceiver(answerJson({}, 503));
  const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  const control = controlClient(child.result);
  const userPoolId = 'default';
  const retryConfig = { enabled: true, count: 1, delay: 1, delayUnit: 'Minute' } as const;
  const webhook = { ...newWebhook({ url: receiver.url }), name: 'sign-ups', events: ['login' as const] };
  const { webhookId } = await caller.must('createWebhook', { ...webhook, retryConfig });
  await caller.must('triggerWebhook', { webhookId });
  await caller.call('getWebhook', { webhookId: 'nowhere' });
  await caller.call('createWebhook', { name: 'x' });
  await control.must('setClock', { userPoolId, mode: 'virtual', now: '2026-01-01T00:00:00Z' });
  const { faultId } = await control.must('addFault', { userPoolId, effect: { kind: 'status', status: 500 }, times: 1 });
  const { deliveries } = await control.must('emitEvent', { userPoolId, eventName: 'login' });
  await control.must('advanceClock', { userPoolId, by: '0s' });
  await control.must('advanceClock', { userPoolId, by: '1m' });
  await control.must('replayDelivery', { userPoolId, deliveryId: deliveries[0]?.deliveryId ?? '' });
  await control.must('reset', { userPoolId });
  await fetch(`${child.result.url}/nowhere`);
  await child.line('stderr', /nowhere 404 .*nothing/);
  const lines = child.output.stderr.replace(/\d+ ms/g, 'N ms').split('\n');
  const withoutTimes = lines.map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''));
  expect(withoutTimes).toEqual([
    'get-management-token 200 N ms',
    'create-webhook 200 N ms',
    'test (trigger) → sign-ups 503 N ms, failed',
    'trigger-webhook 200 N ms',
    'get-webhook 404 N ms webhook not found: nowhere',
    'create-webhook 400 N ms',
    ...['url', 'events', 'contentType'].map((member) => `         ${member} should not be empty`),
    'clock stopped at 2026-01-01T00:00:00.000Z',
    `fault ${faultId} added: status 500 on every delivery, 1 time`,
    'login emitted: 1 delivery',
    `login → sign-ups 500 (fault ${faultId}) N ms, attempt 1 of 2, next in 60 s`,
    'clock moved to 2026-01-01T00:00:00.000Z: 1 attempt',
    'login → sign-ups 503 N ms, attempt 2 of 2, failed',
    'clock moved to 2026-01-01T00:01:00.000Z: 1 attempt',
    'replay login: 1 delivery',
    'reset: the pool is empty',
    expect.stringMatching(/^GET \/nowhere 404 N ms There is nothing at \/nowhere/),
    '',
  ]);
});

test('the log has one JSON object per line with --log json', async () => {
  const receiver = await startReceiver();
  const child = await startReadyCli(['--ephemeral', '--log', 'json'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  await caller.must('triggerWebhook', { webhookId });
  await child.line('stderr', /"triggerWebhook"/);
  const entries = child.output.stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const call = { time: expect.stringMatching(/Z$/), kind: 'call', status: 200, statusCode: 200 };
  expect(entries).toEqual([
    expect.objectContaining({ ...call, operationId: 'getManagementToken' }),
    expect.objectContaining({ ...call, operationId: 'createWebhook' }),
    {
      time: expect.stringMatching(/Z$/),
      kind: 'attempt',
      userPoolId: child.result.userPoolId,
      deliveryId: expect.any(String),
      source: 'trigger',
      eventName: 'test',
      webhookId,
      webhookName: newWebhook().name,
      attempt: 1,
      attempts: 1,
      durationMs: expect.any(Number),
      status: 200,
      state: 'succeeded',
    },
    expect.objectContaining({ ...call, operationId: 'triggerWebhook' }),
  ]);
});

test('the log on stderr never contains a secret', async () => {
  const receiver = await startReceiver(answerJson({ token: 'hush-answer' }));
  const child = await startReadyCli(['--ephemeral', '--access-key-secret', 'hush-key'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  const url = receiver.url.replace('//', '//ada:hush-url@');
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url, secret: 'hush-secret' }));
  await caller.must('updateWebhook', { webhookId, secret: 'hush-changed' });
  await caller.must('triggerWebhook', {
    webhookId,
    requestHeaders: { 'x-token': 'hush-header' },
    requestBody: { eventName: 'login', data: { password: 'hush-body' } },
  });
  const authorization = { authorization: 'authing key:hush-signature' };
  await caller.call('listWebhooks', {}, { headers: authorization });
  await caller.call('listWebhooks', {}, { query: 'token=hush-query' });
  await caller.call('getManagementToken', { accessKeyId: 'x', accessKeySecret: 'hush-wrong' });
  await caller.call('createWebhook', { secret: ['hush-typed'], url: 'hush-no-url' });
  await caller.call('createWebhook', {}, { body: '{"secret":"hush-malformed' });
  await caller.call('createWebhook', { ...newWebhook(), secret: 'hush'.repeat(100) });
  await fetch(`${child.result.url}/last`);
  await child.line('stderr', /\/last/);
  expect(child.output.stderr).toContain('login (trigger) → ');
  expect(child.output.stderr).not.toContain('hush');
  expect(child.output.stderr).not.toContain(child.result.token);
});

test('the log on stderr contains no control characters of a path, an event name or a host', async () => {
  const receiver = await startReceiver();
  const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  const evil = '\u001b[2J\u0007\r\nforged\u009b31m';
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  await caller.must('triggerWebhook', { webhookId, requestBody: { eventName: evil } });
  await caller.call('getWebhook', { webhookId: evil });
  const port = Number(new URL(child.result.url).port);
  await exchange(
    port,
    Buffer.from('GET /\u009b31m-path HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 'latin1'),
  );
  await exchange(
    port,
    Buffer.from('GET /%1b%5b31m?\u009b31m-query HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 'latin1'),
  );
  await exchange(port, Buffer.from('GET /host HTTP/1.1\r\nhost: \u009b31m\r\nconnection: close\r\n\r\n', 'latin1'));
  await fetch(`${child.result.url}/last`);
  await child.line('stderr', /\/last/);
  const { stderr } = child.output;
  expect(stderr).toContain(' ?[2J???forged?31m (trigger) → ');
  expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(stderr).not.toMatch(/^forged/m);
});

test('the log on stderr is absent with --quiet', async () => {
  const child = await startReadyCli(['--ephemeral', '--quiet'], { cwd: temporaryFolder() });
  await (await callerOf(child)).must('listWebhooks', {});
  child.kill('SIGTERM');
  await child.exit;
  expect(child.output.stderr).toBe('');
});

test('the log on stderr has internal errors even with --quiet', async () => {
  const row = "INSERT INTO webhooks VALUES ('65f0c0de0000000000000001', 'w', 0, 'no JSON')";
  const child = await startReadyCli(['--state', brokenStateFile(row), '--quiet'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  expect(await caller.call('listWebhooks', {})).toMatchObject({ body: { statusCode: 500 } });
  child.kill('SIGTERM');
  await child.exit;
  expect(child.output.stderr).toMatch(
    /^\S+ list-webhooks 500 \d+ ms .*its log has the reason\n +SyntaxError: .*\n( +at .*\n)+$/,
  );
});
