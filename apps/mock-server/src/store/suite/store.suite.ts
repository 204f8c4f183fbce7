import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runs } from '../../../../../.config/runs.ts';
import { countTurns } from '../../../test/support/count-turns.ts';
import { readWhole } from '../../../test/support/read-whole.ts';
import type { DeliveryHistory } from '../../model/delivery.ts';
import type { PoolContent } from '../../model/snapshot.ts';
import type { Webhook } from '../../model/webhook.ts';
import type { Store } from '../store.ts';
import { describeDeliveries } from './deliveries.suite.ts';
import { all, newAttempt, newDelivery, newWebhook } from './records.suite.ts';
import { describeWebhooks } from './webhooks.suite.ts';

/**
 * What every store has to do. Call it once for each implementation.
 * @param open returns a new, empty store
 */
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

  describeWebhooks(title, openOnce);
  describeDeliveries(title, openOnce);

  describe(`${title}: pools as a whole`, () => {
    test('what is read of a pool can take the place of what another has', async () => {
      const store = openOnce();
      await store.insertWebhook('one', newWebhook('w', 1));
      await store.insertDeliveries('one', [newDelivery('a'), newDelivery('b', { state: 'failed' })]);
      await store.saveOutcome('one', newDelivery('b', { state: 'failed' }), [newAttempt(1), newAttempt(2)]);
      const content = await readWhole(store, 'one');
      await store.insertWebhook('two', newWebhook('x', 1));
      await replace(store, 'two', content);
      expect(await readWhole(store, 'two')).toEqual(content);
      expect(await readWhole(store, 'one')).toEqual(content);
    });

    test('a content that is being filled is invisible, and takes the place of the old one at once', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('old', 1));
      await store.insertDeliveries('pool', [newDelivery('old')]);
      const before = await readWhole(store, 'pool');
      const content = await store.newContent();
      await content.add({ webhooks: [newWebhook('new', 1)] });
      await content.add({ deliveries: [{ ...newDelivery('a'), attempts: [] }] });
      await content.add({ deliveries: [{ ...newDelivery('b', { state: 'failed' }), attempts: [newAttempt(1)] }] });
      const complete = await content.complete();
      expect(complete.pending.map(({ deliveryId }) => deliveryId)).toEqual(['a']);
      expect(await readWhole(store, 'pool')).toEqual(before);
      // Earlier calls see the old content, and later calls the new one.
      const [, , late] = await Promise.all([
        store.saveOutcome('pool', newDelivery('old', { state: 'failed' }), [newAttempt(1)]),
        store.replacePool('pool', complete),
        store.insertDeliveries('pool', [newDelivery('late')]).then(() => readWhole(store, 'pool')),
      ]);
      expect(late.webhooks.map(({ webhookId }) => webhookId)).toEqual(['new']);
      expect(late.deliveries.map(({ deliveryId }) => deliveryId)).toEqual(['a', 'b', 'late']);
      expect(await store.findWebhook('pool', 'old')).toBeUndefined();
    });

    test('a large content replaces another one in pieces, and other work runs between them', async () => {
      const store = openOnce();
      const large = { webhooks: [], deliveries: Array.from({ length: 400 }, (_, at) => largeDelivery(`${at}`)) };
      const stopCounting = countTurns();
      await replace(store, 'pool', large);
      const turns = stopCounting();
      // 4 MB in pieces of a quarter of a megabyte.
      expect(turns).toBeGreaterThan(12);
      expect((await store.listDeliveries('pool', {}, 0)).totalCount).toBe(400);
      await replace(store, 'pool', { webhooks: [], deliveries: [] });
      expect(await readWhole(store, 'pool')).toMatchObject({ webhooks: [], deliveries: [] });
      // The rows of the old content are still being removed.
      await replace(store, 'pool', large);
      expect(await readWhole(store, 'pool')).toMatchObject(large);
    });

    test('a large pool that was deleted is empty when it is created again', async () => {
      const store = openOnce();
      const deliveries = Array.from({ length: 400 }, (_, at) => newDelivery(`${at}`, { state: 'failed' }));
      await store.insertDeliveries('pool', deliveries);
      await store.deletePool('pool');
      await store.insertDeliveries('pool', [newDelivery('new')]);
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      expect((await readWhole(store, 'pool')).deliveries.map(({ deliveryId }) => deliveryId)).toEqual(['new']);
    });

    test('the store reads a pool in pieces as it was at one moment, whatever changes in between', async () => {
      const webhooks = Array.from({ length: 450 }, (_, at) => newWebhook(`${at % 7} ${at}`, 9 - (at % 7)));
      const deliveries = Array.from({ length: 80 }, (_, at) => largeDelivery(`${at}`));
      const anyOf = (list: readonly unknown[]): fc.Arbitrary<number> => fc.nat(list.length - 1);
      const change = fc.oneof(
        fc.record({ kind: fc.constantFrom('add webhook', 'add delivery', 'replace', 'delete' as const) }),
        fc.record({ kind: fc.constantFrom('change webhook', 'delete webhook' as const), at: anyOf(webhooks) }),
        fc.record({ kind: fc.constant('attempt' as const), at: anyOf(deliveries) }),
      );
      const changes = fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(changes, async (steps) => {
          const store = open();
          await replace(store, 'pool', { webhooks, deliveries });
          const before = await readWhole(store, 'pool');
          expect(before.webhooks.toSorted(byId)).toEqual(webhooks.toSorted(byId));
          expect(before.deliveries).toEqual(deliveries);
          const late = { count: 0, moments: 0 };
          const apply = async ({ kind, at = 0 }: { kind: string; at?: number }): Promise<void> => {
            const name = `late ${late.count++}`;
            const webhookId = webhooks[at]?.webhookId ?? '';
            const delivery = deliveries[at] ?? newDelivery('');
            if (kind === 'add webhook') await store.insertWebhook('pool', newWebhook(name, 5));
            if (kind === 'change webhook') await store.updateWebhook('pool', webhookId, { name }, 99);
            if (kind === 'delete webhook') await store.deleteWebhooks('pool', [webhookId]);
            if (kind === 'add delivery') await store.insertDeliveries('pool', [newDelivery(name)]);
            if (kind === 'attempt') await store.saveOutcome('pool', { ...delivery, state: 'dropped' }, [newAttempt(2)]);
            if (kind === 'replace') {
              const others = { webhooks: [newWebhook(name, 5)], deliveries: [largeDelivery(name)] };
              await replace(store, 'pool', others);
            }
            if (kind === 'delete') await store.deletePool('pool');
          };
          const nextSteps = steps[Symbol.iterator]();
          const read = await readWhole(store, 'pool', {
            atOnce: () => late.moments++,
            async betweenPieces() {
              for (const each of nextSteps.next().value ?? []) await apply(each);
            },
          });
          expect({ ...read, moments: late.moments }).toEqual({ ...before, moments: 1 });
          expect(read.pieces).toBeGreaterThan(3);
          await store.close();
        }),
        runs(15),
      );
    });

    test('a second reading of a pool begins when the first one has ended', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('w', 1));
      const first = store.readPool('pool')[Symbol.asyncIterator]();
      expect(await first.next()).toMatchObject({ done: false });
      await store.deleteWebhooks('pool', ['w']);
      const second = readWhole(store, 'pool');
      await first.return?.();
      expect((await second).webhooks).toEqual([]);
    });

    test('a replacement that breaks off leaves the pool as it was', async () => {
      const store = openOnce();
      await store.insertWebhook('pool', newWebhook('w', 1));
      const before = await readWhole(store, 'pool');
      const twice = [newWebhook('same', 1), newWebhook('same', 2)];
      await expect(replace(store, 'pool', { webhooks: twice, deliveries: [] })).rejects.toThrow();
      expect(await readWhole(store, 'pool')).toEqual(before);
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
      expect(await readWhole(store, 'mine')).toMatchObject({ webhooks: [], deliveries: [] });
      expect((await readWhole(store, 'yours')).deliveries).toHaveLength(1);
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

/** Fills a content and puts it in place. */
async function replace(store: Store, userPoolId: string, parts: PoolContent): Promise<void> {
  const content = await store.newContent();
  try {
    await content.add(parts);
    await store.replacePool(userPoolId, await content.complete());
  } catch (error) {
    content.discard();
    throw error;
  }
}

function largeDelivery(deliveryId: string): DeliveryHistory {
  const delivery = newDelivery(deliveryId, { state: 'failed' });
  const body = { eventName: 'login', data: 'd'.repeat(10_000) };
  return { ...delivery, request: { ...delivery.request, body, text: JSON.stringify(body) }, attempts: [newAttempt(1)] };
}

function byId(one: Webhook, other: Webhook): number {
  return one.webhookId < other.webhookId ? -1 : 1;
}
