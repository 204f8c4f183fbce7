import { operationList, operations } from '@genauth-webhooks/contract';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { expect, test } from 'vitest';
import { didYouMean, nearest, shownName } from './nearest.ts';

const events = eventCatalogue.map(({ name }) => name);
const paths = operationList.map(({ path }) => path);
const members = ['operationId', 'webhookId', 'eventName', 'deliveryId'];

test.for<[string, readonly string[], string]>([
  ['operation', members, 'operationId'],
  ['event', members, 'eventName'],
  ['webhookid', members, 'webhookId'],
  ['retryconfig', ['name', 'retryConfig'], 'retryConfig'],
  ['cuont', ['enabled', 'count', 'delay'], 'count'],
  ['timeout', ['timeoutMs', 'state'], 'timeoutMs'],
  ['dat', ['eventName', 'data'], 'data'],
  ['user:creatd', events, 'user:created'],
  ['role:add', events, 'role:created'],
  ['USER:CREATED', events, 'user:created'],
  ['getWebhok', Object.keys(operations), 'getWebhook'],
  ['/api/v3/list-webhook', paths, '/api/v3/list-webhooks'],
])('%s is taken for a similar name', ([given, candidates, expected]) => {
  expect(nearest(given, candidates)).toBe(expected);
});

test.for<[string, readonly string[]]>([
  ['/', paths],
  ['/favicon.ico', paths],
  ['', members],
  ['x', members],
  ['source', ['state', 'after', 'timeoutMs']],
  ['my-own-event', events],
  ['constructor', members],
  ['anything', []],
])('%s is not similar to any name', ([given, candidates]) => {
  expect(nearest(given, candidates)).toBeUndefined();
  expect(didYouMean(given, candidates)).toBe('');
});

test('a message ends with the suggestion', () => {
  expect(didYouMean('limt', ['limit'])).toBe('; did you mean limit?');
});

test('only the first 100 characters of a name are compared and shown', () => {
  const long = `${'x'.repeat(100)}${'y'.repeat(1_000_000)}`;
  expect(nearest(long, ['y'.repeat(1_000_000), 'x'.repeat(90)])).toBe('x'.repeat(90));
  expect(shownName(long)).toBe(`${'x'.repeat(100)}…`);
  expect(shownName('x'.repeat(100))).toBe('x'.repeat(100));
});
