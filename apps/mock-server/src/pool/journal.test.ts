import { expect, test } from 'vitest';
import { createByteBudget } from '../lib/byte-budget.ts';
import type { JournaledCall } from '../model/call.ts';
import { createJournal as create, type Journal } from './journal.ts';

const createJournal = (capacity: number, bytes = Infinity): Journal => create(capacity, createByteBudget(bytes));
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

test('the journal removes its oldest calls when it exceeds its budget', () => {
  const journal = createJournal(1000, 100_000);
  for (let index = 0; index < 100; index++) {
    journal.add(entry(String(index), { parameters: { text: 'x'.repeat(4000) } }));
  }
  const { totalCount, list } = journal.list(undefined, 100);
  expect(totalCount).toBeGreaterThan(8);
  expect(totalCount).toBeLessThan(13);
  expect(list[0]?.requestId).toBe('99');
});

test('the larger of two journals that share a budget loses its oldest calls', () => {
  const budget = createByteBudget(100_000);
  const [small, large] = [create(1000, budget), create(1000, budget)];
  small.add(entry('a'));
  for (let index = 0; index < 1000; index++) large.add(entry('b'));
  expect(small.list(undefined, 1).totalCount).toBe(1);
  expect(large.list(undefined, 1).totalCount).toBeLessThan(200);
  small.clear();
  large.clear();
  for (let index = 0; index < 100; index++) small.add(entry('c'));
  expect(small.list(undefined, 1).totalCount).toBe(100);
});

test('the journal cuts long parameters, however many values they have', () => {
  const journal = createJournal(3);
  const junk = Array.from({ length: 340_000 }, () => []);
  const { bytes, call } = journal.add(entry('a', { parameters: { webhookId: 'none', junk } }));
  expect(bytes).toBeLessThan(34_000);
  expect(call.parameters['webhookId']).toBe('none');
  expect((call.parameters['junk'] as unknown[]).at(-1)).toMatch(/^… \(33\d{4} more items\)$/);
});

test('a cleared journal is empty and accepts calls again', () => {
  const journal = createJournal(3);
  journal.add(entry('a'));
  journal.clear();
  expect(journal.list(undefined, 10)).toEqual({ totalCount: 0, list: [] });
  journal.add(entry('b'));
  expect(ids(journal.list(undefined, 10).list)).toBe('b');
});
