import type { Envelope, OperationId } from '@genauth-webhooks/client';
import type { operations, paths } from '@genauth-webhooks/contract';
import type { Caller } from '../../src/call/create-caller.ts';
import type { Equal, Expect } from './expect-type.ts';

declare const call: Caller['call'];

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

type Misnamed = {
  [Id in OperationId]: (typeof operations)[Id]['path'] extends `/api/v3/${Kebab<Id>}` ? never : Id;
}[OperationId];

/** The client derives the path of each operation from its name, and openapi-fetch has a type for that path. */
export type Paths = [Expect<Equal<Misnamed, never>>, Expect<Equal<`/api/v3/${Kebab<OperationId>}`, keyof paths>>];

/** Calls as the methods of a `ManagementClient` make them. */
export function compiles(webhookId: string): Promise<Envelope<'getWebhook'>> {
  call(['deleteWebhook', 'POST'], { webhookIds: [webhookId] }, {});
  call(['triggerWebhook', 'POST', true], { webhookId }, {});
  return call(['getWebhook', 'GET'], { webhookId }, {});
}

/** The same with one mistake each. */
export function doesNotCompile(webhookId: string): void {
  // @ts-expect-error: an unknown operation
  call(['getWebhooks', 'GET'], { webhookId }, {});
  // @ts-expect-error: another method
  call(['getWebhook', 'POST'], { webhookId }, {});
  // @ts-expect-error: a misspelt member of a query
  call(['getWebhook', 'GET'], { id: '' }, {});
  // @ts-expect-error: a misspelt member of a body
  call(['deleteWebhook', 'POST'], { ids: [] }, {});
  // @ts-expect-error: a member of another type
  call(['deleteWebhook', 'POST'], { webhookIds: '' }, {});
  // @ts-expect-error: a call that must not be sent again when its outcome is unknown
  call(['triggerWebhook', 'POST'], { webhookId }, {});
  // @ts-expect-error: a call that may be sent again
  call(['getWebhook', 'GET', true], { webhookId }, {});
}
