import { buildDelivery } from '@genauth-webhooks/client/testing';
import {
  createMemoryStore,
  createWebhookHandler,
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
import { eventOf, handled, manualClock } from './support/dedupe.ts';

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
