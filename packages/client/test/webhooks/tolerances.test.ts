import { buildDelivery } from '@genauth-webhooks/client/testing';
import { type AnyEvent, type ParseOptions, parseWebhook, type Tolerance } from '@genauth-webhooks/client/webhooks';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { describe, expect, test } from 'vitest';
import { tolerances } from '../../src/webhooks/base/tolerance.ts';
import { oldEventNames } from '../../src/webhooks/event/event-name.ts';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const read = (
  headers: { [name: string]: string },
  body: unknown,
  options: Partial<ParseOptions> = {},
): Promise<AnyEvent> => parseWebhook({ headers, body }, { secrets: 'none', ...options });

test('a delivery that follows the guide needs no tolerance', async () => {
  for (const contentType of ['application/json', 'application/x-www-form-urlencoded'] as const) {
    const delivery = buildDelivery('login', {}, { secret: 's', contentType });
    const event = await parseWebhook(delivery, { secrets: ['s'], tolerate: false });
    expect(event).toMatchObject({ eventName: 'login', tolerated: [], undecided: [] });
  }
});

/** For each tolerance: a delivery that takes it, what comes of it, and what comes of it without. */
const cases: {
  readonly [Each in Tolerance]: {
    readonly headers: { [name: string]: string };
    readonly body: unknown;
    readonly options?: Partial<ParseOptions>;
    readonly event: object;
    readonly without: { readonly refused: string } | { readonly event: object };
  };
} = {
  headerName: {
    headers: { ...json, 'x-genauth-token': 's' },
    body: '{"eventName":"test","data":{}}',
    options: { secrets: ['s'] },
    event: { eventName: 'test' },
    without: { refused: 'secret-missing' },
  },
  contentType: {
    headers: {},
    body: '{"eventName":"test","data":{}}',
    event: { eventName: 'test' },
    without: { refused: 'content-type-unsupported' },
  },
  missingEnvelope: {
    headers: json,
    body: '{"id":"u1","isRoot":false}',
    options: { eventName: 'login' },
    event: { eventName: 'login', sentName: '', data: { id: 'u1', isRoot: false } },
    without: { refused: 'envelope-missing' },
  },
  oldEventName: {
    headers: json,
    body: '{"eventName":"role:add","data":{}}',
    event: { eventName: 'role:created', sentName: 'role:add' },
    without: { event: { eventName: 'unknown', sentName: 'role:add', data: {} } },
  },
  spacedEventName: {
    headers: json,
    body: '{"eventName":"user: email-verified","data":{}}',
    event: { eventName: 'user:email-verified', sentName: 'user: email-verified' },
    without: { event: { eventName: 'unknown', sentName: 'user: email-verified' } },
  },
  membersBesideData: {
    headers: json,
    body: '{"eventName":"organization:imported","data":{"organization":[]},"newNodes":[{"id":"n"}],"trace":1}',
    event: {
      eventName: 'organization:imported',
      data: { organization: [], newNodes: [{ id: 'n' }] },
      beside: { trace: 1 },
    },
    without: {
      event: {
        eventName: 'organization:imported',
        data: { organization: [] },
        beside: { newNodes: [{ id: 'n' }], trace: 1 },
      },
    },
  },
  bracketForm: {
    headers: form,
    body: 'eventName=mfa:verified&data[userId]=u1&data[isValid]=true&data[type]=totp',
    event: { eventName: 'mfa:verified', data: { userId: 'u1', isValid: true, type: 'totp' } },
    without: { refused: 'form-refused' },
  },
  undecidedValues: {
    headers: form,
    body: 'eventName=role:deleted&data=',
    event: { eventName: 'role:deleted', data: '', undecided: [''] },
    without: { refused: 'values-undecided' },
  },
  oddData: {
    headers: json,
    body: '{"eventName":"login","data":null}',
    event: { eventName: 'unknown', sentName: 'login', data: null },
    without: { refused: 'data-invalid' },
  },
};

describe.for(tolerances)('%s', (tolerance) => {
  const { headers, body, options, event, without } = cases[tolerance];

  test('is tolerated by default, and reported', async () => {
    expect(await read(headers, body, options)).toMatchObject({ ...event, tolerated: [tolerance] });
  });

  test('is enough of a tolerance when all others are off', async () => {
    const others = Object.fromEntries(tolerances.map((name) => [name, name === tolerance]));
    expect(await read(headers, body, { ...options, tolerate: others })).toMatchObject({
      ...event,
      tolerated: [tolerance],
    });
  });

  test.for([{ [tolerance]: false }, false] as const)('can be switched off by %j', async (tolerate) => {
    const result = read(headers, body, { ...options, tolerate });
    if ('refused' in without) await expect(result).rejects.toMatchObject({ code: without.refused });
    else expect(await result).toMatchObject({ ...without.event, tolerated: [] });
  });
});

describe('old names', () => {
  test('hold every alias of the catalogue', () => {
    const aliases = eventCatalogue.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name]));
    expect(aliases.length).toBeGreaterThan(0);
    expect(Object.entries(oldEventNames)).toEqual(expect.arrayContaining(aliases));
  });

  test.for(Object.entries(oldEventNames))('%s is %s', async ([old, name]) => {
    const event = await read(json, { eventName: old, data: {} });
    expect(event).toMatchObject({ eventName: name, sentName: old, tolerated: ['oldEventName'] });
  });

  test.for([
    ['user: email-verified', 'user:email-verified'],
    ['user:udv-changed ', 'user:udv-changed'],
    ['role :assigned', 'role:assigned'],
    ['privilege -namespace:created', 'privilege-namespace:created'],
    ['user -pool:env-added', 'user-pool:env-added'],
    ['data-resource :updated', 'data-resource:updated'],
  ])('"%s", as a vendor SDK has it, is %s', async ([spaced, name]) => {
    const event = await read(json, { eventName: spaced, data: {} });
    expect(event).toMatchObject({ eventName: name, sentName: spaced, tolerated: ['spacedEventName'] });
  });

  test('an old name with a space needs both tolerances', async () => {
    const event = await read(json, { eventName: 'role :add', data: {} });
    expect(event).toMatchObject({ eventName: 'role:created', tolerated: ['oldEventName', 'spacedEventName'] });
  });

  test.for(['constructor', '__proto__', 'toString', 'User:Created', 'user:exploded', ' '])(
    '"%s" is unknown',
    async (name) => {
      const event = await read(json, { eventName: name, data: [1] });
      expect(event).toEqual({
        eventName: 'unknown',
        sentName: name,
        data: [1],
        userPoolId: undefined,
        tolerated: [],
        undecided: [],
        beside: {},
      });
    },
  );
});

describe('a body without envelope', () => {
  test('is an unknown event with an empty name without the option eventName', async () => {
    const event = await read(json, '{"description":"d"}');
    expect(event).toMatchObject({
      eventName: 'unknown',
      sentName: '',
      data: { description: 'd' },
      tolerated: ['missingEnvelope'],
    });
  });

  test('as a form gets its types from the event that was named', async () => {
    const body = 'id=u1&isRoot=false&loginsCount=3&registerSource=["basic:email"]&nickname=Zo%C3%AB&email=';
    const event = await read(form, body, { eventName: 'login' });
    expect(event).toMatchObject({
      eventName: 'login',
      data: { id: 'u1', isRoot: false, loginsCount: 3, registerSource: ['basic:email'], nickname: 'Zoë', email: '' },
      undecided: ['/email'],
      tolerated: ['missingEnvelope', 'undecidedValues'],
    });
  });

  test('a name in the body goes before the option', async () => {
    const event = await read(json, '{"eventName":"test","data":{}}', { eventName: 'login' });
    expect(event).toMatchObject({ eventName: 'test', tolerated: [] });
  });

  test('an eventName that is not a string counts as missing', async () => {
    expect(await read(json, '{"eventName":5,"data":{}}')).toMatchObject({ eventName: 'unknown', sentName: '' });
  });
});

describe('content types', () => {
  const body = '{"eventName":"test","data":{}}';
  const fields = 'eventName=test&data=%7B%7D';

  test.for([
    ['application/json', body, []],
    ['Application/JSON; Charset="UTF-8"', body, []],
    ['application/vnd.genauth+json', body, []],
    ['application/x-www-form-urlencoded;charset=utf-8', fields, []],
    ['', body, ['contentType']],
    ['text/plain', fields, ['contentType']],
    ['application/octet-stream', body, ['contentType']],
  ])('"%s" is read, %s', async ([contentType, text, tolerated]) => {
    expect(await read({ 'content-type': String(contentType) }, text)).toMatchObject({ eventName: 'test', tolerated });
  });

  test.for([
    'text/html',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=gbk',
    'json',
  ])('%s is refused', async (contentType) => {
    await expect(read({ 'content-type': contentType }, body)).rejects.toMatchObject({
      code: 'content-type-unsupported',
      status: 415,
    });
  });

  test.for([new URLSearchParams(fields), fieldsAsFormData()])('%o is a form, whatever the type says', async (form) => {
    expect(await read({}, form)).toMatchObject({ eventName: 'test', tolerated: ['contentType'] });
    expect(await read(json, form)).toMatchObject({ eventName: 'test', tolerated: [] });
  });

  test('what was parsed from an unstated type is a form if it looks like one', async () => {
    expect(await read({}, { eventName: 'test', data: '{"description":"d"}' })).toMatchObject({
      data: { description: 'd' },
    });
    expect(await read({}, { eventName: 'test', 'data[description]': 'd' })).toMatchObject({
      data: { description: 'd' },
    });
    expect(await read({}, { eventName: 'test', data: { description: 'true' } })).toMatchObject({
      data: { description: 'true' },
    });
  });
});

function fieldsAsFormData(): FormData {
  const form = new FormData();
  form.set('eventName', 'test');
  form.set('data', '{}');
  return form;
}

describe('undecided values of forms', () => {
  const user = (fields: string): Promise<AnyEvent> => read(form, `eventName=login&${fields}`);

  test.for([
    ['data[isRoot]=true', { isRoot: true }],
    ['data[loginsCount]=-12', { loginsCount: -12 }],
    ['data[passwordSecurityLevel]=', { passwordSecurityLevel: null }],
    ['data[id]=12', { id: '12' }],
    ['data[id]=', { id: '' }],
    ['data[registerSource]=', { registerSource: [] }],
    ['data[registerSource][]=a&data[registerSource][]=b', { registerSource: ['a', 'b'] }],
    ['data[registerSource][1]=b&data[registerSource][0]=a', { registerSource: ['a', 'b'] }],
    ['data[registerSource]=a&data[registerSource]=b', { registerSource: ['a', 'b'] }],
    ['data[identities][0][isSocial]=false', { identities: [{ isSocial: false }] }],
    ['data[identities][0][userInfoInIdp][0]=x', { identities: [{ userInfoInIdp: { 0: 'x' } }] }],
    ['data[own][member]=x', { own: { member: 'x' } }],
    ['data[__proto__][id]=x', JSON.parse('{"__proto__":{"id":"x"}}')],
    ['data[a[b]]=x', { 'a[b]': 'x' }],
    ['data[a[]]=x', { 'a[]': 'x' }],
    ['data[a]b]=x', { 'a]b': 'x' }],
    ['data[a[b]=x', { 'a[b': 'x' }],
    ['data[[]=x', { '[': 'x' }],
  ])('%s is decided', async ([fields, data]) => {
    expect(await user(String(fields))).toMatchObject({ data, undecided: [] });
  });

  test.for([
    ['data[nickname]=', { nickname: '' }, '/nickname'],
    ['data[nickname]=null', { nickname: 'null' }, '/nickname'],
    ['data[isRoot]=1', { isRoot: '1' }, '/isRoot'],
    ['data[loginsCount]=07', { loginsCount: '07' }, '/loginsCount'],
    ['data[loginsCount]=12345678901234567890', { loginsCount: '12345678901234567890' }, '/loginsCount'],
    ['data[own]=true', { own: 'true' }, '/own'],
    ['data[own]=1.5', { own: '1.5' }, '/own'],
    ['data[own]={"a":1}', { own: '{"a":1}' }, '/own'],
    ['data[own][0]=x', { own: ['x'] }, '/own'],
    ['data[own]=x&data[own]=y', { own: ['x', 'y'] }, '/own'],
    ['data[registerSource]=a', { registerSource: 'a' }, '/registerSource'],
    ['data[registerSource][]=', { registerSource: [''] }, '/registerSource'],
    ['data[registerSource][0]=a&data[registerSource][2]=c', { registerSource: ['a', 'c'] }, '/registerSource'],
    ['data[registerSource][x]=a', { registerSource: { x: 'a' } }, '/registerSource'],
    ['data[identities][][id]=a', { identities: [{ id: 'a' }] }, '/identities'],
    ['data[id]=a&data[id]=b', { id: ['a', 'b'] }, '/id'],
    ['data[own]=x&data[own][a]=y', { own: { a: 'y' } }, '/own'],
    ['data[a~b/c]=', { 'a~b/c': '' }, '/a~0b~1c'],
  ])('%s is flagged and left as it came', async ([fields, data, pointer]) => {
    const event = await user(String(fields));
    expect(event).toMatchObject({ data, tolerated: ['bracketForm', 'undecidedValues'] });
    expect(event.undecided[0]).toBe(pointer);
  });

  test('a form without data may have had empty data', async () => {
    expect(await read(form, 'eventName=role:disable')).toMatchObject({
      eventName: 'role:disable',
      data: {},
      undecided: [''],
    });
    expect(await read(form, 'eventName=new:one')).toMatchObject({
      eventName: 'unknown',
      data: undefined,
      undecided: [],
    });
  });

  test('members beside data keep their flags when they are moved into it', async () => {
    const event = await read(
      form,
      'eventName=organization:imported&data={"organization":[]}&newNodes[0][code]=&trace=',
    );
    expect(event).toMatchObject({
      data: { organization: [], newNodes: [{ code: '' }] },
      beside: { trace: '' },
    });
    expect(event.undecided).toContain('/newNodes/0/code');
  });
});

test.for([
  [{ bracketform: false }, 'tolerate.bracketform'],
  [{ bracketForm: 'no' }, 'tolerate.bracketForm'],
  ['none', 'tolerate'],
  [[], 'tolerate'],
  [null, 'tolerate'],
])('tolerate %j is refused', async ([tolerate, option]) => {
  await expect(read(json, {}, { tolerate: tolerate as never })).rejects.toMatchObject({ option });
});
