import { describe, expect, onTestFinished, test } from 'vitest';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord, RecordFilter } from '../model/delivery.ts';
import type { Webhook } from '../model/webhook.ts';
import type { Store } from './store.ts';

/** What every store has to do. Call it once for each implementation; `open` gives an empty store each time. */
export function describeStore(title: string, open: () => Store): void {
  const openOnce = (): Store => {
    const store = open();
    onTestFinished(() => store.close());
    return store;
  };

  describe(`${title}: access keys`, () => {
    test('a key is found by its ID', async () => {
      const store = openOnce();
      const keys = [
        { accessKeyId: 'one', accessKeySecret: 'secret 1', userPoolId: 'pool' },
        { accessKeyId: 'two', accessKeySecret: 'secret 2', userPoolId: 'pool' },
      ];
      for (const key of keys) await store.saveAccessKey(key);
      expect(await store.findAccessKey('one')).toEqual(keys[0]);
      expect(await store.findAccessKey('two')).toEqual(keys[1]);
      expect(await store.findAccessKey('ONE')).toBeUndefined();
    });

    test('a key that is saved again has the new secret and pool', async () => {
      const store = openOnce();
      await store.saveAccessKey({ accessKeyId: 'one', accessKeySecret: 'old', userPoolId: 'old' });
      const key = { accessKeyId: 'one', accessKeySecret: 'new', userPoolId: 'new' };
      await store.saveAccessKey(key);
      expect(await store.findAccessKey('one')).toEqual(key);
    });
  });

  describe(`${title}: webhooks`, () => {
    test('a webhook is found as it was stored, with every member and without those that it has not', async () => {
      const store = openOnce();
      const full = newWebhook('full', 1, {
        secret: 'a "secret" \' \u0000 \ud83e\uddea',
        retryConfig: { enabled: true, count: 3, delay: 5, delayUnit: 'Minute' },
        enabled: false,
      });
      const bare = newWebhook('bare', 2);
      await store.insertWebhook('pool', full);
      await store.insertWebhook('pool', bare);
      expect(await store.findWebhook('pool', 'full')).toStrictEqual(full);
      expect(await store.findWebhook('pool', 'bare')).toStrictEqual(bare);
      expect(await store.findWebhook('pool', 'none')).toBeUndefined();
    });

    test('an ID that is taken is refused, and the webhook that has it stays', async () => {
      const store = openOnce();
      const webhook = newWebhook('one', 1);
      await store.insertWebhook('pool', webhook);
      await expect(store.insertWebhook('pool', newWebhook('one', 2, { name: 'other' }))).rejects.toThrow();
      expect(await store.listWebhooks('pool', all)).toEqual({ totalCount: 1, list: [webhook] });
    });

    test('webhooks and lists come out frozen, and leave the object that was given as it is', async () => {
      const store = openOnce();
      const given = newWebhook('one', 1, {
        events: ['login'],
        retryConfig: { enabled: true, count: 3, delay: 5, delayUnit: 'Minute' },
      });
      const inserted = await store.insertWebhook('pool', given);
      const updated = await store.updateWebhook('pool', 'one', { name: 'new', events: ['register'] }, 2);
      const page = await store.listWebhooks('pool', all);
      expect([page, page.list].every(Object.isFrozen)).toBe(true);
      for (const webhook of [inserted, updated, await store.findWebhook('pool', 'one'), ...page.list]) {
        expect([webhook, webhook?.events, webhook?.retryConfig].every(Object.isFrozen)).toBe(true);
      }
      expect([given, given.events, given.retryConfig].some(Object.isFrozen)).toBe(false);
      expect(inserted).toEqual(given);
    });

    test('a webhook is the same object until it changes, and a list until anything changes', async () => {
      const store = openOnce();
      const inserted = await store.insertWebhook('pool', newWebhook('one', 1));
      expect(await store.findWebhook('pool', 'one')).toBe(inserted);
      const page = await store.listWebhooks('pool', all);
      expect(page.list[0]).toBe(inserted);
      expect(await store.listWebhooks('pool', all)).toBe(page);
      await store.insertWebhook('pool', newWebhook('two', 2));
      const longer = await store.listWebhooks('pool', all);
      expect(longer.list[1]).toBe(inserted);
      expect(await store.findWebhook('pool', 'one')).toBe(inserted);
      const updated = await store.updateWebhook('pool', 'one', { name: 'new' }, 3);
      expect(updated).not.toBe(inserted);
      expect(inserted.name).toBe('a name');
      expect(await store.findWebhook('pool', 'one')).toBe(updated);
      expect((await store.listWebhooks('pool', all)).list[1]).toBe(updated);
    });

    test('the newest comes first, of one moment the one with the larger ID', async () => {
      const store = openOnce();
      const moments = [
        ['b', 5],
        ['d', 7],
        ['c', 5],
        ['a', 9],
        ['e', 5],
      ] as const;
      for (const [id, createdAt] of moments) await store.insertWebhook('pool', newWebhook(id, createdAt));
      expect(idsOf(await store.listWebhooks('pool', all))).toEqual(['a', 'd', 'e', 'c', 'b']);
    });

    test('a slice has its part of the list and the length of the whole', async () => {
      const store = openOnce();
      for (let number = 1; number <= 5; number++) await store.insertWebhook('pool', newWebhook(`w${number}`, number));
      const slice = async (offset: number, limit: number) => {
        const part = await store.listWebhooks('pool', { offset, limit });
        expect(part.totalCount).toBe(5);
        return idsOf(part);
      };
      expect(await slice(0, 2)).toEqual(['w5', 'w4']);
      expect(await slice(2, 2)).toEqual(['w3', 'w2']);
      expect(await slice(4, 2)).toEqual(['w1']);
      expect(await slice(5, 2)).toEqual([]);
      expect(await slice(49_999_999_950, 50)).toEqual([]);
    });

    test('a change replaces the members that it names and no others', async () => {
      const store = openOnce();
      const webhook = newWebhook('one', 1, { secret: 'a secret' });
      await store.insertWebhook('pool', webhook);
      const changed = { ...webhook, name: 'new', enabled: false, updatedAt: 9 };
      expect(await store.updateWebhook('pool', 'one', { name: 'new', enabled: false }, 9)).toEqual(changed);
      expect(await store.findWebhook('pool', 'one')).toEqual(changed);
      expect(await store.updateWebhook('pool', 'one', {}, 10)).toEqual({ ...changed, updatedAt: 10 });
    });

    test('a change leaves the order of the list as it was', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('old', 1));
      await store.insertWebhook('pool', newWebhook('new', 2));
      await store.updateWebhook('pool', 'old', { name: 'changed' }, 3);
      expect(idsOf(await store.listWebhooks('pool', all))).toEqual(['new', 'old']);
    });

    test('a change of a webhook that is not there makes none', async () => {
      const store = openOnce();
      expect(await store.updateWebhook('pool', 'none', { name: 'new' }, 9)).toBeUndefined();
      expect(await store.listWebhooks('pool', all)).toEqual({ totalCount: 0, list: [] });
    });

    test('changes at the same time all hold', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('one', 1));
      await Promise.all([
        store.updateWebhook('pool', 'one', { name: 'new' }, 2),
        store.updateWebhook('pool', 'one', { enabled: false }, 2),
        store.updateWebhook('pool', 'one', { secret: 'new' }, 2),
        store.updateWebhook('pool', 'one', { url: 'http://new/' }, 2),
      ]);
      expect(await store.findWebhook('pool', 'one')).toMatchObject({
        name: 'new',
        enabled: false,
        secret: 'new',
        url: 'http://new/',
      });
    });

    test('the subscribers of an event are the enabled webhooks that name it, oldest first, as they are at the moment', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('b', 1));
      await store.insertWebhook('pool', newWebhook('a', 1));
      await store.insertWebhook('pool', newWebhook('later', 2));
      await store.insertWebhook('pool', newWebhook('off', 1, { enabled: false }));
      await store.insertWebhook('pool', newWebhook('elsewhere', 1, { events: ['user:created'] }));
      await store.insertWebhook('other', newWebhook('foreign', 1));
      const ids = async (eventName: string) =>
        (await store.subscribers('pool', eventName)).map(({ webhookId }) => webhookId);
      expect(await ids('login')).toEqual(['a', 'b', 'later']);
      expect(await ids('user:created')).toEqual(['elsewhere']);
      expect(await ids('register:failed')).toEqual([]);
      await store.updateWebhook('pool', 'a', { enabled: false }, 3);
      await store.updateWebhook('pool', 'off', { enabled: true }, 3);
      await store.updateWebhook('pool', 'elsewhere', { events: ['login'] }, 3);
      await store.deleteWebhooks('pool', ['b']);
      expect(await ids('login')).toEqual(['elsewhere', 'off', 'later']);
      expect(await ids('user:created')).toEqual([]);
      expect((await store.subscribers('pool', 'login')).at(-1)).toStrictEqual(newWebhook('later', 2));
    });

    test('deleting takes away what is there of the IDs and nothing else', async () => {
      const store = openOnce();
      for (const id of ['a', 'b', 'c']) await store.insertWebhook('pool', newWebhook(id, 1));
      await store.deleteWebhooks('pool', ['a', 'none', 'c', 'a']);
      expect(idsOf(await store.listWebhooks('pool', all))).toEqual(['b']);
      await store.deleteWebhooks('pool', []);
      expect(idsOf(await store.listWebhooks('pool', all))).toEqual(['b']);
    });
  });

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

  describe(`${title}: pools as a whole`, () => {
    test('what is read of a pool can take the place of what another has', async () => {
      const store = openOnce();
      await store.insertWebhook('one', newWebhook('w', 1));
      await store.insertDeliveries('one', [newDelivery('a'), newDelivery('b', { state: 'failed' })]);
      await store.saveOutcome('one', newDelivery('b', { state: 'failed' }), [newAttempt(1), newAttempt(2)]);
      const content = await store.readPool('one');
      await store.insertWebhook('two', newWebhook('x', 1));
      await store.replacePool('two', content);
      expect(await store.readPool('two')).toEqual(content);
      expect(await store.readPool('one')).toEqual(content);
    });

    test('a replacement that breaks off leaves the pool as it was', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('w', 1));
      const before = await store.readPool('pool');
      const twice = [newWebhook('same', 1), newWebhook('same', 2)];
      await expect(store.replacePool('pool', { webhooks: twice, deliveries: [] })).rejects.toThrow();
      expect(await store.readPool('pool')).toEqual(before);
    });

    test('a clock is kept, and goes with its pool', async () => {
      const store = openOnce();
      expect(await store.findClock('pool')).toBeUndefined();
      await store.saveClock('pool', { mode: 'system' });
      await store.saveClock('pool', { mode: 'virtual', now: 5 });
      expect(await store.findClock('pool')).toEqual({ mode: 'virtual', now: 5 });
      await store.deletePool('pool');
      expect(await store.findClock('pool')).toBeUndefined();
    });

    test('a pool that is deleted leaves nothing of its own and everything of others', async () => {
      const store = openOnce();
      for (const userPoolId of ['mine', 'yours']) {
        await store.saveAccessKey({ accessKeyId: `key of ${userPoolId}`, accessKeySecret: 's', userPoolId });
        await store.insertWebhook(userPoolId, newWebhook('w', 1));
        await store.insertDeliveries(userPoolId, [newDelivery('a')]);
      }
      await store.deletePool('mine');
      expect(await store.readPool('mine')).toEqual({ webhooks: [], deliveries: [] });
      expect((await store.readPool('yours')).deliveries).toHaveLength(1);
      expect((await store.listAccessKeys()).map(({ userPoolId }) => userPoolId)).toEqual(['yours']);
    });
  });

  test(`${title}: a user pool neither sees nor changes what another one owns`, async () => {
    const store = openOnce();
    const [mine, yours] = [newWebhook('one', 1), newWebhook('one', 2, { name: 'yours' })];
    await store.insertWebhook('mine', mine);
    await store.insertWebhook('yours', yours);
    await store.insertDeliveries('yours', [newDelivery('a', { webhookId: 'one' })]);
    await store.saveOutcome('yours', newDelivery('a', { webhookId: 'one' }), [newAttempt(1)]);
    await store.updateWebhook('mine', 'one', { name: 'changed' }, 9);
    expect(await store.findWebhook('yours', 'one')).toEqual(yours);
    await store.deleteWebhooks('mine', ['one']);
    expect(await store.findWebhook('mine', 'one')).toBeUndefined();
    expect(await store.listWebhooks('yours', all)).toEqual({ totalCount: 1, list: [yours] });
    expect(await store.listWebhooks('mine', all)).toEqual({ totalCount: 0, list: [] });
    expect(await store.listLog('mine', 'one', all)).toEqual({ totalCount: 0, list: [] });
    expect(await store.findDelivery('mine', 'a')).toBeUndefined();
    expect(await store.pendingDeliveries('mine')).toEqual([]);
    expect(await store.updateWebhook('mine', 'one', { name: 'x' }, 9)).toBeUndefined();
  });

  describe(`${title}: bytes under a name`, () => {
    test('are made the first time, and are the same from then on', async () => {
      const store = openOnce();
      let made = 0;
      const make = (): Uint8Array => Uint8Array.of(0, 255, ++made);
      const [first, ...later] = await Promise.all([store.keep('key', make), store.keep('key', make)]);
      expect([...(first ?? [])]).toEqual([0, 255, 1]);
      expect([...(later[0] ?? [])]).toEqual([0, 255, 1]);
      expect([...(await store.keep('key', make))]).toEqual([0, 255, 1]);
      expect([...(await store.keep('other', make))]).toEqual([0, 255, 2]);
    });

    test('are not kept when making them fails', async () => {
      const store = openOnce();
      const fail = (): Uint8Array => {
        throw new Error('no bytes today');
      };
      await expect(store.keep('key', fail)).rejects.toThrow('no bytes today');
      expect([...(await store.keep('key', () => Uint8Array.of(1)))]).toEqual([1]);
    });
  });

  test(`${title}: the check passes while the store is open and rejects afterwards; closing twice is one closing`, async () => {
    const store = open();
    await store.check();
    await store.close();
    await store.close();
    await expect(store.check()).rejects.toThrow();
    await expect(store.findAccessKey('one')).rejects.toThrow();
  });
}

const all = { offset: 0, limit: 50 };

function newWebhook(webhookId: string, createdAt: number, change: Partial<Webhook> = {}): Webhook {
  return {
    webhookId,
    createdAt,
    updatedAt: createdAt,
    name: 'a name',
    url: 'http://127.0.0.1/',
    events: ['login', 'register'],
    contentType: 'application/json',
    enabled: true,
    ...change,
  };
}

function newDelivery(deliveryId: string, change: Partial<DeliveryRecord> = {}): DeliveryRecord {
  return {
    deliveryId,
    webhookId: 'w',
    eventName: 'login',
    source: 'event',
    createdAt: 1,
    request: {
      url: 'http://127.0.0.1/',
      headers: { host: '127.0.0.1' },
      body: { data: [null] },
      text: '{"data":[null]}',
    },
    delayMs: 0,
    retries: 0,
    retriesLeft: 0,
    attemptCount: 0,
    state: 'pending',
    ...change,
  };
}

function newAttempt(number: number): AttemptRecord {
  return { number, startedAt: 1, durationMs: 1 };
}

function idsOf({ list }: { readonly list: readonly Webhook[] }): string[] {
  return list.map(({ webhookId }) => webhookId);
}
