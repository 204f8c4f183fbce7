import { sensitiveMembers } from '@genauth-webhooks/contract/events';
import { type ControlOperationId, controlOperations } from '@genauth-webhooks/control';
import { describe, expect, test } from 'vitest';
import { type AnyInput, createCaller } from './support/caller.ts';
import {
  canariesIn,
  canary,
  eventsWithSecrets,
  exampleWithCanaries,
  secrets,
  withCredentials,
} from './support/canary.ts';
import { controlClient } from './support/control-client.ts';
import { newWebhook } from './support/new-webhook.ts';
import { readEvents } from './support/read-events.ts';
import { startCli } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, type Receiver, startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** The operations whose responses show secrets, as their descriptions state. */
const telling: readonly ControlOperationId[] = ['createPool', 'takeSnapshot'];

/** A receiver that sends back all that it got. */
async function startEcho(): Promise<Receiver> {
  return await startReceiver(({ headers, text }) => {
    const { authorization = '', 'x-authing-token': token = '' } = headers;
    const body = text.startsWith('{') ? JSON.parse(text) : { headers };
    return answerJson(body, 200, { authorization, 'x-authing-token': String(token) });
  });
}

/** A pool in which every secret there can be was used in every way there is. */
async function startTellTale() {
  const receiver = await startEcho();
  const lines: string[] = [];
  const mock = await startMock({ onError: (error) => lines.push(String(error)) });
  const { userPoolId, credentials } = await mock.createPool({ accessKeySecret: secrets.accessKeySecret });
  const pool = await mock.pool(userPoolId);
  const caller = await createCaller(mock, credentials);
  const url = withCredentials(receiver.url);
  const common = { name: `see ${url}`, url, secret: secrets.webhookSecret, events: [...eventsWithSecrets] };
  const { webhookId } = await caller.must('createWebhook', newWebhook(common));
  await caller.must('createWebhook', newWebhook({ ...common, contentType: 'application/x-www-form-urlencoded' }));
  const control = controlClient(mock);
  const stream = readEvents(mock, userPoolId);
  await stream.opened;
  for (const name of eventsWithSecrets) await pool.emit(name, exampleWithCanaries(name).data);
  await pool.settled();
  await caller.must('triggerWebhook', {
    webhookId,
    requestHeaders: { Authorization: `Bearer ${secrets.header}`, Cookie: secrets.header },
    requestBody: { eventName: 'test', data: { password: secrets.password } },
  });
  await caller.must('updateWebhook', { webhookId, secret: secrets.webhookSecret, url });
  await caller.call('updateWebhook', { webhookId, secret: { text: secrets.webhookSecret }, url: [url] });
  await caller.call('createWebhook', { ...newWebhook(common), name: 5 });
  const unknown = await caller.call('triggerWebhook', { webhookId: url });
  expect(canariesIn(JSON.stringify(unknown.body))).not.toEqual([]);
  await caller.call('createWebhook', {}, { body: `{"secret": "${secrets.webhookSecret}", ` });
  return { mock, pool, userPoolId, control, receiver, stream, url, lines };
}

/** What succeeds in that pool, for every operation that answers at once. */
function inputsFor(userPoolId: string): { readonly [Id in Exclude<ControlOperationId, 'streamActivity'>]: AnyInput } {
  return {
    getLiveness: {},
    getReadiness: {},
    getContract: {},
    getControlContract: {},
    listPools: {},
    emitEvent: {
      userPoolId,
      eventName: eventsWithSecrets[0],
      data: exampleWithCanaries(eventsWithSecrets[0] ?? 'test').data,
    },
    listDeliveries: { userPoolId, limit: 1000 },
    getDelivery: { userPoolId, deliveryId: 'latest' },
    replayDelivery: { userPoolId, deliveryId: 'latest' },
    replayDeliveries: { userPoolId },
    waitForDelivery: { userPoolId },
    settle: { userPoolId },
    assertNoDelivery: { userPoolId, state: 'dropped' },
    getClock: { userPoolId },
    setClock: { userPoolId, mode: 'virtual' },
    advanceClock: { userPoolId, by: '1s' },
    stepClock: { userPoolId },
    runAll: { userPoolId },
    addFault: { userPoolId, effect: { kind: 'timeout' } },
    listFaults: { userPoolId },
    removeFaults: { userPoolId },
    removeFault: { userPoolId, faultId: '' },
    listRequests: { userPoolId, limit: 1000 },
    applySeed: {
      pools: [
        {
          userPoolId: 'seeded',
          accessKeySecret: secrets.accessKeySecret,
          webhooks: [newWebhook({ secret: secrets.webhookSecret, url: withCredentials('http://127.0.0.1:9/') })],
        },
      ],
    },
    createPool: { userPoolId: 'made', accessKeySecret: secrets.accessKeySecret },
    takeSnapshot: { userPoolId },
    restoreSnapshot: { userPoolId },
    reset: { userPoolId },
    deletePool: { userPoolId },
  };
}

test('a response contains a secret only when the caller asks for it', async () => {
  const { pool, control, userPoolId, lines } = await startTellTale();
  const inputs = inputsFor(userPoolId);
  const snapshot = await pool.snapshot();
  const shown: { [id: string]: string[] } = {};
  for (const [id, input] of Object.entries(inputs) as [keyof typeof inputs, AnyInput][]) {
    const added = id === 'restoreSnapshot' ? { ...snapshot } : {};
    const faultId = pool.faults()[0]?.faultId ?? (await pool.addFault({ effect: { kind: 'duplicate' } })).faultId;
    const { status, text } = await control.call(id, {
      ...input,
      ...added,
      ...(id === 'removeFault' ? { faultId } : {}),
    });
    expect(status, `${id} answered ${text}`).toBe(controlOperations[id].status);
    const found = canariesIn(text);
    if (found.length > 0) shown[id] = found;
  }
  expect(Object.keys(shown).sort()).toEqual([...telling].sort());
  expect(Object.keys(inputs).sort()).toEqual(
    Object.keys(controlOperations)
      .filter((id) => id !== 'streamActivity')
      .sort(),
  );
  expect(lines).toEqual([]);
});

test('the live stream contains no secret, not even after it resumes', async () => {
  const { mock, userPoolId, stream, pool } = await startTellTale();
  const deliveries = await pool.deliveries({}, 1000);
  await stream.until((events) => events.filter(({ event }) => event === 'attempt').length >= deliveries.length);
  await stream.until((events) => events.filter(({ event }) => event === 'request').length >= 4);
  expect(stream.events.length).toBeGreaterThan(3 * deliveries.length);
  expect(canariesIn(stream.text())).toEqual([]);
  const resumed = readEvents(mock, userPoolId, 1);
  await resumed.until((events) => events.at(-1)?.id === stream.events.at(-1)?.id);
  expect(canariesIn(resumed.text())).toEqual([]);
});

test('the journal masks the sensitive members of a call only', async () => {
  const { pool } = await startTellTale();
  const requests = pool.requests({ limit: 1000 });
  expect(canariesIn(JSON.stringify(requests))).toEqual([]);
  expect(requests.findLast(({ operationId }) => operationId === 'triggerWebhook')?.parameters).toMatchObject({
    requestHeaders: { Authorization: '***', Cookie: '***' },
    requestBody: { eventName: 'test', data: { password: '***' } },
  });
  expect(requests.find(({ operationId }) => operationId === 'updateWebhook')?.parameters).toMatchObject({
    secret: '***',
  });
});

describe('masking', () => {
  test('replaces the value of a sensitive member and keeps names, encoding and all else', async () => {
    const { pool, userPoolId, control, receiver } = await startTellTale();
    const masked = (await control.must('listDeliveries', { userPoolId, limit: 1000 })).deliveries;
    const revealed = await pool.deliveries({}, 1000);
    expect(masked).toHaveLength(revealed.length);
    for (const [index, delivery] of masked.entries()) {
      const { url, headers, body, ...rest } = revealed[index] ?? delivery;
      const { url: shownUrl, headers: shownHeaders, body: shownBody, ...shownRest } = delivery;
      expect(shownRest).toEqual(rest);
      expect(shownUrl).toBe(receiver.url.replace('://', '://***@'));
      expect(Object.keys(shownHeaders)).toEqual(Object.keys(headers));
      const members = maskedMembers(parseBody(shownBody), parseBody(body));
      expect(members.length).toBeGreaterThan(0);
      for (const member of members) expect(sensitiveMembers).toContain(member);
    }
  });

  test('is off with reveal: the request is shown as it was sent', async () => {
    const { userPoolId, control, receiver, url } = await startTellTale();
    const { deliveries } = await control.must('listDeliveries', { userPoolId, limit: 1000, reveal: true });
    const { deliveries: hidden } = await control.must('listDeliveries', { userPoolId, limit: 1000, reveal: false });
    expect(canariesIn(JSON.stringify(hidden))).toEqual([]);
    for (const delivery of deliveries) {
      expect(delivery.url).toBe(url);
      expect(receiver.requests.map(({ body }) => String(body))).toContain(delivery.body);
      expect(delivery.headers['x-authing-webhook-secret']).toBe(secrets.webhookSecret);
    }
    const one = await control.must('getDelivery', { userPoolId, deliveryId: 'latest', reveal: true });
    expect(JSON.parse(one.attempts[0]?.response?.body ?? '')).toEqual(JSON.parse(one.body));
    const { pools } = await control.must('listPools', { reveal: true });
    expect(pools.map(({ accessKeySecret }) => accessKeySecret)).toContain(secrets.accessKeySecret);
  });
});

test('a refusal never repeats a secret', async () => {
  const { pool, control, userPoolId, url } = await startTellTale();
  const snapshot = await pool.snapshot();
  const [webhook] = snapshot.webhooks;
  const [delivery] = snapshot.deliveries;
  const calls: [ControlOperationId, AnyInput, string?][] = [
    ['createPool', { accessKeySecret: [secrets.accessKeySecret] }],
    ['createPool', { accessKeySecret: secrets.accessKeySecret.repeat(20) }],
    ['createPool', { userPoolId, accessKeySecret: secrets.accessKeySecret }],
    ['createPool', {}, `{"accessKeySecret": "${secrets.accessKeySecret}", `],
    ['applySeed', { pools: [{ accessKeySecret: { text: secrets.accessKeySecret } }] }],
    ['applySeed', { pools: [{ webhooks: [newWebhook({ url: `http://[${url}` })] }] }],
    ['applySeed', { pools: [{ webhooks: [{ ...newWebhook(), secret: [secrets.webhookSecret], events: [5] }] }] }],
    ['emitEvent', { userPoolId, eventName: 'user:created', data: { password: [secrets.password] } }],
    ['emitEvent', { userPoolId, eventName: 'user:created', data: secrets.password }],
    ['restoreSnapshot', { userPoolId, ...snapshot, webhooks: [{ ...webhook, secret: [secrets.webhookSecret] }] }],
    ['restoreSnapshot', { userPoolId, ...snapshot, webhooks: [{ ...webhook, url: `http://[${url}` }] }],
    [
      'restoreSnapshot',
      { userPoolId, ...snapshot, deliveries: [{ ...delivery, request: { ...delivery?.request, url: [url] } }] },
    ],
    ['waitForDelivery', { userPoolId, state: 'dropped', timeoutMs: 0 }],
    ['assertNoDelivery', { userPoolId }],
  ];
  for (const [id, input, body] of calls) {
    const { status, text } = await control.call(id, input, body === undefined ? {} : { body });
    expect(status, text).toBeGreaterThanOrEqual(400);
    expect(status, text).toBeLessThan(500);
    expect(canariesIn(text), id).toEqual([]);
  }
});

test('the command line prints calls and attempts without their secrets', async () => {
  const receiver = await startEcho();
  const cli = startCli(['--port', '0', '--ephemeral', '--control-token', `${canary}token`], { cwd: temporaryFolder() });
  const url = (await cli.line('stdout', /listening on/)).split(' ').at(-1) ?? '';
  await cli.line('stdout', /curl/);
  const banner = cli.output.stdout;
  const control = controlClient({ url }, { authorization: `Bearer ${canary}token` });
  const key = await control.must('createPool', { accessKeySecret: secrets.accessKeySecret });
  const caller = await createCaller({ url, credentials: key } as Parameters<typeof createCaller>[0]);
  const target = withCredentials(receiver.url);
  const webhook = newWebhook({ name: `see ${target}`, url: target, secret: secrets.webhookSecret });
  const { webhookId } = await caller.must('createWebhook', webhook);
  await caller.must('triggerWebhook', { webhookId, requestHeaders: { authorization: secrets.header } });
  await caller.call('triggerWebhook', { webhookId: target });
  await caller.call('createWebhook', { ...webhook, secret: [secrets.webhookSecret] });
  await caller.call('createWebhook', {}, { body: `{"secret": "${secrets.webhookSecret}", ` });
  await control.must('emitEvent', {
    userPoolId: key.userPoolId,
    eventName: 'user:created',
    data: exampleWithCanaries('user:created').data,
  });
  await control.must('emitEvent', { userPoolId: key.userPoolId, eventName: 'login' });
  await cli.line('stderr', /No webhook received login/);
  await cli.line('stderr', /user:created.*→/);
  cli.kill('SIGTERM');
  expect(await cli.exit).toEqual({ code: 0, signal: null });
  expect(cli.output.stdout).toBe(banner);
  expect(canariesIn(banner)).toEqual([expect.stringContaining('control token')]);
  expect(cli.output.stderr).toContain('create-webhook 400');
  expect(cli.output.stderr).toContain('test (trigger) → ');
  expect(canariesIn(cli.output.stderr)).toEqual([]);
});

/** The members in which a masked body differs from the real one. */
function maskedMembers(masked: unknown, real: unknown, name = ''): string[] {
  if (masked === '***' && real !== '***') return [name];
  if (masked === null || typeof masked !== 'object' || real === null || typeof real !== 'object') {
    expect(masked, name).toEqual(real);
    return [];
  }
  expect(Object.keys(masked), name).toEqual(Object.keys(real));
  const members: { readonly [name: string]: unknown } = { ...real };
  return Object.entries(masked).flatMap(([each, value]) => maskedMembers(value, members[each], each));
}

/** A body by its own encoding. */
function parseBody(text: string): unknown {
  if (text.startsWith('{')) return { json: JSON.parse(text) };
  const { eventName, data = '' } = Object.fromEntries(new URLSearchParams(text));
  return { form: { eventName, data: JSON.parse(data) } };
}
