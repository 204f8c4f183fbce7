import { assertEvent, type EventMatcher, toEventMatcher, withExtra } from '@genauth-webhooks/client/testing';
import type { AnyEvent, WebhookEvent } from '@genauth-webhooks/client/webhooks';
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
