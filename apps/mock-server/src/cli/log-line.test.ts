import { expect, test } from 'vitest';
import { newFault } from '../model/fault.ts';
import type { CallHappening, Happening } from '../model/log-entry.ts';
import { logLine } from './log-line.ts';

const time = '2026-01-01T00:00:00.000Z';

function lineOf(happening: Happening): string {
  const line = logLine(
    { time, ...happening },
    (_, text) => text,
    (iso) => iso.slice(11, 19),
  );
  expect(line).toMatch(/^00:00:00 .*\n$/s);
  return line.slice(9, -1);
}

const call: CallHappening = {
  kind: 'call',
  method: 'POST',
  path: '/api/v3/create-webhook',
  operationId: 'createWebhook',
  status: 200,
  statusCode: 200,
  message: 'Operation successful',
  requestId: 'r',
  durationMs: 4,
};
const { operationId: _, ...unmatched } = call;

const attempt = {
  kind: 'attempt',
  userPoolId: 'p',
  deliveryId: 'd',
  source: 'event',
  eventName: 'user:created',
  webhookId: 'w',
  webhookName: 'sign-ups',
  attempt: 1,
  attempts: 1,
  durationMs: 3,
  status: 200,
  state: 'succeeded',
} as const;
const failed = { ...attempt, status: 503, errorMessage: 'it failed', state: 'failed' } as const;
const { status: __, ...unanswered } = failed;
const { webhookName: ___, ...nameless } = attempt;
const inPool = { userPoolId: 'p' };

test.for<[string, Happening]>([
  ['create-webhook 200 4 ms', call],
  ['create-webhook 404 4 ms There is nothing', { ...call, statusCode: 404, message: 'There is nothing' }],
  ['POST /nowhere 404 4 ms no', { ...unmatched, statusCode: 404, path: '/nowhere', message: 'no' }],
  [
    'create-webhook 400 4 ms\n         name should not be empty\n         url must be one of a, b',
    { ...call, statusCode: 400, message: 'name should not be empty,url must be one of a, b' },
  ],
  ['create-webhook 400 4 ms name is too long', { ...call, statusCode: 400, message: 'name is too long' }],
  [
    'create-webhook 500 4 ms It failed\n         Error: full\n             at x',
    { ...call, statusCode: 500, message: 'It failed', error: 'Error: full\n    at x' },
  ],
  ['user:created → sign-ups 200 3 ms', attempt],
  ['user:created → w 200 3 ms', nameless],
  ['user:created (replay) → sign-ups 200 3 ms', { ...attempt, source: 'replay' }],
  ['user:created → sign-ups 503 3 ms, failed', failed],
  ['user:created → sign-ups ECONNREFUSED 3 ms, failed', { ...unanswered, errorMessage: 'ECONNREFUSED' }],
  [
    'user:created → sign-ups 503 (fault 6b1) 3 ms, attempt 1 of 4, next in 60 s',
    { ...failed, faultId: '6b1', attempts: 4, state: 'pending', nextAttemptAt: time, nextAttemptInMs: 60_000 },
  ],
  ['user:created → sign-ups 200 3 ms, attempt 2 of 4', { ...attempt, attempt: 2, attempts: 4 }],
  ['user:created → sign-ups 503 3 ms, attempt 4 of 4, failed', { ...failed, attempt: 4, attempts: 4 }],
  [
    'user:created → sign-ups dropped: the webhook was disabled',
    { ...attempt, kind: 'dropped', reason: 'the webhook was disabled' },
  ],
  ['user:created emitted: 2 deliveries', { kind: 'event', ...inPool, eventName: 'user:created', deliveries: 2 }],
  ['user:created emitted: 1 delivery', { kind: 'event', ...inPool, eventName: 'user:created', deliveries: 1 }],
  [
    'No webhook received login: …',
    { kind: 'event', ...inPool, eventName: 'login', deliveries: 0, hint: 'No webhook received login: …' },
  ],
  ['replay: 3 deliveries', { kind: 'replay', ...inPool, deliveries: 3 }],
  ['replay login: 1 delivery', { kind: 'replay', ...inPool, eventName: 'login', deliveries: 1 }],
  ['clock follows the machine', { kind: 'clock', ...inPool, mode: 'system' }],
  [`clock stopped at ${time}`, { kind: 'clock', ...inPool, mode: 'virtual', now: time }],
  [`clock moved to ${time}: 2 attempts`, { kind: 'clock', ...inPool, mode: 'virtual', now: time, attempts: 2 }],
  [
    'fault f added: status 503 on every delivery, 2 times',
    {
      kind: 'fault',
      ...inPool,
      change: 'added',
      fault: newFault('f', { effect: { kind: 'status', status: 503 }, times: 2 }),
    },
  ],
  [
    'fault f removed: latency of 1.5 s on list-webhooks, for a share of 0.5, after the first 3',
    {
      kind: 'fault',
      ...inPool,
      change: 'removed',
      fault: newFault('f', {
        on: { operationId: 'listWebhooks' },
        effect: { kind: 'latency', ms: 1500 },
        rate: 0.5,
        skip: 3,
      }),
    },
  ],
  [
    'fault f added: reorder of 3 on deliveries of login to webhook w',
    {
      kind: 'fault',
      ...inPool,
      change: 'added',
      fault: newFault('f', { on: { eventName: 'login', webhookId: 'w' }, effect: { kind: 'reorder', size: 3 } }),
    },
  ],
  ['reset: the pool is empty', { kind: 'reset', ...inPool, by: 'nothing' }],
  ['reset: the pool has the content of a snapshot', { kind: 'reset', ...inPool, by: 'snapshot' }],
])('the log has the line "%s"', ([line, happening]) => {
  expect(lineOf(happening)).toBe(line);
});

test('an outside string cannot move the cursor, forge a line or change the text direction', () => {
  const evil = 'a\u001b[31m\nb\r\tc\u009b2Jd\u007fe\u0000f\u202eg\u2028h';
  const lines = [
    lineOf({ ...unmatched, statusCode: 404, path: evil, message: evil }),
    lineOf({ ...call, statusCode: 400, message: `${evil},${evil}` }),
    lineOf({ ...unanswered, eventName: evil, webhookName: evil, errorMessage: evil }),
    lineOf({ ...attempt, kind: 'dropped', reason: evil }),
    lineOf({ kind: 'event', ...inPool, eventName: evil, deliveries: 0, hint: evil }),
  ];
  for (const line of lines) expect(line.replaceAll('\n         ', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
});

test('a log line shortens a long string and a long list of rules', () => {
  const long = { ...unmatched, statusCode: 400, path: 'y'.repeat(100_000), message: 'x,'.repeat(100_000) };
  expect(lineOf(long).length).toBeLessThan(1000);
  expect(lineOf({ ...long, message: 'x'.repeat(100_000) }).length).toBeLessThan(1100);
});

test('each part of a line has its tone', () => {
  const entry = { time, ...failed, faultId: 'f', attempts: 2, state: 'pending', nextAttemptInMs: 500 } as const;
  expect(
    logLine(
      entry,
      (tone, text) => `<${tone} ${text}>`,
      () => 'now',
    ),
  ).toBe(
    '<faint now> <bold user:created> → sign-ups <bad 503> <warning (fault f)> 3 ms, attempt 1 of 2<warning , next in 500 ms>\n',
  );
});
