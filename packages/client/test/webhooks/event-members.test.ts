import { buildDelivery, withExtra } from '@genauth-webhooks/client/testing';
import { type AnyEvent, checkEvents, extra, parseWebhook, redact } from '@genauth-webhooks/client/webhooks';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { eventShapes } from '@genauth-webhooks/contract/event-shapes';
import { type EventName, sensitiveMembers } from '@genauth-webhooks/contract/events';
import { describe, expect, test } from 'vitest';

const read = (body: unknown): Promise<AnyEvent> =>
  parseWebhook({ headers: { 'content-type': 'application/json' }, body }, { secrets: 'none' });

describe('extra', () => {
  test('returns the members of the data that the contract does not know, and no others', async () => {
    const changes = withExtra({ email: 'alex@example.com' }, { employeeNumber: 7, nested: { a: [1] } });
    const event = await parseWebhook(buildDelivery('user:created', changes), { secrets: 'none' });
    expect(extra(event)).toEqual({ employeeNumber: 7, nested: { a: [1] } });
    expect(event.data).toMatchObject({ email: 'alex@example.com', employeeNumber: 7 });
  });

  test('is empty for every example, except for what the contract does not describe', async () => {
    for (const [name, body] of Object.entries(eventExamples)) {
      const isOpen = eventShapes[name as EventName] === 'o';
      expect(extra(await read(body)), name).toEqual(isOpen ? body.data : {});
    }
  });

  test.for([
    ['an unknown event: all', { eventName: 'new:one', data: { a: 1, id: 2 } }, { a: 1, id: 2 }],
    ['an event that the vendor does not describe: all', { eventName: 'role:disable', data: { id: 1 } }, { id: 1 }],
    ['a string: none', { eventName: 'role:deleted', data: 'r1' }, {}],
    ['an alternative of an object and a string', { eventName: 'role:deleted', data: { id: 'r', x: 1 } }, { x: 1 }],
    ['odd data: none', { eventName: 'login', data: [1] }, {}],
    ['the name of a method', JSON.parse('{"eventName":"test","data":{"toString":1,"__proto__":2}}'), undefined],
  ])('of %s', async ([, body, expected]) => {
    const members = extra(await read(body));
    if (expected === undefined)
      expect(Object.entries(members).sort()).toEqual([
        ['__proto__', 2],
        ['toString', 1],
      ]);
    else expect(members).toEqual(expected);
  });
});

describe('redact', () => {
  test('masks every sensitive member of every example, and changes nothing else', async () => {
    let masked = 0;
    for (const name of Object.keys(eventExamples) as EventName[]) {
      const event = await read(eventExamples[name]);
      const before = structuredClone(event);
      const copy = redact(event);
      expect(event).toEqual(before);
      const expected = JSON.stringify(event, (member, value) => {
        const isMasked = sensitiveMembers.includes(member) && value !== null;
        if (isMasked) masked += 1;
        return isMasked ? '***' : value;
      });
      expect(JSON.stringify(copy)).toBe(expected);
    }
    expect(masked).toBeGreaterThan(50);
  });

  test('masks in lists, beside the data, in unknown events and without regard to case', async () => {
    const data = { users: [{ Password: 'canary', token: null }], deep: { list: [[{ SECRET: { a: 'canary' } }]] } };
    const event = await read({ eventName: 'new', data, accessToken: 'canary' });
    const copy = redact(event);
    expect(copy).toMatchObject({
      data: { users: [{ Password: '***', token: null }], deep: { list: [[{ SECRET: '***' }]] } },
      beside: { accessToken: '***' },
    });
    expect(JSON.stringify(copy)).not.toContain('canary');
  });

  test('masks the rules of mismatches, which may quote a value, and keeps their pointers', async () => {
    const schema = {
      version: 1 as const,
      vendor: 'test',
      validate: () => ({ issues: [{ message: 'canary is too short', path: ['password'] }] }),
    };
    const validate = checkEvents('warn', { login: { '~standard': schema } });
    const delivery = buildDelivery('login', { password: 'canary' });
    const event = await parseWebhook(delivery, { secrets: 'none', validate });
    expect(event.mismatches).toEqual([{ pointer: '/password', rule: 'canary is too short' }]);
    const copy = redact(event);
    expect(copy.mismatches).toEqual([{ pointer: '/password', rule: '***' }]);
    expect(JSON.stringify(copy)).not.toContain('canary');
  });

  test('does not change data that is not an object', async () => {
    expect(redact(await read({ eventName: 'role:deleted', data: 'r1' })).data).toBe('r1');
  });

  test('masks data that a program in JavaScript passes instead of the event', () => {
    const data = { id: 'u1', password: 'hash', identities: [{ token: 'secret' }] };
    expect(redact(data as never)).toEqual({ id: 'u1', password: '***', identities: [{ token: '***' }] });
  });
});
