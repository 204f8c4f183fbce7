import type { DedupeStore } from '../webhooks/index.ts';

/** The callers that compete for a key. */
export type Caller = 'first' | 'second' | 'third';

/**
 * The steps of a trial, on one random key of a store. A step that expects a result rejects if the store returns another
 * one.
 */
export type DedupeTrial = {
  readonly key: string;
  readonly store: DedupeStore;
  readonly longMs: number;
  claimed(caller: Caller): Promise<void>;
  claimedBriefly(caller: Caller): Promise<void>;
  busy(caller: Caller): Promise<void>;
  done(caller: Caller): Promise<void>;
  confirm(): Promise<void>;
  confirmBriefly(): Promise<void>;
  release(caller: Caller): Promise<void>;
  /** Waits until the brief claims and confirmations have expired. */
  expire(): Promise<void>;
  /** Claims the key for 20 further callers, of which one must succeed. */
  claimAtOnce(): Promise<void>;
};

/** Makes a trial with a key that no other trial has. */
export function createDedupeTrial(
  store: DedupeStore,
  shortMs: number,
  wait: (ms: number) => Promise<void>,
): DedupeTrial {
  const longMs = 60_000;
  const key = `check ${crypto.randomUUID()}`;
  const tokens = { first: crypto.randomUUID(), second: crypto.randomUUID(), third: crypto.randomUUID() };
  const claimAs = async (caller: Caller, expected: string, leaseMs = longMs): Promise<void> => {
    expectSame(`the claim of the ${caller} caller`, await store.claim(key, tokens[caller], leaseMs), expected);
  };
  return {
    key,
    store,
    longMs,
    claimed: (caller: Caller) => claimAs(caller, 'claimed'),
    claimedBriefly: (caller: Caller) => claimAs(caller, 'claimed', shortMs),
    busy: (caller: Caller) => claimAs(caller, 'busy'),
    done: (caller: Caller) => claimAs(caller, 'done'),
    confirm: () => store.confirm(key, longMs),
    confirmBriefly: () => store.confirm(key, shortMs),
    release: (caller: Caller) => store.release(key, tokens[caller]),
    expire: () => wait(shortMs * 1.5),
    async claimAtOnce() {
      const claims = Array.from({ length: 20 }, () => store.claim(key, crypto.randomUUID(), longMs));
      const states = (await Promise.all(claims)).sort();
      expectSame('20 claims at once', states.join(' '), `${'busy '.repeat(19)}claimed`);
    },
  };
}

/** Throws unless the store returned the expected result. */
export function expectSame(what: string, actual: unknown, expected: string): void {
  if (actual !== expected) throw new Error(`expected ${what} to return "${expected}", got "${String(actual)}"`);
}
