import { expect, test } from 'vitest';
import type { Webhook } from '../model/webhook.ts';
import type { Part } from '../store/store.ts';
import { describeUndelivered } from './describe-undelivered.ts';

const webhook = (name: string, events: Webhook['events'], enabled = true): Webhook => ({
  webhookId: name,
  createdAt: 0,
  updatedAt: 0,
  name,
  url: 'http://127.0.0.1:9/',
  contentType: 'application/json',
  events,
  enabled,
});

test.for<[string, readonly Webhook[], string]>([
  ['a pool without webhooks', [], 'the pool has no webhooks. Create one that subscribes to it.'],
  [
    'webhooks that subscribe to other events, and the nearest of these',
    [webhook('sign-ups', ['user:created']), webhook('audit', ['login', 'kick'])],
    "none of 2 subscribes to it ('sign-ups': user:created; 'audit': login; kick). The nearest event with a subscriber is user:created.",
  ],
  ['no event that is not similar', [webhook('audit', ['login'])], "none of 1 subscribes to it ('audit': login)."],
  [
    'no event of a disabled webhook as the nearest',
    [webhook('sign-ups', ['user:created'], false)],
    "none of 1 subscribes to it ('sign-ups', disabled: user:created).",
  ],
  [
    'webhooks without the password of a URL and control characters',
    [webhook('see\u001b[31m http://ada:pa55word@host/', ['login'])],
    "none of 1 subscribes to it ('see?[31m http://***@host/': login).",
  ],
  [
    'the disabled subscriber',
    [webhook('audit', ['login']), webhook('off', ['user:deleted'], false)],
    "'off' subscribes to it, but is disabled. Enable it.",
  ],
  [
    'several disabled subscribers',
    [webhook('off', ['user:deleted'], false), webhook('out', ['user:deleted'], false)],
    "'off'; 'out' subscribe to it, but are disabled. Enable one.",
  ],
  [
    'at most five webhooks',
    Array.from({ length: 8 }, (_, index) => webhook(`w${index}`, ['login'])),
    "none of 8 subscribes to it ('w0': login; 'w1': login; 'w2': login; 'w3': login; 'w4': login; 3 more).",
  ],
])('the hint about an event that no webhook received names %s', ([, webhooks, why]) => {
  const subscribers = webhooks.filter(({ events }) => events.includes('user:deleted'));
  expect(describeUndelivered('user:deleted', part(webhooks), part(subscribers))).toBe(
    `No webhook received user:deleted: ${why}`,
  );
});

test('the hint counts the webhooks that were not read', () => {
  const read = Array.from({ length: 6 }, () => webhook('w', ['user:deleted'], false));
  const hint = describeUndelivered('user:deleted', part(read, 20_000), part(read, 9000));
  expect(hint).toContain("'w'; 'w'; 'w'; 'w'; 'w'; 8995 more subscribe to it");
  expect(describeUndelivered('user:deleted', part(read, 20_000), part([]))).toContain('none of 20000 subscribes to it');
});

function part(list: readonly Webhook[], totalCount = list.length): Part<Webhook> {
  return { list, totalCount };
}
