import { type DedupeTrial, expectSame } from './dedupe-trial.ts';

/** A rule of `DedupeStore`: a sentence, and the steps that check it. */
export type DedupeStoreRule = readonly [sentence: string, run: (trial: DedupeTrial) => Promise<void>];

export const dedupeStoreRules: readonly DedupeStoreRule[] = [
  [
    'a claim keeps other callers out',
    async ({ claimed, busy }) => {
      await claimed('first');
      await busy('second');
    },
  ],
  ['only one of many concurrent claims of a free key succeeds', ({ claimAtOnce }) => claimAtOnce()],
  [
    'only one of many concurrent claims of an expired key succeeds',
    async ({ claimedBriefly, expire, claimAtOnce }) => {
      await claimedBriefly('first');
      await expire();
      await claimAtOnce();
    },
  ],
  [
    'a second claim with the same token extends the lease',
    async ({ claimedBriefly, claimed, expire, busy }) => {
      await claimedBriefly('first');
      await claimed('first');
      await expire();
      await busy('second');
    },
  ],
  [
    'an expired claim can be extended while the key is free',
    async ({ claimedBriefly, expire, claimed, busy }) => {
      await claimedBriefly('first');
      await expire();
      await claimed('first');
      await busy('second');
    },
  ],
  [
    'an expired claim cannot be extended after another caller has claimed the key',
    async ({ claimedBriefly, expire, claimed, busy }) => {
      await claimedBriefly('first');
      await expire();
      await claimed('second');
      await busy('first');
      await claimed('second');
    },
  ],
  [
    'a release by the owner frees the key',
    async ({ claimed, release, busy }) => {
      await claimed('first');
      await release('first');
      await claimed('second');
      await busy('first');
    },
  ],
  [
    'a release by another caller changes nothing',
    async ({ claimed, release, busy }) => {
      await release('first');
      await claimed('first');
      await release('second');
      await busy('third');
    },
  ],
  [
    'a release by an earlier owner changes nothing',
    async ({ claimedBriefly, expire, claimed, release, busy }) => {
      await claimedBriefly('first');
      await expire();
      await claimed('second');
      await release('first');
      await busy('third');
    },
  ],
  [
    'a confirmed key is done for every caller, and no release frees it',
    async ({ claimed, confirm, done, release }) => {
      await claimed('first');
      await confirm();
      await done('first');
      await release('first');
      await done('second');
    },
  ],
  [
    'a key can be confirmed while it is free',
    async ({ confirm, done }) => {
      await confirm();
      await done('first');
    },
  ],
  [
    'a key can be confirmed while another caller has claimed it',
    async ({ claimedBriefly, expire, claimed, confirm, done, release }) => {
      await claimedBriefly('first');
      await expire();
      await claimed('second');
      await confirm();
      await done('second');
      await release('second');
      await done('third');
    },
  ],
  [
    'a confirmed key stays done for ttlMs, not for the lease of the claim',
    async ({ claimedBriefly, confirmBriefly, confirm, expire, done }) => {
      await claimedBriefly('first');
      await confirmBriefly();
      await confirm();
      await expire();
      await done('second');
    },
  ],
  [
    'a confirmed key is free after ttlMs',
    async ({ claimed, confirmBriefly, expire, busy }) => {
      await claimed('first');
      await confirmBriefly();
      await expire();
      await claimed('second');
      await busy('third');
    },
  ],
  [
    'keys that differ are different events',
    async ({ key, store, longMs }) => {
      const endings = ['', ' ', '  ', 'a', 'A', 'ä', 'a\u0308', '漢', '😀', '%', '_', '*', ':', "'", 'x'.repeat(500)];
      for (const ending of endings) {
        const state = await store.claim(key + ending, crypto.randomUUID(), longMs);
        expectSame(`the first claim of a key that ends with "${ending}"`, state, 'claimed');
      }
    },
  ],
];
