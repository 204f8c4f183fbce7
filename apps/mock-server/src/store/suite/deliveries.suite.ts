import { describe, expect, test } from 'vitest';
import type { AttemptRecord } from '../../model/attempt.ts';
import type { DeliveryRecord, RecordFilter } from '../../model/delivery.ts';
import type { Store } from '../store.ts';
import { all, newAttempt, newDelivery, newWebhook } from './records.suite.ts';

/** What every store has to do with deliveries and their attempts. `openOnce` gives an empty store that is closed with the test. */
export function describeDeliveries(title: string, openOnce: () => Store): void {
  describe(`${title}: deliveries and attempts`, () => {
    test('a delivery is found as it was stored, with its attempts first to last', async () => {
      const store = openOnce();
      const delivery = newDelivery('one', { replayOf: 'zero', reason: 'é \u0000' });
      await store.insertDeliveries('pool', [delivery]);
      expect(await store.findDelivery('pool', 'one')).toStrictEqual({ ...delivery, attempts: [] });
      const response = {
        statusCode: 200,
        headers: { a: ['1', '2'] },
        body: '\u0000é',
        encoding: 'utf8',
        truncated: true,
      };
      const attempts = [
        { ...newAttempt(1), errorMessage: 'ERRTIMEOUT' },
        { ...newAttempt(2), response } as AttemptRecord,
      ];
      const after: DeliveryRecord = { ...delivery, state: 'succeeded', attemptCount: 2 };
      await store.saveOutcome('pool', after, attempts);
      expect(await store.findDelivery('pool', 'one')).toStrictEqual({ ...after, attempts });
      expect(await store.findDelivery('pool', 'none')).toBeUndefined();
    });

    test('a long list is read in pieces, and leaves out what was removed in between', async () => {
      const store = openOnce();
      const request = { ...newDelivery('a').request, text: JSON.stringify({ data: 'x'.repeat(300_000) }) };
      for (const name of ['a', 'b', 'c', 'd']) await store.insertDeliveries('pool', [newDelivery(name, { request })]);
      const reading = store.listDeliveries('pool', { state: 'pending' }, -1);
      // Stored at the end of this turn, when the list has begun.
      const changed = newDelivery('b', { request, state: 'succeeded' });
      await Promise.all([
        store.insertDeliveries('pool', [newDelivery('late', { request })]),
        store.saveOutcome('pool', changed, []),
      ]);
      const { totalCount, list } = await reading;
      expect(totalCount).toBe(4);
      expect(list.map(({ deliveryId }) => deliveryId)).toEqual(['d', 'c', 'a']);
    });

    test('latest is the last that was stored', async () => {
      const store = openOnce();
      expect(await store.findDelivery('pool', 'latest')).toBeUndefined();
      await store.insertDeliveries('pool', [newDelivery('b'), newDelivery('a')]);
      expect(await store.findDelivery('pool', 'latest')).toMatchObject({ deliveryId: 'a' });
    });

    test('a filter narrows by every member that it has, newest first', async () => {
      const store = openOnce();
      await store.insertDeliveries('pool', [
        newDelivery('a', { webhookId: 'w1' }),
        newDelivery('b', { webhookId: 'w2', eventName: 'register' }),
        newDelivery('c', { webhookId: 'w1', state: 'failed', source: 'trigger' }),
        newDelivery('d', { webhookId: 'w1', state: 'dropped' }),
      ]);
      const ids = async (filter: RecordFilter, limit = 10) => {
        const { totalCount, list } = await store.listDeliveries('pool', filter, limit);
        return [totalCount, list.map(({ deliveryId }) => deliveryId).join('')];
      };
      expect(await ids({})).toEqual([4, 'dcba']);
      expect(await ids({}, 2)).toEqual([4, 'dc']);
      expect(await ids({}, 0)).toEqual([4, '']);
      expect(await ids({ webhookId: 'w1' })).toEqual([3, 'dca']);
      expect(await ids({ eventName: 'register' })).toEqual([1, 'b']);
      expect(await ids({ state: 'pending' })).toEqual([2, 'ba']);
      expect(await ids({ isOver: true })).toEqual([2, 'dc']);
      expect(await ids({ source: 'trigger' })).toEqual([1, 'c']);
      expect(await ids({ after: 'b' })).toEqual([2, 'dc']);
      expect(await ids({ before: 'b' })).toEqual([1, 'a']);
      expect(await ids({ after: 'none' })).toEqual([0, '']);
      expect(await ids({ webhookId: 'w1', state: 'pending', before: 'c' })).toEqual([1, 'a']);
    });

    test('pending deliveries are listed oldest first until their outcome is stored', async () => {
      const store = openOnce();
      await store.insertDeliveries('pool', [newDelivery('a'), newDelivery('b'), newDelivery('c')]);
      await store.saveOutcome('pool', { ...newDelivery('b'), state: 'succeeded' }, [newAttempt(1)]);
      expect((await store.pendingDeliveries('pool')).map(({ deliveryId }) => deliveryId)).toEqual(['a', 'c']);
    });

    test('the oldest finished deliveries go with their attempts when there are too many, pending ones never', async () => {
      const store = openOnce();
      await store.insertDeliveries('pool', [newDelivery('pending'), newDelivery('old', { state: 'failed' })]);
      await store.saveOutcome('pool', newDelivery('old', { state: 'failed' }), [newAttempt(1)]);
      const many = Array.from({ length: 1000 }, (_, number) => newDelivery(`d${number}`, { state: 'succeeded' }));
      await store.insertDeliveries('pool', many);
      expect(await store.findDelivery('pool', 'old')).toBeUndefined();
      expect(await store.findDelivery('pool', 'pending')).toBeDefined();
      expect((await store.listLog('pool', 'w', all)).totalCount).toBe(0);
      expect((await store.listDeliveries('pool', {}, 0)).totalCount).toBe(1001);
    });

    test('of deliveries that are stored one by one in the same moment as many stay as of those that come together', async () => {
      const store = openOnce();
      const numbers = Array.from({ length: 1005 }, (_, number) => number);
      await Promise.all(
        numbers.flatMap((number) =>
          ['pool', 'other'].map((pool) =>
            store.insertDeliveries(pool, [newDelivery(`${pool}${number}`, { state: 'succeeded' })]),
          ),
        ),
      );
      for (const pool of ['pool', 'other']) {
        expect((await store.listDeliveries(pool, {}, 0)).totalCount).toBe(1000);
        expect(await store.findDelivery(pool, `${pool}4`)).toBeUndefined();
        expect(await store.findDelivery(pool, `${pool}5`)).toBeDefined();
      }
    });

    test('the oldest finished deliveries go even when the last insertion of the same moment is refused', async () => {
      const store = openOnce();
      const numbers = Array.from({ length: 1005 }, (_, number) => number);
      const insertions = [...numbers, 7].map((number) =>
        store.insertDeliveries('pool', [newDelivery(`d${number}`, { state: 'succeeded' })]),
      );
      const outcomes = await Promise.allSettled(insertions);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([outcomes.at(-1)]);
      expect((await store.listDeliveries('pool', {}, 0)).totalCount).toBe(1000);
      expect(await store.findDelivery('pool', 'd4')).toBeUndefined();
      expect(await store.findDelivery('pool', 'd5')).toBeDefined();
    });

    test('an ID that is taken is refused, and nothing of what came with it is stored', async () => {
      const store = openOnce();
      await store.insertDeliveries('pool', [newDelivery('a')]);
      await expect(store.insertDeliveries('pool', [newDelivery('b'), newDelivery('a')])).rejects.toThrow();
      expect((await store.listDeliveries('pool', {}, 10)).totalCount).toBe(1);
    });

    test('the log of a webhook has its attempts, the last that was stored first, in slices', async () => {
      const store = openOnce();
      await store.insertDeliveries('pool', [
        newDelivery('a'),
        newDelivery('b'),
        newDelivery('c', { webhookId: 'other' }),
      ]);
      await store.saveOutcome('pool', newDelivery('b'), [newAttempt(1), newAttempt(2)]);
      await store.saveOutcome('pool', newDelivery('a'), [newAttempt(1)]);
      await store.saveOutcome('pool', newDelivery('c', { webhookId: 'other' }), [newAttempt(1)]);
      const read = async (offset: number, limit: number) => {
        const { totalCount, list } = await store.listLog('pool', 'w', { offset, limit });
        return [totalCount, list.map(({ delivery, attempt }) => `${delivery.deliveryId}${attempt.number}`).join(' ')];
      };
      expect(await read(0, 50)).toEqual([3, 'a1 b2 b1']);
      expect(await read(1, 1)).toEqual([3, 'b2']);
      expect(await store.listLog('pool', 'none', all)).toEqual({ totalCount: 0, list: [] });
    });

    test('deliveries and attempts stay when their webhook is deleted', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('w', 1));
      await store.insertDeliveries('pool', [newDelivery('a')]);
      await store.saveOutcome('pool', newDelivery('a'), [newAttempt(1)]);
      await store.deleteWebhooks('pool', ['w']);
      expect(await store.listLog('pool', 'w', all)).toMatchObject({ totalCount: 1 });
    });

    test('an outcome of a delivery that is gone is passed over', async () => {
      const store = openOnce();
      await store.saveOutcome('pool', newDelivery('gone'), [newAttempt(1)]);
      expect(await store.listLog('pool', 'w', all)).toEqual({ totalCount: 0, list: [] });
    });
  });
}
