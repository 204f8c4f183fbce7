import { buildDelivery } from '@genauth-webhooks/client/testing';
import { eventValidators, login, userCreated, userDeleted } from '@genauth-webhooks/client/validate-events';
import {
  type AnyEvent,
  checkEvents,
  createWebhookHandler,
  type DataSchema,
  type EventSchemas,
  isConfigurationError,
  type ParseOptions,
  parseWebhook,
} from '@genauth-webhooks/client/webhooks';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import type { EventName } from '@genauth-webhooks/contract/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../.config/runs.ts';
import { encodeBracketForm, encodeJsonTextForm } from '../../src/testing/encode-form.ts';
import { arbitraryData, eventNames } from './support/arbitrary-data.ts';
import { axiosForm, qsForm } from './support/foreign-forms.ts';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Reads a body, with the mode `warn` and all validators unless there are other options. */
function read(body: unknown, options: Partial<ParseOptions> = {}, headers: object = json): Promise<AnyEvent> {
  const validate = checkEvents('warn', eventValidators);
  return parseWebhook({ headers, body } as never, { secrets: 'none', validate, ...options });
}

const wrong = { eventName: 'user:created', data: { id: 5, email: [1], createdAt: '', updatedAt: '', added: true } };
const found = [
  { pointer: '/userPoolId', rule: 'is missing' },
  { pointer: '/id', rule: 'must be string' },
  { pointer: '/email', rule: 'must be string,null' },
];

describe('an event whose data breaks the contract', () => {
  test('arrives with its mismatches with the mode warn', async () => {
    const event = await read(wrong);
    expect(event).toMatchObject({ eventName: 'user:created', data: wrong.data });
    expect(event.mismatches).toEqual(expect.arrayContaining(found));
    expect(event.mismatches).toHaveLength(found.length);
  });

  test('arrives with the name unknown with the mode unknown', async () => {
    const event = await read(wrong, { validate: checkEvents('unknown', { 'user:created': userCreated }) });
    expect(event).toMatchObject({ eventName: 'unknown', sentName: 'user:created', data: wrong.data });
    expect(event.mismatches).toHaveLength(found.length);
  });

  test('is refused with the mode refuse, with an error that has the mismatches and a message without values', async () => {
    const validate = checkEvents('refuse', { 'user:created': userCreated });
    const secret = { eventName: 'user:created', data: { ...wrong.data, id: 'u', email: { hidden: 'canary' } } };
    await expect(read(secret, { validate })).rejects.toMatchObject({
      name: 'WebhookError',
      code: 'data-mismatch',
      status: 400,
      mismatches: [found[0], found[2]],
      message: expect.toSatisfy((text: string) => text.includes('/userPoolId, /email') && !text.includes('canary')),
    });
  });

  test('gets the answer 400 from a handler, and the handler of the event is not called', async () => {
    const { fetch } = createWebhookHandler({
      secrets: 'none',
      validate: checkEvents('refuse', { 'user:created': userCreated }),
      on: { 'user:created': () => expect.unreachable() },
    });
    const request = new Request('http://localhost/', { method: 'POST', headers: json, body: JSON.stringify(wrong) });
    const answer = await fetch(request);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ received: false, code: 'data-mismatch' });
  });

  test('is refused if its data is not an object, although odd data is tolerated', async () => {
    const validate = checkEvents('refuse', { login });
    await expect(read({ eventName: 'login', data: null }, { validate })).rejects.toMatchObject({
      code: 'data-mismatch',
      mismatches: [{ pointer: '', rule: 'must be object' }],
    });
    expect(await read({ eventName: 'login' })).toMatchObject({
      eventName: 'unknown',
      tolerated: ['oddData'],
      mismatches: [{ pointer: '', rule: 'is missing' }],
    });
  });
});

test('the pointer of a mismatch is escaped, at any depth', async () => {
  const issues = [{ message: 'is odd', path: ['a/b', { key: '~' }, 0] }];
  const validate = checkEvents('warn', { test: standard(() => ({ issues })) });
  const event = await read({ eventName: 'test', data: {} }, { validate });
  expect(event.mismatches).toEqual([{ pointer: '/a~1b/~0/0', rule: 'is odd' }]);
});

test('neither an event without a schema nor an event with an unknown name has mismatches', async () => {
  const validate = checkEvents('refuse', { 'user:deleted': userDeleted });
  expect(await read(wrong, { validate })).not.toHaveProperty('mismatches');
  expect(await read({ eventName: 'constructor', data: 1 }, { validate })).not.toHaveProperty('mismatches');
});

describe('every example of the contract', () => {
  const names = Object.keys(eventExamples) as EventName[];

  test('matches, as JSON and as a form with JSON text', async () => {
    for (const name of names) {
      for (const contentType of ['application/json', 'application/x-www-form-urlencoded'] as const) {
        const { headers, body } = buildDelivery(name, undefined, { contentType });
        expect(await read(body, {}, headers), name).toMatchObject({ eventName: name, mismatches: [] });
      }
    }
  });

  test('matches as a form with brackets, whatever is empty or undecided', async () => {
    for (const name of names) {
      const options = { contentType: 'application/x-www-form-urlencoded', form: 'brackets' } as const;
      const { headers, body } = buildDelivery(name, undefined, options);
      expect(await read(body, {}, headers), name).toMatchObject({ eventName: name, mismatches: [] });
    }
  });
});

describe('a form', () => {
  const required = '&data[createdAt]=a&data[updatedAt]=b&data[userPoolId]=c';

  test('has no mismatch where a value is undecided', async () => {
    const event = await read(`eventName=login&data[id]=u${required}&data[passwordSecurityLevel]=high`, {}, form);
    expect(event).toMatchObject({ undecided: ['/passwordSecurityLevel'], mismatches: [] });
  });

  test('has no mismatch where it may have left out an empty list', async () => {
    const { organization } = eventExamples['organization:imported'].data;
    const [{ members: _, ...tree }] = structuredClone(organization) as [(typeof organization)[number]];
    const body = { eventName: 'organization:imported', data: { organization: [{ ...tree, children: [] }] } };
    expect((await read(body)).mismatches).toEqual([{ pointer: '/organization/0/members', rule: 'is missing' }]);
    const overrides = { organization: body.data.organization } as never;
    const options = { contentType: 'application/x-www-form-urlencoded', form: 'brackets' } as const;
    const delivery = buildDelivery('organization:imported', overrides, options);
    expect(await read(delivery.body, {}, delivery.headers)).toMatchObject({ mismatches: [] });
  });

  test('has a mismatch where a member is missing that a form can hold', async () => {
    const event = await read(`eventName=login${required}`, {}, form);
    expect(event.mismatches).toEqual([{ pointer: '/id', rule: 'is missing' }]);
  });
});

describe('a form with more uncertain mismatches than a validator lists', () => {
  const required = ['id', 'createdAt', 'updatedAt', 'userPoolId'].map((name) => `[${name}]=a`);
  const fields = [...required, '[blocked]=x', '[isDeleted]=x'];
  /** Users with four uncertain mismatches each, and one that certainly lacks its required members. */
  const formOf = (count: number): string =>
    [...Array(count).keys()]
      .flatMap((at) => fields.map((field) => `data[users][${at}]${field}&`))
      .concat(`data[users][${count}][nickname]=q&eventName=user:deleted`)
      .join('');

  test('is refused by refuse, however many users come before the incomplete one', async () => {
    const validate = checkEvents('refuse', { 'user:deleted': userDeleted });
    for (const count of [1, 249, 250, 400]) {
      await expect(read(formOf(count), { validate }, form), String(count)).rejects.toMatchObject({
        code: 'data-mismatch',
        mismatches: expect.arrayContaining([
          { pointer: count < 250 ? `/users/${count}/id` : '/users/0/blocked', rule: expect.any(String) },
        ]),
      });
    }
  });

  test('arrives under the name unknown by unknown, and with mismatches by warn', async () => {
    const schemas = { 'user:deleted': userDeleted };
    const unknown = await read(formOf(400), { validate: checkEvents('unknown', schemas) }, form);
    const warned = await read(formOf(400), { validate: checkEvents('warn', schemas) }, form);
    expect([unknown.eventName, warned.eventName]).toEqual(['unknown', 'user:deleted']);
    expect([unknown.mismatches?.length, warned.mismatches?.length]).toEqual([1000, 1000]);
  });
});

test.for([
  ['with JSON text', encodeJsonTextForm],
  ['with brackets', encodeBracketForm],
  ['of qs', qsForm],
  ['of axios', axiosForm],
] as const)('a form %s has no mismatch that the same data as JSON does not have', async ([, encode]) => {
  const richness = { extraMembers: true, lookalikes: true };
  const bodies = fc
    .constantFrom(...eventNames)
    .chain((eventName) => fc.record({ eventName: fc.constant(eventName), data: arbitraryData(eventName, richness) }));
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { mismatches: genuine = [] } = await read(JSON.stringify(body));
      const { mismatches = [] } = await read(encode(body), {}, form);
      expect(genuine).toEqual(expect.arrayContaining([...mismatches]));
    }),
    runs(400),
  );
});

test('the mismatches of JSON depend only on the sent data, for any data', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(eventExamples) as EventName[])),
      fc.object(),
      async (name, data) => {
        const body = { eventName: name, data: JSON.parse(JSON.stringify(data)) };
        const isValid = eventValidators[name](body);
        expect((await read(body)).mismatches?.length === 0).toBe(isValid);
      },
    ),
    runs(100),
  );
});

describe('a Standard Schema', () => {
  test('checks the data, and may be asynchronous', async () => {
    const seen: unknown[] = [];
    const slow = standard(async (data) => {
      seen.push(data);
      return { issues: [{ message: 'has no number' }] };
    });
    const event = await read({ eventName: 'test', data: { a: 1 } }, { validate: checkEvents('warn', { test: slow }) });
    expect(seen).toEqual([{ a: 1 }]);
    expect(event.mismatches).toEqual([{ pointer: '', rule: 'has no number' }]);
  });

  test('that transforms leaves the data as it is', async () => {
    const upper = standard(() => ({ value: 'TRANSFORMED' }));
    const event = await read({ eventName: 'test', data: { a: 1 } }, { validate: checkEvents('warn', { test: upper }) });
    expect(event).toMatchObject({ data: { a: 1 }, mismatches: [] });
  });

  test('may be a function', async () => {
    const schema = Object.assign(
      () => ({}),
      standard(() => ({ issues: [{ message: 'odd', path: ['a'] }] })),
    );
    const event = await read({ eventName: 'test', data: {} }, { validate: checkEvents('warn', { test: schema }) });
    expect(event.mismatches).toEqual([{ pointer: '/a', rule: 'odd' }]);
  });

  test('that throws makes a handler answer 500 and call onError', async () => {
    const errors: unknown[] = [];
    const broken = standard(() => {
      throw new Error('broken schema');
    });
    const { fetch } = createWebhookHandler({
      secrets: 'none',
      validate: checkEvents('refuse', { test: broken }),
      on: {},
      onError: (error) => errors.push(error),
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: json,
      body: '{"eventName":"test","data":{}}',
    });
    expect((await fetch(request)).status).toBe(500);
    expect(errors).toEqual([expect.objectContaining({ message: 'broken schema' })]);
  });
});

test.for([
  ['an unknown mode', 'loud', {}, 'must have the mode warn, refuse or unknown'],
  ['no schemas', 'warn', undefined, 'must have an object of schemas: checkEvents(mode, schemas)'],
  ['null instead of schemas', 'warn', null, 'must have an object of schemas: checkEvents(mode, schemas)'],
  ['an unknown name', 'warn', { 'user:craeted': userCreated }, 'Did you mean user:created?'],
  ['a schema of no kind', 'warn', { test: {} }, 'must be a validator of the contract or a Standard Schema'],
] as const)('checkEvents refuses %s', ([, mode, schemas, message]) => {
  const check = (): unknown => checkEvents(mode as 'warn', schemas as unknown as EventSchemas);
  expect(check).toThrow(expect.toSatisfy(isConfigurationError));
  expect(check).toThrow(message);
});

test('the option validate must be a function', async () => {
  await expect(read({ eventName: 'test', data: {} }, { validate: 'warn' as never })).rejects.toThrow(
    'Option validate must be a function',
  );
});

function standard(validate: (value: unknown) => unknown): DataSchema {
  return { '~standard': { version: 1, vendor: 'test', validate: validate as DataSchema['~standard']['validate'] } };
}
