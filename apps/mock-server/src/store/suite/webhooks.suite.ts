import { describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { all, idsOf, newWebhook } from './records.suite.ts';

/** What every store has to do with webhooks. `openOnce` gives an empty store that is closed with the test. */
export function describeWebhooks(title: string, openOnce: () => Store): void {
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

    test('the list of subscribers has disabled webhooks too, newest first, and counts all', async () => {
      const store = openOnce();
      // Its name is not a subscription.
      await store.insertWebhook('pool', { ...newWebhook('name', 1), name: 'user:blocked', events: ['login'] });
      for (const [index, id] of ['one', 'two', 'three'].entries()) {
        const webhook = newWebhook(id, index);
        await store.insertWebhook('pool', { ...webhook, events: ['login', 'user:blocked'], enabled: index !== 1 });
      }
      const { totalCount, list } = await store.listSubscribers('pool', 'user:blocked', 2);
      expect(totalCount).toBe(3);
      expect(list.map(({ webhookId }) => webhookId)).toEqual(['three', 'two']);
      expect(await store.listSubscribers('other', 'user:blocked', 2)).toEqual({ totalCount: 0, list: [] });
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
}
