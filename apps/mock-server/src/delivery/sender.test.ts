import type { LookupAddress } from 'node:dns';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { answerJson, startReceiver } from '../../test/support/start-receiver.ts';
import type { DeliveryRequest } from '../model/delivery.ts';
import { buildRequest } from './request.ts';
import { createSender, defaultReuseWithinMs, type Sender, type SenderParts } from './sender.ts';

// Invented host names, because the addresses of real ones depend on the machine.
const names: { readonly [name: string]: LookupAddress[] } = {
  'both.test': [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ],
  'metadata.test': [{ address: '169.254.169.254', family: 4 }],
  'mapped.test': [{ address: '::ffff:169.254.169.254', family: 6 }],
  'mixed.test': [
    { address: '127.0.0.1', family: 4 },
    { address: 'fe80::1', family: 6 },
  ],
};

const lookupAll: Required<SenderParts>['lookupAll'] = (name, _options, callback) => {
  const found = names[name];
  if (found === undefined) callback(new Error(`getaddrinfo ENOTFOUND ${name}`), []);
  else callback(null, found);
};

const loopback = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal }) => internal) ?? []);

test.for(loopback)('a name with two addresses reaches a receiver on $address alone', async ({ address }) => {
  const receiver = await startReceiver({ body: 'here' }, { host: address });
  const attempt = await startSender().post(requestTo(`http://both.test:${receiver.port}/`));
  expect(attempt).toMatchObject({ response: { statusCode: 200, body: 'here' } });
  expect(receiver.connections).toBe(1);
});

test.for([
  ['metadata.test', '169.254.169.254'],
  ['mapped.test', '::ffff:169.254.169.254'],
  ['mixed.test', 'fe80::1'],
] as const)('a name with a refused address among others is refused: %s', async ([name, address]) => {
  const receiver = await startReceiver();
  const attempt = await startSender().post(requestTo(`http://${name}:${receiver.port}/`));
  expect(attempt.errorMessage).toContain(`ERR_TARGET_REFUSED: ${address} `);
  expect(attempt).not.toHaveProperty('response');
  expect(receiver.connections).toBe(0);
});

test('an unknown host name is reported with the error of the lookup', async () => {
  const attempt = await startSender().post(requestTo('http://unknown.test/'));
  expect(attempt).toMatchObject({ errorMessage: 'getaddrinfo ENOTFOUND unknown.test' });
});

test('a receiver without TLS is reported in one line', async () => {
  const receiver = await startReceiver();
  const { errorMessage } = await startSender().post(requestTo(`https://127.0.0.1:${receiver.port}/`));
  expect(errorMessage).toMatch(/^\S.*SSL routines.*\S$/);
});

test('closing aborts the posts in progress', async () => {
  const receiver = await startReceiver('hang');
  const sender = startSender();
  const attempt = sender.post(requestTo(receiver.url));
  await receiver.received(1);
  await sender.close();
  expect(await attempt).toMatchObject({
    errorMessage: 'ECANCELED: the mock server was closed while the receiver was answering',
  });
});

test('the sender reuses a connection at once, and closes it before a receiver that closes after one second', async () => {
  const receiver = await startReceiver();
  const sender = startSender();
  for (let index = 0; index < 9; index++) await sender.post(requestTo(receiver.url));
  const { connections } = receiver;
  expect(connections).toBeLessThan(3);
  expect(defaultReuseWithinMs).toBeLessThan(1000);
  // The receiver never closes a connection by itself.
  await receiver.closed();
  await sender.post(requestTo(receiver.url));
  expect(receiver.connections).toBe(connections + 1);
});

test('a receiver cannot make the sender keep idle connections for longer', async () => {
  const receiver = await startReceiver(answerJson({}, 200, { 'keep-alive': 'timeout=60' }));
  const sender = startSender({ reuseWithinMs: 1 });
  await sender.post(requestTo(receiver.url));
  await receiver.closed();
  await sender.post(requestTo(receiver.url));
  expect(receiver.connections).toBe(2);
});

test('an outcome has its duration', async () => {
  const receiver = await startReceiver();
  const { durationMs } = await startSender().post(requestTo(`http://127.0.0.1:${receiver.port}/`));
  expect(Number.isInteger(durationMs) && durationMs >= 0).toBe(true);
});

function startSender(parts?: SenderParts): Sender {
  const sender = createSender(10_000, { lookupAll, ...parts });
  onTestFinished(() => sender.close());
  return sender;
}

function requestTo(url: string): DeliveryRequest {
  return buildRequest(
    {
      webhookId: 'w',
      createdAt: 0,
      updatedAt: 0,
      name: 'a name',
      url,
      events: ['login'],
      contentType: 'application/json',
      enabled: true,
    },
    'pool',
    {},
  );
}
