import { checkDedupeStore } from '@genauth-webhooks/client/testing';
import { createMemoryStore, type DedupeStore } from '@genauth-webhooks/client/webhooks';
import { expect, test } from 'vitest';
import { dedupeStoreRules } from '../../src/testing/dedupe-store-rules.ts';

type Entry = { readonly token: string | undefined; readonly until: number };

/** A store that a test spoils in one place. */
type Spoiled = {
  readonly store: DedupeStore;
  readonly entries: Map<string, Entry>;
  readonly clock: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

function createSpoiledStore(spoil: (right: Spoiled) => Partial<DedupeStore>): Spoiled {
  let now = 0;
  const entries = new Map<string, Entry>();
  const wait = async (ms: number): Promise<void> => {
    now += ms;
  };
  const store: DedupeStore = {
    async claim(key, token, leaseMs) {
      const entry = entries.get(key);
      if (entry !== undefined && entry.until > now && entry.token !== token) {
        return entry.token === undefined ? 'done' : 'busy';
      }
      entries.set(key, { token, until: now + leaseMs });
      return 'claimed';
    },
    async confirm(key, ttlMs) {
      entries.set(key, { token: undefined, until: now + ttlMs });
    },
    async release(key, token) {
      if (entries.get(key)?.token === token) entries.delete(key);
    },
  };
  const right = { store, entries, clock: () => now, wait };
  return { ...right, store: { ...store, ...spoil(right) } };
}

async function brokenRules({ store, wait }: Spoiled): Promise<string[]> {
  const message = await checkDedupeStore(store, { wait }).then(
    () => '',
    (error: Error) => error.message,
  );
  return [...message.matchAll(/^- (.*?): /gm)].map(([, rule = '']) => rule);
}

const year = 1e10;
const spoiled: { readonly [what: string]: (right: Spoiled) => Partial<DedupeStore> } = {
  'gives a claimed key to every caller': ({ store, entries }) => ({
    async claim(key, token, leaseMs) {
      if (entries.get(key)?.token !== undefined) entries.delete(key);
      return store.claim(key, token, leaseMs);
    },
  }),
  'reads a key and writes it in two steps': ({ store, entries, clock }) => ({
    async claim(key, token, leaseMs) {
      const isFree = (entries.get(key)?.until ?? 0) <= clock();
      await Promise.resolve();
      if (isFree) entries.delete(key);
      return store.claim(key, token, leaseMs);
    },
  }),
  'does not extend': ({ store, entries }) => ({
    async claim(key, token, leaseMs) {
      const before = entries.get(key);
      const state = await store.claim(key, token, leaseMs);
      if (before?.token === token) entries.set(key, before);
      return state;
    },
  }),
  'refuses to extend': ({ store, entries }) => ({
    claim: async (key, token, leaseMs) =>
      entries.get(key)?.token === token ? 'busy' : store.claim(key, token, leaseMs),
  }),
  'extends for every earlier owner': ({ store, entries }) => {
    const owners = new Set<string>();
    return {
      async claim(key, token, leaseMs) {
        if (owners.has(key + token)) entries.delete(key);
        const state = await store.claim(key, token, leaseMs);
        if (state === 'claimed') owners.add(key + token);
        return state;
      },
    };
  },
  'releases for every caller': ({ entries }) => ({
    async release(key) {
      if (entries.get(key)?.token !== undefined) entries.delete(key);
    },
  }),
  'releases a key that is done': ({ store, entries }) => ({
    async release(key, token) {
      if (entries.get(key)?.token === undefined) entries.delete(key);
      await store.release(key, token);
    },
  }),
  'releases nothing': () => ({ release: async () => {} }),
  'confirms only what is claimed': ({ store, entries }) => ({
    async confirm(key, ttlMs) {
      if (entries.has(key)) await store.confirm(key, ttlMs);
    },
  }),
  'confirms nothing that was claimed twice': ({ store, entries }) => {
    const first = new Map<string, string>();
    return {
      async claim(key, token, leaseMs) {
        const state = await store.claim(key, token, leaseMs);
        if (!first.has(key)) first.set(key, token);
        return state;
      },
      async confirm(key, ttlMs) {
        const token = entries.get(key)?.token;
        if (token === undefined || first.get(key) === token) await store.confirm(key, ttlMs);
      },
    };
  },
  'keeps the end of a key that it confirms again': ({ store, entries }) => ({
    async confirm(key, ttlMs) {
      const before = entries.get(key);
      await store.confirm(key, ttlMs);
      if (before !== undefined) entries.set(key, { token: undefined, until: before.until });
    },
  }),
  'never forgets a key that is done': ({ store }) => ({ confirm: (key) => store.confirm(key, year) }),
  'never ends a lease': ({ store }) => ({ claim: (key, token) => store.claim(key, token, year) }),
  'takes a done key for a claimed one': ({ store }) => ({
    async claim(key, token, leaseMs) {
      const state = await store.claim(key, token, leaseMs);
      return state === 'done' ? 'busy' : state;
    },
  }),
  'ignores the case of keys': ({ store }) => ({
    claim: (key, token, leaseMs) => store.claim(key.toLowerCase(), token, leaseMs),
    confirm: (key, ttlMs) => store.confirm(key.toLowerCase(), ttlMs),
    release: (key, token) => store.release(key.toLowerCase(), token),
  }),
};

test('a memory store and a correct store keep every rule', async () => {
  await checkDedupeStore(createMemoryStore(), { shortMs: 20 });
  expect(await brokenRules(createSpoiledStore(() => ({})))).toEqual([]);
});

test('every broken store breaks a rule, and every rule is broken by a broken store', async () => {
  const found = new Set<string>();
  for (const [what, spoil] of Object.entries(spoiled)) {
    const rules = await brokenRules(createSpoiledStore(spoil));
    expect(rules, `a store that ${what}`).not.toEqual([]);
    for (const rule of rules) found.add(rule);
  }
  expect([...found].sort()).toEqual(dedupeStoreRules.map(([sentence]) => sentence).sort());
});

test('the error names the rule and what the store answered', async () => {
  const { store, wait } = createSpoiledStore(() => ({ release: () => Promise.reject(new Error('down')) }));
  await expect(checkDedupeStore(store, { wait })).rejects.toThrow(/^- a release by the owner frees the key: down$/m);
  const other = createSpoiledStore(spoiled['releases nothing'] ?? (() => ({})));
  await expect(checkDedupeStore(other.store, { wait: other.wait })).rejects.toThrow(
    'frees the key: expected the claim of the second caller to return "claimed", got "busy"',
  );
});
