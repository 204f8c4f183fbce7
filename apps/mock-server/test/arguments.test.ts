import { expect, test } from 'vitest';
import { createMock, type Mock, MockError } from '../src/index.ts';

/** Calls that the types forbid, as JavaScript may make them. */
type Loose = { readonly [Name in keyof Mock]: (...args: unknown[]) => unknown };

const refused: readonly (readonly [call: string, run: (mock: Loose) => unknown, message: string])[] = [
  ['emit(undefined)', (mock) => mock.emit(undefined), 'eventName must be a string, not undefined'],
  ["emit('login', {}, null)", (mock) => mock.emit('login', {}, null), 'options must be an object, not null'],
  ["emit('login', {}, { check: 1 })", (mock) => mock.emit('login', {}, { check: 1 }), 'check must be a boolean value'],
  ['deliveries(null)', (mock) => mock.deliveries(null), 'filter must be an object, not null'],
  [
    'deliveries({ limit: 1 })',
    (mock) => mock.deliveries({ limit: 1 }),
    'limit is unknown; the known names are webhookId, eventName, state, source, after, before',
  ],
  [
    'deliveries({ reveal: false })',
    (mock) => mock.deliveries({ reveal: false }),
    'reveal is unknown; the known names are webhookId, eventName, state, source, after, before',
  ],
  ["deliveries({}, 'x')", (mock) => mock.deliveries({}, 'x'), 'limit must be a whole number of at least 1, not "x"'],
  ['delivery(undefined)', (mock) => mock.delivery(undefined), 'deliveryId should not be empty'],
  ['replay(5)', (mock) => mock.replay(5), 'deliveryId must be a string'],
  ["replayAll('x')", (mock) => mock.replayAll('x'), 'filter must be an object, not "x"'],
  ['waitForDelivery({}, 50)', (mock) => mock.waitForDelivery({}, 50), 'waiting must be an object, not 50'],
  [
    'waitForDelivery({ timeoutMs: 50 })',
    (mock) => mock.waitForDelivery({ timeoutMs: 50 }),
    'timeoutMs is unknown; the known names are webhookId, eventName, state, source, after, before',
  ],
  ['settled([])', (mock) => mock.settled([]), 'waiting must be an object, not a list'],
  ['assertNoDelivery({}, 50)', (mock) => mock.assertNoDelivery({}, 50), 'waiting must be an object, not 50'],
  [
    'useVirtualClock(null)',
    (mock) => mock.useVirtualClock(null),
    '"null" is not a valid time; use a Date or an ISO 8601 string',
  ],
  [
    'advance(undefined)',
    (mock) => mock.advance(undefined),
    'undefined is not a valid duration; use milliseconds or a value such as 500ms, 30s, 5m, 12h, 3d',
  ],
  ['addFault(null)', (mock) => mock.addFault(null), 'input must be an object, not null'],
  [
    'addFault({ zzz: 1 })',
    (mock) => mock.addFault({ effect: { kind: 'reset' }, zzz: 1 }),
    'zzz is unknown; the known names are on, effect, skip, times, rate, seed',
  ],
  ['removeFault(undefined)', (mock) => mock.removeFault(undefined), 'There is no active fault undefined'],
  [
    "requests({ limit: 'x' })",
    (mock) => mock.requests({ limit: 'x' }),
    'limit must be a whole number of at least 1, not "x"',
  ],
  [
    'requests({ limit: 0 })',
    (mock) => mock.requests({ limit: 0 }),
    'limit must be a whole number of at least 1, not 0',
  ],
  ['requests(null)', (mock) => mock.requests(null), 'filter must be an object, not null'],
  ['restore(undefined)', (mock) => mock.restore(undefined), 'snapshot must be an object, not undefined'],
  ['createPool(null)', (mock) => mock.createPool(null), 'it must be an object'],
  ['exportTo(undefined)', (mock) => mock.exportTo(undefined), 'file must be a path, not undefined'],
  ['pool(undefined)', (mock) => mock.pool(undefined), 'There is no user pool undefined'],
];

test('the methods of a mock refuse arguments that they would ignore or fail on', async () => {
  await using mock = await createMock();
  for (const [call, run, message] of refused) {
    const error = await (async () => run(mock as unknown as Loose))().catch((reason: unknown) => reason);
    expect(error, call).toBeInstanceOf(MockError);
    expect(error, call).toMatchObject({ message });
  }
});

test('a repeated query parameter is refused', async () => {
  await using mock = await createMock();
  const path = '/_mock/pools/default/deliveries?eventName=login&eventName=user:created';
  const response = await mock.fetch(`http://genauth.mock${path}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    message: 'The query parameter eventName must not be repeated; send it once',
  });
});
