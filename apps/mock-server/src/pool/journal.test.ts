import { expect, test } from 'vitest';
import type { JournaledCall } from '../model/call.ts';
import { createJournal } from './journal.ts';

const entry = (requestId: string, more: Partial<JournaledCall> = {}): JournaledCall => ({
  requestId,
  at: 1000,
  operationId: 'getWebhook',
  method: 'GET',
  path: '/api/v3/get-webhook',
  parameters: {},
  status: 200,
  statusCode: 200,
  message: 'Operation successful',
  durationMs: 1,
  ...more,
});
const ids = (list: readonly JournaledCall[]): string => list.map(({ requestId }) => requestId).join('');

test('calls are listed newest first, with the number of all matching calls', () => {
  const journal = createJournal(10);
  for (const id of 'abc') journal.add(entry(id));
  const { totalCount, list } = journal.list(undefined, 100);
  expect([totalCount, ids(list)]).toEqual([3, 'cba']);
});

test.each([
  [0, ''],
  [1, 'c'],
  [2, 'cb'],
  [5, 'cba'],
])('a limit of %d gives the newest calls: %j', (limit, expected) => {
  const journal = createJournal(10);
  for (const id of 'abc') journal.add(entry(id));
  const { totalCount, list } = journal.list(undefined, limit);
  expect([totalCount, ids(list)]).toEqual([3, expected]);
});

test('calls of one operation can be listed alone', () => {
  const journal = createJournal(10);
  journal.add(entry('a'));
  journal.add(entry('b', { operationId: 'createWebhook' }));
  journal.add(entry('c'));
  const { totalCount, list } = journal.list('getWebhook', 1);
  expect([totalCount, ids(list)]).toEqual([2, 'c']);
  expect(journal.list('deleteWebhook', 10)).toEqual({ totalCount: 0, list: [] });
});

test('the oldest calls are removed when the journal is full', () => {
  const journal = createJournal(3);
  for (const id of 'abcdefg') journal.add(entry(id));
  const { totalCount, list } = journal.list(undefined, 100);
  expect([totalCount, ids(list)]).toEqual([3, 'gfe']);
});

test('sensitive parameters are masked', () => {
  const journal = createJournal(3);
  journal.add(entry('a', { parameters: { name: 'a webhook', secret: 'canary', more: { password: 'canary' } } }));
  const { list } = journal.list(undefined, 1);
  expect(list[0]?.parameters).toEqual({ name: 'a webhook', secret: '***', more: { password: '***' } });
});

test('a cleared journal is empty and accepts calls again', () => {
  const journal = createJournal(3);
  journal.add(entry('a'));
  journal.clear();
  expect(journal.list(undefined, 10)).toEqual({ totalCount: 0, list: [] });
  journal.add(entry('b'));
  expect(ids(journal.list(undefined, 10).list)).toBe('b');
});
