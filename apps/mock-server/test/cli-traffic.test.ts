import { expect, test } from 'vitest';
import { newWebhook } from './support/new-webhook.ts';
import { exchange } from './support/raw-http.ts';
import { callerOf, startReadyCli } from './support/start-cli.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('the traffic on stderr has one line for each call and two for each delivery', async () => {
  const receiver = await startReceiver(answerJson({}, 503));
  const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: `${receiver.url}/hook` }));
  await caller.must('triggerWebhook', { webhookId });
  await caller.call('getWebhook', { webhookId: 'nowhere' });
  await fetch(`${child.result.url}/nowhere`);
  await child.line('stderr', /nowhere 404 .*nothing/);
  const lines = child.output.stderr.replace(/\d+ ms/g, 'N ms').split('\n');
  expect(lines).toEqual([
    'api  getManagementToken 200 N ms',
    'api  createWebhook 200 N ms',
    expect.stringMatching(`^-->  test POST ${receiver.url}/hook \\[[0-9a-f]{24}\\]$`),
    expect.stringMatching(/^<-- {2}503 N ms \[[0-9a-f]{24}\]$/),
    'api  triggerWebhook 200 N ms',
    'api  getWebhook 404 N ms webhook not found: nowhere',
    expect.stringMatching(/^api {2}GET \/nowhere 404 N ms There is nothing at \/nowhere/),
    '',
  ]);
});

test('the traffic on stderr never contains a secret', async () => {
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
  expect(child.output.stderr).toContain(`-->  login POST ${receiver.url.replace('//', '//***@')} [`);
  expect(child.output.stderr).not.toContain('hush');
  expect(child.output.stderr).not.toContain(child.result.token);
});

test('the traffic on stderr contains no control characters of a path, an event name or a host', async () => {
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
  expect(stderr).toContain('-->  ?[2J???forged?31m POST');
  expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(stderr).not.toMatch(/^forged/m);
});

test('the traffic on stderr is absent with --quiet', async () => {
  const child = await startReadyCli(['--ephemeral', '--quiet'], { cwd: temporaryFolder() });
  await (await callerOf(child)).must('listWebhooks', {});
  child.kill('SIGTERM');
  await child.exit;
  expect(child.output.stderr).toBe('');
});
