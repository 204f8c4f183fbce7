import { createStubApi, type StubCall } from '@genauth-webhooks/client/stub';
import type { Input, Schemas } from '@genauth-webhooks/contract';
import type { Equal, Expect } from './expect-type.ts';

export function theStubKnowsInputsAndAnswers(): void {
  const api = createStubApi({
    webhooks: [{ name: 'a', events: ['login'] }],
    answers: {
      getWebhook: ({ webhookId }) => ({ statusCode: 404, message: webhookId }),
      deleteWebhook: { data: { success: true } },
      // @ts-expect-error: no such operation
      getWebhooks: { statusCode: 404 },
    },
  });
  // @ts-expect-error: no such event
  createStubApi({ webhooks: [{ events: ['user:craeted'] }] });
  // @ts-expect-error: the data of another operation
  api.respondWith('listWebhooks', { data: { success: true } });
  // @ts-expect-error: not a status code of the contract
  api.respondWith('listWebhooks', { statusCode: 418 });
  // @ts-expect-error: no answer
  api.respondWith('listWebhooks');

  const [created] = api.calls('createWebhook');
  const [call] = api.calls();
  type Checks = [
    Expect<Equal<typeof created, StubCall<'createWebhook'> | undefined>>,
    Expect<Equal<NonNullable<typeof created>['input'], Input<'createWebhook'>>>,
    Expect<Equal<typeof call, StubCall | undefined>>,
    Expect<Equal<ReturnType<typeof api.webhooks>, readonly Schemas['WebhookDto'][]>>,
  ];
  void (0 as unknown as Checks);
  if (call?.operation === 'getWebhook') {
    type Narrowed = Expect<Equal<typeof call.input, Input<'getWebhook'>>>;
    void (0 as unknown as Narrowed);
  }
}
