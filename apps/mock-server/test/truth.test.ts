import type { Schemas } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMockServer, type DeliveryWithAttempts, type MockServer } from '../src/index.ts';
import { addWebhook } from './support/add-webhook.ts';
import { changingReactions, reactions, shortTimeoutMs } from './support/arbitrary-reactions.ts';
import { isSuccess, loggedReaction, reportedReaction } from './support/attempt-outcome.ts';
import { type Caller, createCaller } from './support/create-caller.ts';
import { type Reaction, type ReceivedRequest, type Receiver, startReceiver } from './support/start-receiver.ts';

type Step =
  | { readonly kind: 'emit' | 'trigger'; readonly which: number }
  | { readonly kind: 'replay'; readonly which: number }
  | { readonly kind: 'replayAll'; readonly state: 'succeeded' | 'failed' | 'pending' | undefined }
  | { readonly kind: 'step' | 'runAll' };

const which = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('emit' as const), which }) },
  fc.record({ kind: fc.constant('trigger' as const), which }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replay' as const), which }) },
  fc.record({
    kind: fc.constant('replayAll' as const),
    state: fc.constantFrom('succeeded' as const, 'failed' as const, 'pending' as const, undefined),
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('step' as const, 'runAll' as const) }) },
);
const retryCounts = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });

let runs = 0;

test('the reported outcome of first attempts, retries, replays and triggers is the one that the receiver saw', {
  timeout: 120_000,
}, async () => {
  const { react, use } = changingReactions();
  const receiver = await startReceiver(react);
  const everyKind: Step[] = [
    { kind: 'emit', which: 0 },
    { kind: 'runAll' },
    { kind: 'trigger', which: 0 },
    { kind: 'replay', which: 0 },
    { kind: 'runAll' },
    { kind: 'replayAll', state: 'failed' },
  ];
  await fc.assert(
    fc.asyncProperty(
      retryCounts,
      fc.array(step, { minLength: 3, maxLength: 12 }),
      reactions,
      async (counts, steps, planned) => {
        use(planned);
        await tellTheTruth(receiver, counts, steps);
      },
    ),
    { numRuns: 80, examples: [[[1], everyKind, ['hang', 'reset', 500, 'hang', 204, 404, 'reset']]] },
  );
});

async function tellTheTruth(receiver: Receiver, counts: readonly number[], steps: readonly Step[]): Promise<void> {
  // One delivery of a webhook at a time, so that its receiver sees attempts in the order of the log.
  await using mock = await createMockServer({ deliveryTimeoutMs: shortTimeoutMs, deliveriesAtOnce: 1 });
  const caller = await createCaller(mock);
  await mock.useVirtualClock('2026-01-01');
  const paths = new Map<string, string>();
  for (const [index, count] of counts.entries()) {
    const path = `/run-${++runs}/${index}`;
    const retryConfig: Schemas['RetryConfig'] = { enabled: true, count, delay: index, delayUnit: 'Hour' };
    paths.set(await addWebhook(caller, receiver.url + path, { events: ['test'], retryConfig }), path);
  }
  for (const each of steps) await perform(mock, caller, receiver, paths, each);
  await mock.runAll();
  expect(await mock.settled()).toBe(0);

  const deliveries = await mock.deliveries({}, 10_000);
  for (const [webhookId, path] of paths) await compareLog(caller, webhookId, receiver.at(path));
  for (const { deliveryId } of deliveries) compareDelivery(receiver, await mock.delivery(deliveryId));
  const attempts = deliveries.reduce((sum, { attemptCount }) => sum + attemptCount, 0);
  expect(attempts).toBe([...paths.values()].reduce((sum, path) => sum + receiver.at(path).length, 0));
}

async function perform(
  mock: MockServer,
  caller: Caller,
  receiver: Receiver,
  paths: ReadonlyMap<string, string>,
  step: Step,
): Promise<void> {
  const known = await mock.deliveries({}, 10_000);
  switch (step.kind) {
    case 'emit':
      await mock.emit('test', { description: `number ${step.which}` });
      break;
    case 'trigger': {
      const webhookId = [...paths.keys()][step.which % paths.size] ?? '';
      const { body } = await caller.call('triggerWebhook', { webhookId });
      const reaction = receiver.at(paths.get(webhookId) ?? '').at(-1)?.reaction;
      expect(body.statusCode === 200, `${reaction} ${body.message}`).toBe(typeof reaction === 'number');
      break;
    }
    case 'replay': {
      const original = known[step.which % known.length];
      if (original === undefined) break;
      const replay = await mock.replay(original.deliveryId);
      expect(replay).toMatchObject({ replayOf: original.deliveryId, state: 'pending', attemptCount: 0 });
      break;
    }
    case 'replayAll': {
      const { state } = step;
      const fitting = known.filter((each) => each.source !== 'replay' && (state === undefined || each.state === state));
      const replays = await mock.replayAll(state === undefined ? {} : { state });
      expect(replays.map(({ replayOf }) => replayOf)).toEqual(fitting.map(({ deliveryId }) => deliveryId).reverse());
      for (const replay of replays) expect(replay).toMatchObject({ state: 'pending', attemptCount: 0 });
      break;
    }
    default: {
      const before = receiver.requests.length;
      const made = await mock[step.kind]();
      expect(receiver.requests.length - before).toBe(made);
    }
  }
}

async function compareLog(caller: Caller, webhookId: string, seen: readonly ReceivedRequest[]): Promise<void> {
  const logged: Schemas['WebhookLogDto'][] = [];
  for (let page = 1; logged.length < seen.length || page === 1; page++) {
    const { list, totalCount } = await caller.must('getWebhookLogs', { webhookId, page, limit: 50 });
    expect(totalCount).toBe(seen.length);
    logged.push(...list);
    if (list.length === 0) break;
  }
  const told = logged.reverse().map((entry) => ({
    reaction: loggedReaction(entry),
    success: entry.success,
    body: entry.requestBody,
  }));
  expect(told).toEqual(
    seen.map(({ reaction, text }) => ({ reaction, success: isSuccess(reaction), body: JSON.parse(text) })),
  );
}

function compareDelivery(receiver: Receiver, delivery: DeliveryWithAttempts): void {
  const { state, reason, attempts, attemptCount } = delivery;
  expect(attempts).toHaveLength(attemptCount);
  for (const attempt of attempts) {
    const answer = attempt.response?.body;
    if (!answer) continue;
    // The receiver numbers its answers, so each attempt can be matched with its request.
    const request = receiver.requests[JSON.parse(answer).request];
    expect([request?.reaction, request?.text]).toEqual([reportedReaction(attempt), delivery.body]);
  }
  const outcomes: Reaction[] = attempts.map(reportedReaction);
  expect(attempts.map(({ success }) => success)).toEqual(outcomes.map(isSuccess));
  expect(outcomes.slice(0, -1).some(isSuccess)).toBe(false);
  expect(state).toBe(isSuccess(outcomes.at(-1)) ? 'succeeded' : 'failed');
  expect(reason).toBe(attempts.at(-1)?.errorMessage);
}
