import { ManagementClient, type Schemas, unwrap } from '@genauth-webhooks/client';
import {
  buildDelivery,
  createTestReceiver,
  type ReceivedDelivery,
  type TestDelivery,
} from '@genauth-webhooks/client/testing';
import { createWebhookHandler, type EventName, parseWebhook } from '@genauth-webhooks/client/webhooks';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { createMockServer } from '@genauth-webhooks/mock-server';
import { expect, onTestFinished, test } from 'vitest';

const names = Object.keys(eventExamples) as EventName[];
const contentTypes = ['application/json', 'application/x-www-form-urlencoded'] as const;
const secrets = [undefined, 'a secret with spaces & =?'] as const;
const cells = contentTypes.flatMap((contentType) => secrets.map((secret) => ({ contentType, secret })));

type Sender = {
  readonly url: string;
  readonly userPoolId: string;
  /** What arrives when the mock sends this body. */
  trigger(body?: Schemas['TriggerWebhookDto']['requestBody']): Promise<ReceivedDelivery>;
};

/** A mock server with one webhook, and the receiver that it posts to. */
async function startSender(contentType: Schemas['ContentType'], secret: string | undefined): Promise<Sender> {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const receiver = await createTestReceiver();
  onTestFinished(() => receiver.close());
  const url = `${receiver.url}webhooks?from=mock`;
  const client = new ManagementClient({ ...mock.credentials, host: mock.url });
  const { webhookId } = await unwrap(
    client.createWebhook({
      name: 'n',
      url,
      events: ['test'],
      contentType,
      ...(secret === undefined ? {} : { secret }),
    }),
  );
  return {
    url,
    userPoolId: mock.credentials.accessKeyId,
    async trigger(requestBody) {
      await unwrap(client.triggerWebhook({ webhookId, ...(requestBody === undefined ? {} : { requestBody }) }));
      return await receiver.next();
    },
  };
}

/** Names and values as they stood on the wire. */
function linesOf({ rawHeaders }: ReceivedDelivery): [string, string][] {
  const lines: [string, string][] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    lines.push([String(rawHeaders[index]), String(rawHeaders[index + 1])]);
  }
  return lines;
}

function expectSame(received: ReceivedDelivery, built: TestDelivery): void {
  expect(linesOf(received)).toEqual(Object.entries(built.headers));
  expect(received.text).toBe(built.text);
  expect(received.body).toEqual(built.body);
  expect(received.method).toBe(built.method);
}

test.for(cells)(
  'buildDelivery equals what the mock sends, all 76 events, $contentType, secret $secret',
  async (cell) => {
    const { url, userPoolId, trigger } = await startSender(cell.contentType, cell.secret);
    for (const name of names) {
      const received = await trigger(eventExamples[name] as Schemas['TriggerWebhookDto']['requestBody']);
      expectSame(received, buildDelivery(name, undefined, { ...cell, url, userPoolId }));
      const event = await parseWebhook(received, {
        secrets: cell.secret === undefined ? 'none' : [cell.secret],
        tolerate: false,
      });
      expect(event).toEqual({
        ...eventExamples[name],
        sentName: name,
        userPoolId,
        tolerated: [],
        undecided: [],
        beside: {},
      });
    }
  },
);

test.for(cells)('so does its test event, $contentType, secret $secret', async (cell) => {
  const { url, userPoolId, trigger } = await startSender(cell.contentType, cell.secret);
  const description = 'A test from authing';
  expectSame(await trigger(), buildDelivery('test', { description }, { ...cell, url, userPoolId }));
});

test('the default user pool is that of the mock', async () => {
  const { userPoolId, url, trigger } = await startSender('application/json', undefined);
  expectSame(await trigger(eventExamples.test), buildDelivery('test', {}, { url }));
  expect(buildDelivery('test').headers['x-authing-userpool-id']).toBe(userPoolId);
});

test('a built delivery with overrides equals one that the mock sends with the same data', async () => {
  const { url, trigger } = await startSender('application/x-www-form-urlencoded', 's');
  const data = { ...eventExamples['user:email-verified'].data, email: 'zoë&王@example.com' };
  expectSame(
    await trigger({ eventName: 'user:email-verified', data }),
    buildDelivery(
      'user:email-verified',
      { email: data.email },
      {
        url,
        secret: 's',
        contentType: 'application/x-www-form-urlencoded',
      },
    ),
  );
});

test('what a handler answers comes back through the mock as an object', async () => {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const { createServer } = await import('node:http');
  const webhooks = createWebhookHandler({ secrets: ['s'], on: { test: () => {} } });
  const server = createServer(webhooks.node);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const client = new ManagementClient({ ...mock.credentials, host: mock.url });
  const { port } = server.address() as { port: number };
  const create = (secret: string): Promise<Schemas['WebhookDto']> =>
    unwrap(
      client.createWebhook({
        name: 'n',
        url: `http://127.0.0.1:${port}/`,
        events: ['test'],
        contentType: 'application/json',
        secret,
      }),
    );
  const right = await unwrap(client.triggerWebhook({ webhookId: (await create('s')).webhookId }));
  expect(right.response).toEqual({ received: true, outcome: 'handled' });
  const wrong = await unwrap(client.triggerWebhook({ webhookId: (await create('wrong')).webhookId }));
  expect(wrong.response).toMatchObject({ received: false, code: 'secret-wrong' });
});
