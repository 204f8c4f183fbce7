import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, onTestFinished, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { expectSentAsLogged } from './support/expect-sent-as-logged.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';
import { start, trigger } from './support/trigger-once.ts';

// Every form of an address has a test beside `checkTarget`.
const refused = [
  ['http://169.254.169.254/latest/meta-data/', '169.254.169.254 is a link-local address'],
  ['http://[::ffff:169.254.169.254]/', '::ffff:a9fe:a9fe contains 169.254.169.254, a link-local address'],
] as const;

test.for(refused)(
  'a delivery to %s is refused and logged with the rule, and nothing is sent',
  async ([url, reason]) => {
    const { mock, caller } = await start();
    const connections = watchConnections(mock);
    const { body, log } = await trigger(caller, { url });
    const rule = `ERR_TARGET_REFUSED: ${reason}; deliveries go to loopback, private and public addresses only`;
    expect(log).toMatchObject({ responseStatusCode: 0, responseHeaders: {}, success: false, errorMessage: rule });
    expect(body).toMatchObject({ statusCode: 601, message: expect.stringContaining(rule) });
    expect(connections).toEqual([]);
  },
);

test('a delivery to loopback is sent', async () => {
  const receiver = await startReceiver(answerJson({ here: true }));
  const { mock, caller } = await start();
  const connections = watchConnections(mock);
  const { body, log } = await trigger(caller, { url: receiver.url });
  expect(body).toMatchObject({ statusCode: 200, data: { response: { here: true } } });
  expectSentAsLogged(log, receiver.requests[0], 'application/json');
  expect(connections).toEqual([new URL(receiver.url).host]);
});

test('a receiver cannot redirect a delivery to a metadata address', async () => {
  const receiver = await startReceiver(answerJson({}, 307, { location: 'http://169.254.169.254/' }));
  const { mock, caller } = await start();
  const connections = watchConnections(mock);
  const { log } = await trigger(caller, { url: receiver.url });
  expect(log).toMatchObject({ responseStatusCode: 307, success: false });
  expect(connections).toEqual([new URL(receiver.url).host]);
});

/** The hosts that connections are opened to, but for those of the test to the mock. */
function watchConnections(mock: MockServer): string[] {
  const hosts: string[] = [];
  const listen = (message: unknown): void => {
    const { host } = (message as { connectParams: { host: string } }).connectParams;
    if (host !== `127.0.0.1:${mock.port}`) hosts.push(host);
  };
  subscribe('undici:client:beforeConnect', listen);
  onTestFinished(() => void unsubscribe('undici:client:beforeConnect', listen));
  return hosts;
}
