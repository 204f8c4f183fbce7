import type { Schemas } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import type { FaultInput, Mock } from '../../src/index.ts';
import { callerThrough } from './caller-through.ts';

/** One thing that happens in a pool. A number stands for the webhook that was made so many creations ago. */
export type ScenarioStep =
  | { readonly kind: 'create'; readonly input: Omit<Schemas['CreateWebhookDto'], 'url'>; readonly path: string }
  | { readonly kind: 'update'; readonly which: number; readonly change: object }
  | { readonly kind: 'delete'; readonly which: number }
  | { readonly kind: 'trigger'; readonly which: number }
  | { readonly kind: 'emit'; readonly eventName: 'test' | 'login'; readonly data: unknown }
  | { readonly kind: 'replay' }
  | { readonly kind: 'advance'; readonly minutes: number }
  | { readonly kind: 'step' }
  | {
      readonly kind: 'fault';
      readonly on: 'webhook' | 'event' | 'all' | 'operation';
      readonly input: Omit<FaultInput, 'on'>;
    }
  | { readonly kind: 'removeFaults' };

const which = fc.nat(3);
const events = fc.constantFrom<Schemas['EventName'][]>(['test'], ['login'], ['test', 'login']);
const contentType = fc.constantFrom<Schemas['ContentType']>('application/json', 'application/x-www-form-urlencoded');
const retryConfig = fc.record<Schemas['RetryConfig']>({
  enabled: fc.constant(true),
  count: fc.nat(3),
  delay: fc.integer({ min: 0, max: 30 }),
  delayUnit: fc.constant('Minute'),
});
const effect = fc.constantFrom<FaultInput['effect']>(
  { kind: 'status', status: 503, message: 'down' },
  { kind: 'status', status: 204 },
  { kind: 'timeout' },
  { kind: 'reset' },
  { kind: 'latency', ms: 0 },
  { kind: 'duplicate' },
  { kind: 'reorder', size: 2 },
  { kind: 'reorder', size: 3 },
);
const limits = fc.record(
  { skip: fc.nat(2), times: fc.integer({ min: 1, max: 3 }), rate: fc.constantFrom(0, 0.5, 1), seed: fc.nat(9) },
  { requiredKeys: [] },
);

/** What may happen in a pool whose clock is virtual, in any order. */
export const scenarios: fc.Arbitrary<ScenarioStep[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('create' as const),
        path: fc.constantFrom('/ok', '/down', '/text?a=b'),
        input: fc.record(
          {
            name: fc.string({ minLength: 1, maxLength: 5 }),
            events,
            contentType,
            enabled: fc.boolean(),
            secret: fc.constant('s3cret'),
            retryConfig,
          },
          { requiredKeys: ['name', 'events', 'contentType'] },
        ),
      }),
    },
    fc.record({
      kind: fc.constant('update' as const),
      which,
      change: fc.record({ enabled: fc.boolean(), retryConfig }, { requiredKeys: [] }),
    }),
    fc.record({ kind: fc.constant('delete' as const), which }),
    fc.record({ kind: fc.constant('trigger' as const), which }),
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('emit' as const),
        eventName: fc.constantFrom('test' as const, 'login' as const),
        data: fc.jsonValue({ maxDepth: 1 }),
      }),
    },
    fc.record({ kind: fc.constant('replay' as const) }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('advance' as const), minutes: fc.nat(40) }) },
    fc.record({ kind: fc.constant('step' as const) }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('fault' as const),
        on: fc.constantFrom('webhook' as const, 'event' as const, 'all' as const, 'operation' as const),
        input: fc.tuple(effect, limits).map(([chosen, rest]) => ({ effect: chosen, ...rest })),
      }),
    },
    fc.record({ kind: fc.constant('removeFaults' as const) }),
  ),
  { minLength: 1, maxLength: 25 },
);

/** Lets all of it happen, one after the other. */
export async function play(mock: Mock, url: string, steps: readonly ScenarioStep[]): Promise<void> {
  await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
  const caller = await callerThrough(mock);
  const ids: string[] = [];
  const id = (back: number): string => ids.at(-1 - back) ?? 'unknown';
  for (const step of steps) {
    switch (step.kind) {
      case 'create': {
        const { webhookId } = await caller.must('createWebhook', { ...step.input, url: `${url}${step.path}` });
        ids.push(webhookId);
        break;
      }
      case 'update':
        await caller.call('updateWebhook', { webhookId: id(step.which), ...step.change });
        break;
      case 'delete':
        await caller.call('deleteWebhook', { webhookIds: [id(step.which)] });
        break;
      case 'trigger':
        await caller.call('triggerWebhook', { webhookId: id(step.which) });
        break;
      case 'emit':
        await mock.emit(step.eventName, step.data, { lenient: true });
        break;
      case 'replay':
        if ((await mock.deliveries({}, 1)).length > 0) await mock.replay('latest');
        break;
      case 'advance':
        await mock.advance(`${step.minutes}m`);
        break;
      case 'step':
        await mock.step();
        break;
      case 'removeFaults':
        mock.removeFaults();
        break;
      default: {
        const scopes = {
          webhook: { webhookId: id(0) },
          event: { eventName: 'test' },
          all: {},
          operation: { operationId: 'getWebhookEventList' },
        };
        // These two fit deliveries only.
        const deliveriesOnly = ['duplicate', 'reorder'].includes(step.input.effect.kind);
        await mock.addFault({ ...step.input, on: scopes[step.on === 'operation' && deliveriesOnly ? 'all' : step.on] });
      }
    }
  }
}
