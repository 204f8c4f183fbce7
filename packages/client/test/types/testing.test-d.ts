import {
  assertEvent,
  createStubApi,
  type EventMatcher,
  type StubCall,
  toEventMatcher,
  withExtra,
} from '@genauth-webhooks/client/testing';
import type { AnyEvent, WebhookEvent } from '@genauth-webhooks/client/webhooks';
import type { Input, Schemas } from '@genauth-webhooks/contract';
import type { Equal, Expect } from './expect-type.ts';

declare const event: AnyEvent;
declare const any: { asymmetricMatch(value: unknown): boolean; toString(): string };

export function matchersKnowTheDataOfAnEvent(): EventMatcher[] {
  // @ts-expect-error: no such event
  toEventMatcher('user:craeted');
  // @ts-expect-error: the e-mail address is a string or null
  toEventMatcher('user:created', { email: 1 });
  // @ts-expect-error: no such member
  toEventMatcher('user:created', { emial: 'a@example.com' });
  // @ts-expect-error: no such member beside the data
  toEventMatcher('user:created', {}, { sentname: 'x' });
  return [
    toEventMatcher('user:created', { email: any, nickname: null, gender: undefined }),
    toEventMatcher('user:blocked', { user: { id: 'u1' } }),
    toEventMatcher('user:blocked', any),
    toEventMatcher('user:created', withExtra({ email: 'a@example.com' }, { level: any })),
    toEventMatcher('unknown', { anything: [1] }, { sentName: any, tolerated: ['oldEventName'] }),
  ];
}

export function assertEventNarrows(): void {
  assertEvent(event, 'login');
  type Check = Expect<Equal<typeof event, WebhookEvent<'login'>>>;
  void (0 as unknown as Check);
}

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
