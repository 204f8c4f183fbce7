import {
  createMemoryStore,
  type Dedupe,
  type DedupeOptions,
  type DedupeStore,
  dedupe,
} from '@genauth-webhooks/client/webhooks';
import { describe, expect, test, vi } from 'vitest';
import { deferred, eventOf, manualClock } from './support/dedupe.ts';

describe('a lease', () => {
  /** Intervals that only the test runs. */
  function manualRepeat(): {
    tick(): Promise<void>;
    readonly repeat: NonNullable<DedupeOptions['repeat']>;
    /** Resolves when the first interval has begun. */
    readonly begun: Promise<void>;
    open: number;
  } {
    const intervals = new Set<() => void>();
    const { promise: begun, resolve: begin } = deferred<void>();
    return {
      begun,
      repeat(run) {
        begin();
        intervals.add(run);
        return () => intervals.delete(run);
      },
      get open() {
        return intervals.size;
      },
      async tick() {
        for (const run of intervals) run();
        await settle();
      },
    };
  }
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  /** A handler that a test ends. */
  function createHandler(): {
    readonly handle: (signal: AbortSignal) => Promise<void>;
    readonly started: Promise<AbortSignal>;
    readonly succeed: () => void;
    readonly fail: (error: Error) => void;
  } {
    const { promise: started, resolve: start } = deferred<AbortSignal>();
    const { promise: ended, resolve: succeed, reject: fail } = deferred<void>();
    const handle = (signal: AbortSignal): Promise<void> => {
      start(signal);
      return ended;
    };
    return { handle, started, succeed, fail };
  }

  test('a handler that lost its claim and fails does not release the claim of another', async () => {
    const clock = manualClock();
    const never = { leaseMs: 30, repeat: () => () => {} };
    const once = dedupe(createMemoryStore({ clock: clock.read }), never);
    const event = await eventOf('login');
    const [a, b] = [createHandler(), createHandler()];
    const first = once(event, a.handle);
    await a.started;
    clock.now += 40;
    const second = once(event, b.handle);
    await b.started;
    a.fail(new Error('down'));
    await expect(first).rejects.toThrow('down');
    expect(await once(event, async () => {})).toBe('busy');
    b.succeed();
    expect(await second).toBe('handled');
  });

  test('is extended while the handler runs, and stops when it ends', async () => {
    const clock = manualClock();
    const time = manualRepeat();
    const once = dedupe(createMemoryStore({ clock: clock.read }), { leaseMs: 30, repeat: time.repeat });
    for (const end of ['succeed', 'fail'] as const) {
      const event = await eventOf('login', { id: end });
      const slow = createHandler();
      const first = once(event, slow.handle).catch(String);
      const signal = await slow.started;
      for (let n = 0; n < 20; n++) {
        clock.now += 10;
        await time.tick();
        expect(await once(event, async () => {})).toBe('busy');
      }
      expect([signal.aborted, time.open]).toEqual([false, 1]);
      slow[end](new Error('down'));
      expect([await first, time.open]).toEqual([end === 'fail' ? 'Error: down' : 'handled', 0]);
    }
  });

  test('that another process took over aborts the signal, and the event still counts as handled', async () => {
    const clock = manualClock();
    const store = createMemoryStore({ clock: clock.read });
    const time = manualRepeat();
    const event = await eventOf('login');
    const [a, b] = [createHandler(), createHandler()];
    const first = dedupe(store, { leaseMs: 30, repeat: time.repeat })(event, a.handle);
    const signal = await a.started;
    clock.now += 31;
    const other = dedupe(store, { leaseMs: 30, repeat: () => () => {} });
    const second = other(event, b.handle);
    const otherSignal = await b.started;
    expect(signal.aborted).toBe(false);
    await time.tick();
    expect([signal.aborted, otherSignal.aborted, time.open]).toEqual([true, false, 0]);
    expect(signal.reason).toMatchObject({ message: expect.stringContaining('another process may handle it') });
    a.succeed();
    expect([await first, await other(event, async () => {})]).toEqual(['handled', 'duplicate']);
    b.fail(new Error('down'));
    await expect(second).rejects.toThrow('down');
    expect(await other(event, async () => {})).toBe('duplicate');
  });

  test('that expired while no other process claimed it is extended again', async () => {
    const clock = manualClock();
    const time = manualRepeat();
    const once = dedupe(createMemoryStore({ clock: clock.read }), { leaseMs: 30, repeat: time.repeat });
    const event = await eventOf('login');
    const slow = createHandler();
    const first = once(event, slow.handle);
    const signal = await slow.started;
    clock.now += 500;
    await time.tick();
    expect([signal.aborted, await once(event, async () => {})]).toEqual([false, 'busy']);
    slow.succeed();
    expect(await first).toBe('handled');
  });

  test.for([
    ['rejects', 2, () => Promise.reject(new Error('store down'))],
    ['does not answer', 1, () => new Promise<never>(() => {})],
  ] as const)('that a store which %s did not extend aborts the signal after leaseMs', async ([, calls, answer]) => {
    const store = createMemoryStore();
    const time = manualRepeat();
    const down = vi.fn(answer);
    let isDown = false;
    const unsteady: DedupeStore = { ...store, claim: (...claim) => (isDown ? down() : store.claim(...claim)) };
    const slow = createHandler();
    const first = dedupe(unsteady, { leaseMs: 30, repeat: time.repeat })(await eventOf('login'), slow.handle);
    const signal = await slow.started;
    await time.tick();
    isDown = true;
    const seen: unknown[] = [];
    for (let n = 0; n < 3; n++) {
      await time.tick();
      seen.push(signal.aborted, time.open);
    }
    expect(seen).toEqual([false, 1, false, 1, true, 0]);
    expect(down).toHaveBeenCalledTimes(calls);
    slow.succeed();
    expect(await first).toBe('handled');
  });

  describe('counts from when a claim was sent, as the store may', () => {
    /** A store of which the claim with the given number waits for `answer`, and all later ones fail. */
    function createLate(late: number) {
      const store = createMemoryStore();
      const gate = deferred<void>();
      const time = manualRepeat();
      let claims = 0;
      const lateStore: DedupeStore = {
        ...store,
        async claim(...claim) {
          claims += 1;
          if (claims > late) throw new Error('store down');
          const state = await store.claim(...claim);
          if (claims === late) await gate.promise;
          return state;
        },
      };
      return { time, answer: gate.resolve, store, once: dedupe(lateStore, { repeat: time.repeat }) };
    }

    test('so an extension that was answered late is not counted from its answer', async () => {
      const { time, answer, once } = createLate(2);
      const slow = createHandler();
      const first = once(await eventOf('login'), slow.handle);
      const signal = await slow.started;
      // The extension is sent at the first tick, and answered after the second.
      await time.tick();
      await time.tick();
      answer();
      await settle();
      await time.tick();
      expect(signal.aborted).toBe(false);
      await time.tick();
      expect([signal.aborted, time.open]).toEqual([true, 0]);
      slow.succeed();
      expect(await first).toBe('handled');
    });

    test('so the first claim is not counted from its answer either', async () => {
      const { time, answer, once } = createLate(1);
      const slow = createHandler();
      const first = once(await eventOf('login'), slow.handle);
      await time.begun;
      await time.tick();
      answer();
      const signal = await slow.started;
      await time.tick();
      expect(signal.aborted).toBe(false);
      await time.tick();
      expect(signal.aborted).toBe(true);
      slow.succeed();
      expect(await first).toBe('handled');
    });

    test('so no handler starts after a first claim that took a whole lease, and the claim is released', async () => {
      const { time, answer, once, store } = createLate(1);
      const handle = vi.fn(async () => {});
      const event = await eventOf('login');
      const first = once(event, handle).catch(String);
      await time.begun;
      for (let n = 0; n < 3; n++) await time.tick();
      answer();
      expect([await first, time.open]).toEqual([expect.stringContaining('The claim on this event was lost'), 0]);
      expect(handle).not.toHaveBeenCalled();
      expect(await dedupe(store)(event, handle)).toBe('handled');
    });
  });

  test.for(['busy', 'done', 'an error'])('of which the first claim gives %s is not extended', async (state) => {
    const time = manualRepeat();
    const claim = vi.fn(async () => {
      if (state === 'an error') throw new Error('store down');
      return state as 'busy';
    });
    const once = dedupe({ ...createMemoryStore(), claim }, { repeat: time.repeat });
    await once(await eventOf('login'), async () => {}).catch(String);
    expect(time.open).toBe(0);
  });

  test('whose release is not answered keeps a handler that failed waiting until it has expired', async () => {
    const time = manualRepeat();
    const { promise: releasing, resolve: beginRelease } = deferred<void>();
    const release = (): Promise<void> => {
      beginRelease();
      return new Promise(() => {});
    };
    const store: DedupeStore = { ...createMemoryStore(), release };
    const ended = vi.fn();
    const down = (): Promise<void> => Promise.reject(new Error('down'));
    dedupe(store, { repeat: time.repeat })(await eventOf('login'), down).catch(ended);
    await releasing;
    for (let n = 0; n < 2; n++) await time.tick();
    expect(ended).not.toHaveBeenCalled();
    await time.tick();
    expect([ended.mock.calls, time.open]).toEqual([[[new Error('down')]], 0]);
  });

  describe('whose extension is pending when the handler ends', () => {
    /** A store that does not answer the second claim until the test says so. */
    async function createPending(time: ReturnType<typeof manualRepeat>) {
      const store = createMemoryStore();
      const gate = deferred<void>();
      let claims = 0;
      const slowStore: DedupeStore = {
        ...store,
        async claim(...claim) {
          claims += 1;
          if (claims === 2) await gate.promise;
          return store.claim(...claim);
        },
      };
      const once = dedupe(slowStore, { leaseMs: 30, repeat: time.repeat });
      const event = await eventOf('login');
      const handler = createHandler();
      const first = once(event, handler.handle).catch(String);
      const signal = await handler.started;
      await time.tick();
      return { ...handler, first, signal, answer: gate.resolve, again: () => once(event, async () => {}) };
    }

    test('is released only after the extension, which would claim it again', async () => {
      const { fail, answer, first, again } = await createPending(manualRepeat());
      fail(new Error('down'));
      await settle();
      answer();
      expect([await first, await again()]).toEqual(['Error: down', 'handled']);
    });

    test('keeps a handler that failed waiting until the lease has expired at most, and is released even then', async () => {
      const time = manualRepeat();
      const { fail, answer, first, again } = await createPending(time);
      let hasEnded = false;
      void first.then(() => {
        hasEnded = true;
      });
      fail(new Error('down'));
      await settle();
      await time.tick();
      expect([hasEnded, time.open]).toEqual([false, 1]);
      await time.tick();
      expect([hasEnded, time.open, await first]).toEqual([true, 0, 'Error: down']);
      answer();
      await settle();
      expect(await again()).toBe('handled');
    });

    test('is confirmed at once, and the late answer does not abort the signal', async () => {
      const { succeed, answer, first, signal, again } = await createPending(manualRepeat());
      succeed();
      expect(await first).toBe('handled');
      answer();
      await settle();
      expect([signal.aborted, await again()]).toEqual([false, 'duplicate']);
    });
  });

  test('is extended three times per leaseMs, by a timer that does not keep Node running', async () => {
    const intervals: number[] = [];
    const once = (leaseMs: number): Dedupe =>
      dedupe(createMemoryStore(), {
        leaseMs,
        repeat: (_, intervalMs) => {
          intervals.push(intervalMs);
          return () => {};
        },
      });
    const event = await eventOf('login');
    for (const leaseMs of [60_000, Number.MAX_SAFE_INTEGER]) await once(leaseMs)(event, async () => {});
    expect(intervals).toEqual([20_000, 2 ** 31 - 1]);
    const set = vi.spyOn(globalThis, 'setInterval');
    const clear = vi.spyOn(globalThis, 'clearInterval');
    await dedupe(createMemoryStore())(event, async () => {});
    const [timer] = set.mock.results.map(({ value }) => value as { hasRef?(): boolean });
    expect(timer?.hasRef?.() ?? false).toBe(false);
    expect(clear).toHaveBeenCalledWith(timer);
  });

  test('an event without a key has a signal that is never aborted', async () => {
    const seen: boolean[] = [];
    await dedupe(createMemoryStore(), { key: () => undefined })(await eventOf('login'), async ({ aborted }) => {
      seen.push(aborted);
    });
    expect(seen).toEqual([false]);
  });
});
