import { buildDelivery, type DeliveryOptions } from '@genauth-webhooks/client/testing';
import {
  type AnyEvent,
  createMemoryStore,
  createWebhookHandler,
  type Dedupe,
  type DedupeOptions,
  type DedupeStore,
  dedupe,
  type EventName,
  fingerprint,
  type HandlerOptions,
  parseWebhook,
} from '@genauth-webhooks/client/webhooks';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { describe, expect, test, vi } from 'vitest';

const eventOf = (name: EventName, overrides: object = {}, options: DeliveryOptions = {}): Promise<AnyEvent> =>
  parseWebhook(buildDelivery(name, overrides as never, options), { secrets: 'none' });

/** Which of the deliveries were handled. */
async function handled(once: Dedupe, deliveries: readonly AnyEvent[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const event of deliveries) results.push((await once(event, async () => {})) === 'handled');
  return results;
}

/** A clock that only the test moves. */
function manualClock(): { now: number; readonly read: () => number } {
  const clock = { now: 1_700_000_000_000, read: () => clock.now };
  return clock;
}

/** A promise that the test settles. */
function deferred<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

describe('one event', () => {
  test('is handled once, however often it is delivered', async () => {
    const event = await eventOf('login');
    expect(await handled(dedupe(createMemoryStore()), [event, event, event, event])).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('is the same in every encoding, by every route, in any order of members', async () => {
    const forms = [
      {},
      { contentType: 'application/x-www-form-urlencoded' },
      { sendAs: 'mfaVerify' },
      { contentType: 'application/x-www-form-urlencoded', form: 'brackets' },
      { sendAs: 'mfa :verified' },
    ] as const;
    const prints = await Promise.all(forms.map(async (form) => fingerprint(await eventOf('mfa:verified', {}, form))));
    const { eventName, data } = eventExamples['mfa:verified'];
    const reversed = Object.fromEntries(Object.entries(data).reverse());
    const headers = buildDelivery('mfa:verified').headers;
    const shuffled = await parseWebhook({ headers, body: { data: reversed, eventName } }, { secrets: 'none' });
    expect(new Set([...prints, await fingerprint(shuffled)]).size).toBe(1);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is another one in another user pool, under another name, or with other data', async () => {
    const events = await Promise.all([
      eventOf('user:blocked'),
      eventOf('user:unblocked'),
      eventOf('user:blocked', {}, { userPoolId: 'another' }),
      eventOf('user:blocked', { user: { id: 'another' } }),
      eventOf('user:blocked', {}, { sendAs: 'a:b' }),
      eventOf('user:blocked', {}, { sendAs: 'a:c' }),
    ]);
    expect(await handled(dedupe(createMemoryStore()), events)).toEqual(events.map(() => true));
  });

  test('no two of the 76 examples are taken for one', async () => {
    const names = Object.keys(eventExamples) as EventName[];
    const events = await Promise.all(names.map((name) => eventOf(name)));
    expect(await handled(dedupe(createMemoryStore()), events)).toEqual(names.map(() => true));
  });

  test('is handled again after its handler failed, and only then', async () => {
    const once = dedupe(createMemoryStore());
    const event = await eventOf('login');
    await expect(once(event, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await handled(once, [event, event])).toEqual([true, false]);
  });

  test('is busy while it is being handled', async () => {
    const once = dedupe(createMemoryStore());
    const event = await eventOf('login');
    const inner: string[] = [];
    const outer = await once(event, async () => {
      inner.push(await once(event, async () => {}));
    });
    expect([inner, outer, await once(event, async () => {})]).toEqual([['busy'], 'handled', 'duplicate']);
  });

  test('of 50 deliveries at once, one is handled', async () => {
    const once = dedupe(createMemoryStore());
    const event = await eventOf('login');
    const handle = vi.fn(async () => {});
    await Promise.all(Array.from({ length: 50 }, () => once(event, handle)));
    expect(handle).toHaveBeenCalledOnce();
  });
});

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

describe('options', () => {
  test('ttlMs: an event is forgotten after that time', async () => {
    const clock = manualClock();
    const once = dedupe(createMemoryStore({ clock: clock.read }), { ttlMs: 1000 });
    const event = await eventOf('login');
    expect(await handled(once, [event, event])).toEqual([true, false]);
    clock.now += 999;
    expect(await handled(once, [event])).toEqual([false]);
    clock.now += 1;
    expect(await handled(once, [event])).toEqual([true]);
  });

  test('leaseMs: an event whose handler died is handled again after that time', async () => {
    const clock = manualClock();
    const once = dedupe(createMemoryStore({ clock: clock.read }), { leaseMs: 1000 });
    const event = await eventOf('login');
    void once(event, () => new Promise(() => {}));
    await vi.waitFor(async () => expect(await once(event, async () => {})).toBe('busy'));
    clock.now += 1000;
    expect(await handled(once, [event])).toEqual([true]);
  });

  test('mergeRegistration: register and user:created of one user are one fact, if asked for', async () => {
    const events = await Promise.all([
      eventOf('register', { id: 'u1' }),
      eventOf('user:created', { id: 'u1' }),
      eventOf('user:created', { id: 'u2' }),
      eventOf('register', { id: 'u2', nickname: 'other' }),
      eventOf('register', { id: 'u1' }, { userPoolId: 'another' }),
      eventOf('login', { id: 'u1' }),
    ]);
    const all = (options: DedupeOptions): Promise<boolean[]> => handled(dedupe(createMemoryStore(), options), events);
    expect(await all({})).toEqual([true, true, true, true, true, true]);
    expect(await all({ mergeRegistration: true })).toEqual([true, false, true, false, true, true]);
  });

  test('key: what the caller says, and nothing for undefined', async () => {
    const once = dedupe(createMemoryStore(), {
      key: (event) => (event.eventName === 'group:member-added' ? undefined : event.eventName),
    });
    const [added, login, other] = await Promise.all([
      eventOf('group:member-added'),
      eventOf('login'),
      eventOf('login', { id: 'other' }),
    ]);
    expect(await handled(once, [added, added, login, other])).toEqual([true, true, true, false]);
  });

  test.for<[DedupeOptions, string]>([
    [{ ttlMs: 0 }, 'dedupe.ttlMs'],
    [{ ttlMs: Number.NaN }, 'dedupe.ttlMs'],
    [{ leaseMs: -1 }, 'dedupe.leaseMs'],
    [{ leaseMs: '5' as never }, 'dedupe.leaseMs'],
    [{ key: 'x' as never }, 'dedupe.key'],
    [{ leaseMs: 1.5 }, 'dedupe.leaseMs'],
    [{ repeat: 5 as never }, 'dedupe.repeat'],
  ])('%j is refused', ([options, option]) => {
    expect(() => dedupe(createMemoryStore(), options)).toThrow(`Option ${option} must be`);
  });

  test.for<[what: string, store: unknown]>([
    ['null', null],
    ['an object without methods', {}],
    ['a store without release', { ...createMemoryStore(), release: undefined }],
    ['a promise of a store', Promise.resolve(createMemoryStore())],
  ])('%s is refused as a store', ([, store]) => {
    expect(() => dedupe(store as DedupeStore)).toThrow(
      'Option dedupe.store must have the methods claim, confirm and release. If it is a promise, await it first',
    );
  });

  test('an unknown option is refused', () => {
    expect(() => dedupe(createMemoryStore(), { leaseMS: 5 } as never)).toThrow('Did you mean dedupe.leaseMs?');
    expect(() => createMemoryStore({ maxEntry: 5 } as never)).toThrow('Did you mean maxEntries?');
  });
});

describe('a memory store', () => {
  test('remembers at most maxEntries handled events, and forgets the oldest first', async () => {
    const store = createMemoryStore({ maxEntries: 3 });
    for (const key of ['a', 'b', 'a', 'c', 'd']) {
      await store.claim(key, 'token', 1000);
      await store.confirm(key, 1000);
    }
    expect(await Promise.all(['a', 'c', 'd'].map((key) => store.claim(key, 't', 1000)))).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(await store.claim('b', 'token', 1000)).toBe('claimed');
  });

  test('never forgets an event that is being handled', async () => {
    const store = createMemoryStore({ maxEntries: 1 });
    for (const key of ['a', 'b', 'c']) await store.claim(key, 'first', 1000);
    for (const key of ['x', 'y', 'z']) await store.confirm(key, 1000);
    for (const key of ['a', 'b', 'c']) expect(await store.claim(key, 'second', 1000)).toBe('busy');
  });

  test('10,000 further events do not push out more than they must', async () => {
    const store = createMemoryStore({ maxEntries: 100 });
    for (let index = 0; index < 10_000; index++) await store.confirm(`k${index}`, 1_000_000);
    expect(await store.claim('k9900', 'token', 1)).toBe('done');
    expect(await store.claim('k9899', 'token', 1)).toBe('claimed');
  });

  test.for([{ maxEntries: 0 }, { maxEntries: 1.5 }, { maxEntries: '5' }, { clock: 5 }])('%j is refused', (options) => {
    expect(() => createMemoryStore(options as never)).toThrow(/^Option (maxEntries|clock) must be/);
  });
});

describe('in a handler', () => {
  const make = (options: Partial<HandlerOptions>, store: DedupeStore = createMemoryStore(), how: DedupeOptions = {}) =>
    createWebhookHandler({ secrets: 'none', on: {}, dedupe: dedupe(store, how), ...options });

  test('the 2nd to nth delivery gets 200 and reaches no handler', async () => {
    const login = vi.fn();
    const webhooks = make({ on: { login } });
    const bodies: unknown[] = [];
    for (let n = 0; n < 3; n++) bodies.push(JSON.parse((await webhooks.handle(buildDelivery('login'))).body));
    expect(bodies).toEqual([
      { received: true, outcome: 'handled' },
      { received: true, outcome: 'duplicate' },
      { received: true, outcome: 'duplicate' },
    ]);
    expect(login).toHaveBeenCalledOnce();
  });

  test('a delivery that failed is handled when it is retried', async () => {
    const login = vi.fn().mockRejectedValueOnce(new Error('down'));
    const webhooks = make({ on: { login } });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await webhooks.handle(buildDelivery('login'))).status);
    expect(statuses).toEqual([500, 200, 200]);
    expect(login).toHaveBeenCalledTimes(2);
  });

  test('while one is being handled, the next gets 503', async () => {
    let inner: unknown;
    const webhooks = make({
      on: {
        login: async () => {
          inner = await webhooks.handle(buildDelivery('login'));
        },
      },
    });
    await webhooks.handle(buildDelivery('login'));
    expect(inner).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  });

  test('an event without a handler claims nothing, so that its twin is handled', async () => {
    const created = vi.fn();
    const webhooks = make({ on: { 'user:created': created } }, createMemoryStore(), { mergeRegistration: true });
    await webhooks.handle(buildDelivery('register'));
    await webhooks.handle(buildDelivery('user:created'));
    await webhooks.handle(buildDelivery('user:created'));
    expect(created).toHaveBeenCalledOnce();
  });

  test('unknown events differ by the name that was sent', async () => {
    const onUnknown = vi.fn();
    const webhooks = make({ onUnknown });
    for (const sendAs of ['a:b', 'a:b', 'a:c']) await webhooks.handle(buildDelivery('test', {}, { sendAs }));
    expect(onUnknown).toHaveBeenCalledTimes(2);
  });

  test.for(['claim', 'confirm'] as const)(
    'a store whose %s fails gives 500, so that nothing is lost',
    async (method) => {
      const store: DedupeStore = { ...createMemoryStore(), [method]: () => Promise.reject(new Error('store down')) };
      const onError = vi.fn();
      const { status } = await make({ on: { login: () => {} }, onError }, store).handle(buildDelivery('login'));
      expect(status).toBe(500);
      expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: 'store down' });
    },
  );

  test.for<[how: string, release: () => Promise<void>]>([
    ['rejects', () => Promise.reject(new Error('store down'))],
    [
      'throws',
      () => {
        throw new Error('store down');
      },
    ],
  ])('a store whose release %s does not hide what the handler threw', async ([, release]) => {
    const store: DedupeStore = { ...createMemoryStore(), release };
    const onError = vi.fn();
    const login = (): Promise<void> => Promise.reject(new Error('handler down'));
    await make({ on: { login }, onError }, store).handle(buildDelivery('login'));
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: 'handler down' });
  });
});
