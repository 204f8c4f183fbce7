import { buildDelivery, withExtra } from '@genauth-webhooks/client/testing';
import { type EventName, isConfigurationError, parseWebhook } from '@genauth-webhooks/client/webhooks';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { describe, expect, test } from 'vitest';

const form = 'application/x-www-form-urlencoded';
const names = Object.keys(eventExamples) as EventName[];

test.for(names)(
  '%s carries the example of the contract, and its own reader takes it without any tolerance',
  async (name) => {
    for (const contentType of ['application/json', form] as const) {
      const delivery = buildDelivery(name, undefined, { secret: 's', contentType });
      expect(delivery.data).toEqual(eventExamples[name].data);
      const event = await parseWebhook(delivery, { secrets: ['s'], tolerate: false });
      expect(event).toMatchObject({ eventName: name, data: delivery.data, undecided: [] });
    }
  },
);

test('the headers are those of a genuine delivery, in its order', () => {
  const { headers, body, url, method } = buildDelivery(
    'test',
    {},
    { secret: 'a secret', url: 'http://localhost:8080/a?b' },
  );
  expect({ url, method }).toEqual({ url: 'http://localhost:8080/a?b', method: 'POST' });
  expect(Object.entries(headers)).toEqual([
    ['host', 'localhost:8080'],
    ['connection', 'keep-alive'],
    ['user-agent', 'authing-webhook@2.0'],
    ['accept', 'application/json, text/plain, */*'],
    ['content-type', 'application/json'],
    ['x-authing-webhook-secret', 'a secret'],
    ['x-authing-token', 'a secret'],
    ['x-authing-userpool-id', '65f0c0de0000000000000001'],
    ['content-length', String(body.length)],
  ]);
});

test('without a secret, or with an empty one, it has no secret header', () => {
  for (const options of [{}, { secret: '' }, { secret: undefined }]) {
    expect(Object.keys(buildDelivery('test', {}, options).headers)).toEqual([
      'host',
      'connection',
      'user-agent',
      'accept',
      'content-type',
      'x-authing-userpool-id',
      'content-length',
    ]);
  }
});

describe('bodies', () => {
  const overrides = { description: 'ä & "=' };

  test('as JSON', () => {
    const { text, body, headers } = buildDelivery('test', overrides);
    expect(text).toBe('{"eventName":"test","data":{"description":"ä & \\"="}}');
    expect(new TextDecoder().decode(body)).toBe(text);
    expect(headers['content-length']).toBe(String(new TextEncoder().encode(text).length));
  });

  test('as a form with JSON text', () => {
    expect(buildDelivery('test', overrides, { contentType: form }).text).toBe(
      'eventName=test&data=%7B%22description%22%3A%22%C3%A4+%26+%5C%22%3D%22%7D',
    );
  });

  test('as a form with brackets', () => {
    const data = { isValid: true, type: null, list: [1, { a: [] }], none: {} } as never;
    expect(decodeURIComponent(buildDelivery('mfa:verified', data, { contentType: form, form: 'brackets' }).text)).toBe(
      `eventName=mfa:verified&data[userId]=${eventExamples['mfa:verified'].data.userId}&data[isValid]=true&data[type]=&data[list][0]=1&data[list][1][a]=&data[none]=`,
    );
    expect(() => buildDelivery('test', withExtra({}, { 'a][b': 1 }), { contentType: form, form: 'brackets' })).toThrow(
      expect.toSatisfy(isConfigurationError),
    );
  });

  test('without an envelope', () => {
    expect(buildDelivery('test', overrides, { envelope: false }).text).toBe('{"description":"ä & \\"="}');
    expect(buildDelivery('test', { description: 'd' }, { envelope: false, contentType: form }).text).toBe(
      'description=d',
    );
  });

  test('under another name', () => {
    const { text, eventName } = buildDelivery(
      'role:created',
      { role: undefined, namespace: undefined },
      { sendAs: 'role:add' },
    );
    expect({ text, eventName }).toEqual({ text: '{"eventName":"role:add","data":{}}', eventName: 'role:created' });
  });
});

describe('overrides', () => {
  test('go to the depth, replace lists, and take members away', () => {
    const { data } = buildDelivery('user:updated', {
      user: { email: 'a@example.com', phone: undefined, registerSource: [] },
      updates: { email: 'a@example.com' },
    });
    const example = eventExamples['user:updated'].data;
    const { phone: _, ...user } = example.user;
    expect(data).toEqual({
      user: { ...user, email: 'a@example.com', registerSource: [] },
      updates: { ...example.updates, email: 'a@example.com' },
    });
  });

  test('leave the example as it is', () => {
    const before = JSON.stringify(eventExamples.login);
    buildDelivery('login', { nickname: 'changed', email: undefined });
    expect(JSON.stringify(eventExamples.login)).toBe(before);
  });

  test('can replace an object by null or a string, and add new members', () => {
    const { data } = buildDelivery('user:blocked', withExtra({ user: null as never }, { extra: { a: 1 } }));
    expect(data).toEqual({ user: null, extra: { a: 1 } });
    expect(buildDelivery('role:deleted', 'r1').text).toBe('{"eventName":"role:deleted","data":"r1"}');
  });

  test('do not reach a prototype', () => {
    const { data } = buildDelivery('test', JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.hasOwn(data, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a Fetch request of it', () => {
  const isSettable = (name: string, value: string): boolean =>
    new Request('http://localhost', { headers: { [name]: value } }).headers.has(name);

  test('has its method, headers and bytes, as often as one likes', async () => {
    const delivery = buildDelivery('login', {}, { secret: 's', headers: { 'x-trace': '1', accept: undefined } });
    for (const request of [delivery.request('http://localhost/a'), delivery.request('http://localhost/a')]) {
      expect([request.method, request.url]).toEqual(['POST', 'http://localhost/a']);
      const { host, connection, 'content-length': length, ...sent } = delivery.headers;
      // Chromium lets no program set `user-agent`; elsewhere all are there.
      const own = Object.entries(sent).filter(([name, value]) => isSettable(name, value));
      expect(Object.fromEntries(request.headers)).toEqual(Object.fromEntries(own));
      expect(request.headers.get('x-authing-token')).toBe('s');
      expect(sent).toMatchObject({ 'x-trace': '1', 'x-authing-token': 's' });
      expect(sent).not.toHaveProperty('accept');
      expect([...new Uint8Array(await request.arrayBuffer())]).toEqual([...delivery.body]);
    }
    expect(delivery.request().url).toBe('http://127.0.0.1:3000/');
  });
});

test.for<[unknown, object, string]>([
  ['user:craeted', {}, 'Option eventName must be the name of an event of the contract. Did you mean user:created?'],
  ['toString', {}, 'Option eventName must be the name of an event of the contract'],
  [undefined, {}, 'Option eventName must be the name of an event of the contract'],
  ['test', { secret: 'geheim-名' }, 'Option secret must be a string of ISO-8859-1'],
  ['test', { secret: 'a\nb' }, 'Option secret must be a string of ISO-8859-1'],
  ['test', { userPoolId: '名' }, 'Option userPoolId must be a string of ISO-8859-1'],
  ['test', { headers: { 'x-a': '名' } }, 'Option headers.x-a must be a string of ISO-8859-1'],
])('an event or a header that no delivery can have is refused: %s %o', ([eventName, options, message]) => {
  const build = (): unknown => buildDelivery(eventName as 'test', {}, options);
  expect(build).toThrow(message);
  expect(build).toThrow(expect.toSatisfy(isConfigurationError));
});
