import { Buffer } from 'node:buffer';
import { setImmediate } from 'node:timers';
import { buildDelivery, type DeliveryOptions, type TestDelivery } from '@genauth-webhooks/client/testing';
import { createLambdaHandler, createWebhookHandler, type LambdaResult } from '@genauth-webhooks/client/webhooks';
import type {
  ALBEvent,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  Context as LambdaContext,
  LambdaFunctionURLEvent,
} from 'aws-lambda';
import { describe, expect, test, vi } from 'vitest';

const secret = 's';
const lists = (headers: TestDelivery['headers']): { [name: string]: string[] } =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
/** API Gateway keeps the spelling of headers in version 1.0. */
const spelt = (headers: TestDelivery['headers']): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.replace(/(^|-)\w/g, (start) => start.toUpperCase()), value]),
  );
const body = (delivery: TestDelivery, isBase64Encoded: boolean): { body: string; isBase64Encoded: boolean } => ({
  body: isBase64Encoded ? Buffer.from(delivery.body).toString('base64') : delivery.text,
  isBase64Encoded,
});

type Make = (delivery: TestDelivery, isBase64Encoded: boolean) => unknown;
const kinds: { readonly [name: string]: Make } = {
  'API Gateway, version 1.0': (delivery, isBase64Encoded) =>
    ({
      ...body(delivery, isBase64Encoded),
      resource: '/webhooks',
      path: '/webhooks',
      httpMethod: delivery.method,
      headers: spelt(delivery.headers),
      multiValueHeaders: lists(spelt(delivery.headers)),
      requestContext: { httpMethod: delivery.method, stage: 'prod' },
    }) as unknown as APIGatewayProxyEvent,
  'API Gateway, version 2.0': (delivery, isBase64Encoded) =>
    ({
      ...body(delivery, isBase64Encoded),
      version: '2.0',
      rawPath: '/webhooks',
      headers: delivery.headers,
      requestContext: { http: { method: delivery.method, path: '/webhooks' } },
    }) as unknown as APIGatewayProxyEventV2,
  'a function URL': (delivery, isBase64Encoded) =>
    ({
      ...body(delivery, isBase64Encoded),
      version: '2.0',
      headers: delivery.headers,
      requestContext: { http: { method: delivery.method }, domainName: 'id.lambda-url.eu-west-1.on.aws' },
    }) as unknown as LambdaFunctionURLEvent,
  'a load balancer': (delivery, isBase64Encoded) =>
    ({
      ...body(delivery, isBase64Encoded),
      httpMethod: delivery.method,
      path: '/webhooks',
      headers: delivery.headers,
      requestContext: { elb: { targetGroupArn: 'arn' } },
    }) as ALBEvent,
  'a load balancer with lists of values': (delivery, isBase64Encoded) =>
    ({
      ...body(delivery, isBase64Encoded),
      httpMethod: delivery.method,
      path: '/webhooks',
      multiValueHeaders: lists(delivery.headers),
      requestContext: { elb: { targetGroupArn: 'arn' } },
    }) as ALBEvent,
};
const context = { functionName: 'receive' } as LambdaContext;

const invoke = async (
  event: unknown,
  seen: unknown[] = [],
): Promise<LambdaResult & { readonly answer: { readonly [member: string]: unknown } }> => {
  const webhooks = createWebhookHandler({
    secrets: [secret],
    on: { login: ({ data }, { request, env }) => seen.push(data, request, env) },
  });
  const result = await createLambdaHandler(webhooks)(event as never, context);
  return { ...result, answer: JSON.parse(result.body) };
};

describe.for(Object.entries(kinds))('%s', ([kind, make]) => {
  const hasLists = kind.endsWith('lists of values');
  const login = (options: DeliveryOptions = {}): TestDelivery =>
    buildDelivery('login', { nickname: '王' }, { secret, ...options });

  test.for([false, true])('delivers JSON and forms, base64: %s', async (isBase64Encoded) => {
    for (const contentType of ['application/json', 'application/x-www-form-urlencoded'] as const) {
      const seen: unknown[] = [];
      const event = make(login({ contentType }), isBase64Encoded);
      const result = await invoke(event, seen);
      expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: false, answer: { outcome: 'handled' } });
      expect(result.headers).toEqual(hasLists ? undefined : { 'content-type': 'application/json' });
      expect(result.multiValueHeaders).toEqual(hasLists ? { 'content-type': ['application/json'] } : undefined);
      expect(seen).toEqual([login().data, event, context]);
    }
  });

  test('refuses a wrong secret and another method', async () => {
    expect(await invoke(make(login({ secret: 'wrong' }), false))).toMatchObject({ statusCode: 401 });
    const get = await invoke(make({ ...login(), method: 'GET' as 'POST' }, false));
    expect(get).toMatchObject({ statusCode: 405, answer: { code: 'method-not-allowed' } });
    expect(get.multiValueHeaders?.['allow'] ?? get.headers?.['allow']).toEqual(hasLists ? ['POST'] : 'POST');
  });

  test('answers 400 for a missing body', async () => {
    const event = { ...(make(login(), false) as object), body: kind.endsWith('2.0') ? undefined : null };
    expect(await invoke(event)).toMatchObject({ statusCode: 400, answer: { code: 'body-missing' } });
  });
});

test('a handler refuses a secret that was sent twice, if the event shows it', async () => {
  const { headers, text } = buildDelivery('login', {}, { secret });
  const multiValueHeaders = { ...lists(headers), 'x-authing-webhook-secret': [secret, secret] };
  const event = { httpMethod: 'POST', headers, multiValueHeaders, body: text, isBase64Encoded: false };
  expect(await invoke(event)).toMatchObject({ statusCode: 401, answer: { code: 'secret-duplicated' } });
});

test('a request without headers, as the console sends it, gets 401', async () => {
  const event = { httpMethod: 'POST', headers: null, multiValueHeaders: null, body: '{}', isBase64Encoded: false };
  expect(await invoke(event)).toMatchObject({ statusCode: 401, headers: {}, answer: { code: 'secret-missing' } });
});

test.for([{ Records: [{ body: '{}' }] }, { source: 'aws.events' }, {}, null])(
  'an event that is not a request, %j, is rejected, so that it is not lost',
  async (event) => {
    await expect(invoke(event)).rejects.toThrow('Option event must be an event of API Gateway');
  },
);

test('the handler answers after the work passed to waitUntil, and after the work that this starts', async () => {
  const order: string[] = [];
  const onError = vi.fn();
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const webhooks = createWebhookHandler({
    secrets: [secret],
    on: {
      login: (_, { waitUntil }) => {
        const late = async (): Promise<void> => {
          await turn();
          order.push('late');
          throw new Error('late');
        };
        waitUntil(turn().then(() => waitUntil(late())));
      },
    },
    onError,
  });
  const event = kinds['API Gateway, version 2.0']?.(buildDelivery('login', {}, { secret }), false);
  await createLambdaHandler(webhooks)(event as never);
  order.push('answered');
  expect(order).toEqual(['late', 'answered']);
  expect(onError).toHaveBeenCalledTimes(1);
});
