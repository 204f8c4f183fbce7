/**
 * A program that uses the packed packages as a user does. It needs only features that every runtime has, and runs
 * unchanged as an ES module, as CommonJS and in a bundle.
 */
import {
  eachWebhook,
  isApiError,
  isClientError,
  ManagementClient,
  type ManagementClientOptions,
  unwrap,
} from '@genauth-webhooks/client';
import { createHttp } from '@genauth-webhooks/client/http';
import { buildDelivery, createTestReceiver } from '@genauth-webhooks/client/testing';
import { checkAnswers } from '@genauth-webhooks/client/validate';
import {
  createMemoryStore,
  createWebhookHandler,
  dedupe,
  isWebhookError,
  parseWebhook,
} from '@genauth-webhooks/client/webhooks';
import { operationList } from '@genauth-webhooks/contract';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { inputValidators } from '@genauth-webhooks/contract/validate';

/** The server to call, and an access key of it. */
export type Target = { readonly host: string; readonly accessKeyId: string; readonly accessKeySecret: string };

const secret = 'a secret with é & =?';

/** Makes calls to the server, and receives deliveries. Resolves to the number of steps; rejects if a step fails. */
export async function smoke(target: Target): Promise<number> {
  let steps = 0;
  for (const dialect of ['authing', 'genauth'] as const) {
    for (const authorization of ['signature', 'token'] as const) {
      await call({ ...target, dialect, authorization, validate: checkAnswers('throw') });
      steps += 1;
    }
  }
  for (const step of [refuse, parse, handle, readContract]) {
    await step(target);
    steps += 1;
  }
  return steps;
}

async function call(options: ManagementClientOptions): Promise<void> {
  const client = new ManagementClient(options);
  const name = `名前 a&b=c?+% ${options.dialect} ${String(options.authorization)}`;
  const url = 'http://127.0.0.1:9/';
  const { webhookId } = await unwrap(
    client.createWebhook({ name, url, events: ['user:created'], contentType: 'application/json' }),
  );
  const read = await client.getWebhook({ webhookId });
  if (read.statusCode !== 200) throw new Error(`${read.statusCode}: ${read.message}`);
  expectEqual(read.data.name, name);
  const ids: string[] = [];
  for await (const webhook of eachWebhook(client)) ids.push(webhook.webhookId);
  expectEqual(ids.includes(webhookId), true);
  const { data } = await createHttp(client).GET('/api/v3/get-webhook', { params: { query: { webhookId } } });
  expectEqual(data?.statusCode, 200);
  await unwrap(client.deleteWebhook({ webhookIds: [webhookId] }));
}

/** The failures that callers tell apart. */
async function refuse(target: Target): Promise<void> {
  const client = new ManagementClient(target);
  const failure = await rejectionOf(unwrap(client.getWebhook({ webhookId: 'unknown' })));
  expectEqual(isApiError(failure) && isClientError(failure) && failure.statusCode, 404);
  const wrong = new ManagementClient({ ...target, accessKeySecret: 'f'.repeat(32) });
  expectEqual((await wrong.listWebhooks()).statusCode, 401);
  const delivery = buildDelivery('test', {}, { secret });
  const refusal = await rejectionOf(parseWebhook(delivery.request(), { secrets: ['another'] }));
  expectEqual(isWebhookError(refusal) && refusal.code, 'secret-wrong');
}

async function parse(): Promise<void> {
  for (const contentType of ['application/json', 'application/x-www-form-urlencoded'] as const) {
    const delivery = buildDelivery('user:created', { email: 'é😀@example.com' }, { secret, contentType });
    for (const input of [delivery.request('http://localhost/hook'), delivery]) {
      const event = await parseWebhook(input, { secrets: [secret] });
      expectEqual(event.eventName === 'user:created' && event.data.email, 'é😀@example.com');
    }
  }
}

/** Sends the same delivery twice: the event is handled once. */
async function handle(): Promise<void> {
  const seen: string[] = [];
  const webhooks = createWebhookHandler({
    secrets: [secret],
    on: {
      'user:created': (event) => {
        seen.push(event.data.id);
      },
    },
    dedupe: dedupe(createMemoryStore()),
  });
  const delivery = buildDelivery('user:created', { id: '5' }, { secret });
  const statuses: number[] = [];
  for (let count = 0; count < 2; count += 1) statuses.push((await webhooks.fetch(delivery.request())).status);
  expectEqual([...statuses, ...seen].join(), '200,200,5');
}

/** Starts a test receiver, to which the server delivers. Needs Node, Deno or Bun. */
export async function receive(target: Target): Promise<void> {
  const client = new ManagementClient(target);
  const receiver = await createTestReceiver();
  try {
    const { webhookId } = await unwrap(
      client.createWebhook({ name: 'n', url: receiver.url, events: ['test'], contentType: 'application/json' }),
    );
    await unwrap(
      client.triggerWebhook({ webhookId, requestBody: { eventName: 'test', data: { description: '名前' } } }),
    );
    const event = await parseWebhook(await receiver.next(), { secrets: 'none' });
    expectEqual(event.eventName === 'test' && event.data.description, '名前');
    await unwrap(client.deleteWebhook({ webhookIds: [webhookId] }));
  } finally {
    await receiver.close();
  }
}

async function readContract(): Promise<void> {
  expectEqual(Object.keys(eventCatalogue).length > 0 && operationList.length > 0, true);
  expectEqual(inputValidators.getWebhook({}), false);
  expectEqual(inputValidators.getWebhook({ webhookId: '5' }), true);
}

async function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function expectEqual(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}
