import { stripVTControlCharacters } from 'node:util';
import {
  assertEvent,
  buildDelivery,
  createTestReceiver,
  type EventMatchers,
  eventMatchers,
  toEventMatcher,
} from '@genauth-webhooks/client/testing';
import { type AnyEvent, parseWebhook } from '@genauth-webhooks/client/webhooks';
import { beforeAll, describe, expect, test, vi } from 'vitest';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends EventMatchers<R> {}
}

beforeAll(() => expect.extend(eventMatchers));

const email = 'alex@example.com';
const delivery = buildDelivery('user:created', { email, nickname: null });
const read = (options = {}): Promise<AnyEvent> =>
  parseWebhook(buildDelivery('user:created', { email }, options), { secrets: 'none' });

/** Returns the message of an assertion that must fail. */
function messageOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return stripVTControlCharacters((error as Error).message);
  }
  throw new Error('The assertion did not fail');
}

describe('a matcher accepts', () => {
  const matcher = toEventMatcher('user:created', { email });

  test('an event, a body, a built delivery and a recorded one', async () => {
    await using receiver = await createTestReceiver();
    const contentType = 'application/x-www-form-urlencoded';
    for (const form of ['json-text', 'brackets'] as const) {
      await fetch(buildDelivery('user:created', { email }, { contentType, form }).request(receiver.url));
    }
    await fetch(delivery.request(receiver.url));
    const values = [await read(), JSON.parse(delivery.text), delivery, ...receiver.all()];
    expect(values).toEqual(Array(6).fill(matcher));
    expect(values.map(toEventMatcher('user:created', { email: 'x' }).asymmetricMatch)).toEqual(Array(6).fill(false));
  });

  test('a value at any depth, among the arguments of a call, and beside other matchers', () => {
    const handler = vi.fn();
    handler(delivery, { attempt: 1 });
    expect(handler).toHaveBeenCalledWith(matcher, expect.anything());
    expect({ events: [delivery] }).toEqual({ events: [matcher] });
    expect([delivery]).toContainEqual(toEventMatcher('user:created', { email: expect.stringContaining('@') }));
    expect([delivery]).not.toContainEqual(toEventMatcher('user:updated'));
  });

  test('an old name as the event that it stands for, and an unknown name by the sent name', async () => {
    const old = await parseWebhook(buildDelivery('role:created', {}, { sendAs: 'role:add' }), { secrets: 'none' });
    expect(old).toEqual(toEventMatcher('role:created', {}, { sentName: 'role:add' }));
    expect(toEventMatcher('role:created', {}, { sentName: 'role:created' }).differences(old)).toEqual([
      '/sentName is "role:add", expected "role:created"',
    ]);
    const unknown = await read({ sendAs: 'user:exploded' });
    expect(unknown).toEqual(toEventMatcher('unknown', { email }, { sentName: 'user:exploded' }));
  });
});

test.each<[unknown, string[]]>([
  [{ email }, []],
  [{}, []],
  [undefined, []],
  [{ nickname: null, email: { asymmetricMatch: () => true } }, []],
  [{ emial: undefined, constructor: undefined }, []],
  [{ email: undefined }, ['/data/email is "alex@example.com", expected no such member']],
  [{ email: 'sam@example.com' }, ['/data/email is "alex@example.com", expected "sam@example.com"']],
  [{ emial: email }, ['/data/emial is missing, expected "alex@example.com"; did you mean email?']],
  [{ loginsCount: '0' }, ['/data/loginsCount is 0, expected "0"']],
  [{ email: expect.any(Number) }, ['/data/email is "alex@example.com", expected Any<Number>']],
  [{ email: expect.stringContaining('#') }, ['/data/email is "alex@example.com", expected StringContaining "#"']],
  [{ email: { 'a/b~': 1 } }, ['/data/email is "alex@example.com", expected {"a/b~":1}']],
  ['u1', [expect.stringMatching(/^\/data is \{"id":.{100,300}…, expected "u1"$/)]],
])('the differences from data %j are %j', (data, differences) => {
  expect(toEventMatcher('user:created', data as object).differences(delivery)).toEqual(differences);
});

test('a matcher requires a list of the same length, and compares its elements one by one', () => {
  const roles = [{ code: 'a' }, { code: 'b~/' }];
  const body = { eventName: 'test', data: { roles } };
  const differencesFrom = (pattern: unknown): readonly string[] =>
    toEventMatcher('test', { roles: pattern } as object).differences(body);
  expect(differencesFrom([{ code: 'a' }, {}])).toEqual([]);
  expect(differencesFrom([{}, { code: 'c', 'x/~y': 1 }])).toEqual([
    '/data/roles/1/code is "b~/", expected "c"',
    '/data/roles/1/x~1~0y is missing, expected 1',
  ]);
  expect(differencesFrom([{}])).toEqual(['/data/roles has 2 elements, expected 1: [{}]']);
  expect(differencesFrom([undefined, {}])).toEqual(['/data/roles/0 is {"code":"a"}, expected no such member']);
});

test.each<[unknown, string]>([
  [undefined, 'the value is not an event'],
  ['user:created', 'the value is not an event'],
  [{ data: {} }, 'the value is not an event: it has no eventName'],
  [{ headers: {}, text: '{' }, 'the delivery cannot be read: The body is not a JSON object.'],
  [{ headers: { 'Content-Type': 'text/xml' }, text: '{}' }, 'the delivery cannot be read: The content type'],
  [{ eventName: 'login' }, '/eventName is "login", expected "user:created"'],
  [{ eventName: 'user:craeted' }, '/eventName is "user:craeted" (did you mean user:created?), expected "user:created"'],
])('%j is not the event: %s', (value, difference) => {
  expect(toEventMatcher('user:created').differences(value)).toEqual([expect.stringContaining(difference)]);
});

test('a name that was sent misspelt is shown with the nearest event', async () => {
  expect(toEventMatcher('user:created').differences(await read({ sendAs: 'user:craeted' }))).toEqual([
    '/eventName is "unknown" (sent as "user:craeted") (did you mean user:created?), expected "user:created"',
  ]);
});

test('a misspelt name in the test is refused with the nearest event', () => {
  const misspelt = 'user:craeted' as 'user:created';
  const refusal = 'Option eventName must be the name of an event, got "user:craeted" (did you mean user:created?)';
  expect(() => toEventMatcher(misspelt)).toThrow(refusal);
  expect(() => expect(delivery).not.toMatchEvent(misspelt)).toThrow(refusal);
  expect(() => toEventMatcher(undefined as unknown as 'login')).toThrow('the name of an event, got undefined');
});

describe('a message', () => {
  const wrong = toEventMatcher('user:created', { email: 'sam@example.com' });
  const difference = '/data/email is "alex@example.com", expected "sam@example.com"';

  test('of toEqual shows the member that differs, and not only the whole event', async () => {
    const event = await read();
    try {
      expect(event).toEqual(wrong);
      expect.unreachable();
    } catch (error) {
      const { message, expected } = error as { message: string; expected: unknown };
      expect(message).toMatch(/to deeply equal event user:created$/);
      expect(String(expected)).toContain('event user:created with data {"email":"sam@example.com"}');
      expect(String(expected)).toContain(`In the last event that was compared:\n  ${difference}`);
    }
  });

  test('of toMatchEvent names the event and each member that differs', () => {
    expect(delivery).toMatchEvent('user:created', { email });
    expect(
      messageOf(() => expect(delivery).toMatchEvent('user:created', { email: 'sam@example.com', gender: 'F' })),
    ).toBe(
      `Expected event user:created with data {"email":"sam@example.com","gender":"F"}, but
  ${difference}
  /data/gender is "U", expected "F"`,
    );
    expect(messageOf(() => expect(delivery).not.toMatchEvent('user:created', {}, { sentName: undefined }))).toBe(
      'Expected anything but event user:created with data {} and sentName undefined',
    );
  });

  test('of toContainEvent has a line for each element', () => {
    const list = [delivery, buildDelivery('login'), 7];
    expect(list).toContainEvent('user:created', { email });
    expect(
      messageOf(() => expect(list).toContainEvent('user:created', { email: 'sam@example.com', gender: 'F' })),
    ).toBe(
      `Expected event user:created with data {"email":"sam@example.com","gender":"F"} in a list of 3:
  0: user:created: ${difference}, and 1 more
  1: login: /eventName is "login", expected "user:created"
  2: the value is not an event`,
    );
    expect(messageOf(() => expect(list).not.toContainEvent('login'))).toBe(
      'Expected no event login, but element 1 is one',
    );
    expect(messageOf(() => expect([]).toContainEvent('login'))).toBe('Expected event login in a list of 0');
    expect(messageOf(() => expect(Array(12).fill(delivery)).toContainEvent('login'))).toMatch(
      /\n {2}9: .*\n {2}and 2 more$/,
    );
    expect(() => expect(delivery).toContainEvent('login')).toThrow('requires a list of events, got object');
  });
});

test('assertEvent narrows the event, and throws with the same message', async () => {
  const event = await read();
  assertEvent(event, 'user:created', { email });
  expect(event.data.email).toBe(email);
  expect(() => assertEvent(event, 'login')).toThrow(
    'Expected event login, but\n  /eventName is "user:created", expected "login"',
  );
});
