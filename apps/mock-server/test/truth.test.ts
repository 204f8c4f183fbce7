import type { Schemas } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs as propertyRuns } from '../../../.config/runs.ts';
import { createMockServer, type Delivery, type DeliveryWithAttempts } from '../src/index.ts';
import { changingReactions, reactions, shortTimeoutMs } from './support/arbitrary-reactions.ts';
import { isSuccess, loggedReaction, reportedReaction } from './support/attempt-outcome.ts';
import { type Caller, createCaller } from './support/caller.ts';
import { busyWebhook, createPlayer, histories, type Played, type Step, type WebhookPlan } from './support/history.ts';
import { type Reaction, type ReceivedRequest, type Receiver, startReceiver } from './support/start-receiver.ts';

const json = 'application/json';
let runs = 0;

test('the reported outcome of first attempts, retries, replays and triggers is the one that the receiver saw', {
  timeout: 120_000,
}, async () => {
  const { react, use } = changingReactions();
  const receiver = await startReceiver(react);
  const everyKind: Step[] = [
    { kind: 'emit', eventName: 'test', value: 0 },
    { kind: 'runAll' },
    { kind: 'trigger', which: 0, eventName: undefined },
    { kind: 'replay', which: 0 },
    { kind: 'runAll' },
    { kind: 'replayAll', state: 'failed' },
  ];
  const retryConfig = { enabled: true, count: 1, delay: 0, delayUnit: 'Hour' } as const;
  const everyPlan: WebhookPlan = { name: 'a', path: '/', events: ['test'], contentType: json, retryConfig };
  const kinds = { emit: 4, trigger: 2, replay: 2, replayAll: 1, step: 1, runAll: 1 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(busyWebhook().plan, { minLength: 1, maxLength: 3 }),
      histories(kinds, undefined, { minLength: 3, maxLength: 12 }),
      reactions,
      async (plans, history, planned) => {
        use(planned);
        await tellTheTruth(receiver, plans, history);
      },
    ),
    { ...propertyRuns(40), examples: [[[everyPlan], everyKind, ['hang', 'reset', 500, 'hang', 204, 404, 'reset']]] },
  );
});

async function tellTheTruth(receiver: Receiver, plans: readonly WebhookPlan[], history: readonly Step[]) {
  // One delivery of a webhook at a time, so that its receiver sees attempts in the order of the log.
  await using mock = await createMockServer({
    deliveryTimeoutMs: shortTimeoutMs,
    deliveriesAtOnce: 1,
    waitTimeoutMs: 20_000,
  });
  const caller = await createCaller(mock);
  await mock.useVirtualClock('2026-01-01');
  const player = createPlayer(caller, `${receiver.url}/run-${++runs}`, mock);
  const paths = new Map<string, string>();
  for (const plan of plans) {
    const { call } = await player.play({ kind: 'create', plan: { ...plan, contentType: json } });
    paths.set(call?.body.data?.webhookId ?? '', (call?.input.url ?? '').slice(receiver.url.length));
  }
  for (const step of history) {
    const before = receiver.requests.length;
    const played = await player.play(step);
    const path = paths.get(played.call?.input.webhookId ?? '') ?? '';
    compareStep(step, played, receiver.at(path).at(-1)?.reaction, receiver.requests.length - before);
  }
  await mock.runAll();
  expect(await mock.settled()).toBe(0);

  const deliveries = await mock.deliveries({}, 10_000);
  for (const [webhookId, path] of paths) await compareLog(caller, webhookId, receiver.at(path));
  for (const { deliveryId } of deliveries) compareDelivery(receiver, await mock.delivery(deliveryId));
  const attempts = deliveries.reduce((sum, { attemptCount }) => sum + attemptCount, 0);
  expect(attempts).toBe([...paths.values()].reduce((sum, path) => sum + receiver.at(path).length, 0));
}

/** @param reaction to a trigger @param requests how many the receiver got during this step */
function compareStep(step: Step, played: Played, reaction: Reaction | undefined, requests: number): void {
  const { call, known = [], deliveries = [], attempts } = played;
  const originals = deliveries.map(({ replayOf }) => replayOf);
  switch (step.kind) {
    case 'trigger': {
      const { statusCode, message } = call?.body ?? {};
      const exists = statusCode !== 404;
      if (exists) expect(statusCode === 200, `${reaction} ${message}`).toBe(typeof reaction === 'number');
      break;
    }
    case 'replay':
    case 'replayAll': {
      const state = step.kind === 'replayAll' ? step.state : undefined;
      const isReplayed = (each: Delivery): boolean =>
        step.kind === 'replay' || (each.source !== 'replay' && (state === undefined || each.state === state));
      expect(originals).toEqual(
        known
          .filter(isReplayed)
          .map(({ deliveryId }) => deliveryId)
          .reverse(),
      );
      for (const replay of deliveries) expect(replay).toMatchObject({ state: 'pending', attemptCount: 0 });
      break;
    }
    case 'step':
    case 'runAll':
      expect(requests).toBe(attempts);
      break;
    default:
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
  const reported = logged.reverse().map((entry) => ({
    reaction: loggedReaction(entry),
    success: entry.success,
    body: entry.requestBody,
  }));
  expect(reported).toEqual(
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
