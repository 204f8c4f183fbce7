import type { OperationId } from '@genauth-webhooks/contract';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { inputValidators, type Violation } from '@genauth-webhooks/contract/validate';
import { controlInputValidators, controlMembers } from '@genauth-webhooks/control/validate-inputs';
import { expect, test } from 'vitest';
import { describeViolations, listViolations } from './describe-violations.ts';

const violation = (change: Partial<Violation>): Violation => ({
  instancePath: '/name',
  keyword: 'minLength',
  params: {},
  ...change,
});

test.for([
  ['/name', 'name'],
  ['/events/12', 'events[12]'],
  ['/retryConfig/count', 'retryConfig.count'],
  ['/requestHeaders/x-a~1b~0c', 'requestHeaders.x-a/b~c'],
  ['/list/0/inner/1', 'list[0].inner[1]'],
])('the place %s is called %s', ([instancePath = '', name]) => {
  expect(describeViolations([violation({ instancePath })], {})).toBe(`${name} should not be empty`);
});

test('an escaped name in a place is followed to its value', () => {
  const enumeration = violation({
    instancePath: '/a~1b/c~0d',
    keyword: 'enum',
    params: { allowedValues: eventCatalogue.map(({ name }) => name) },
  });
  expect(describeViolations([enumeration], { 'a/b': { 'c~d': 'user:creatd' } })).toMatch(
    /not "user:creatd"; did you mean user:created\?$/,
  );
});

test('the name of a member from outside contains no control character', () => {
  const unknown = { keyword: 'additionalProperties', params: { additionalProperty: '\u001b[31mevil\u001b]0;x\u0007' } };
  expect(describeViolations([violation({ ...unknown, instancePath: '' })], {})).toBe('?[31mevil?]0;x? is unknown');
});

test('a rule that is broken twice is named once', () => {
  expect(describeViolations([violation({}), violation({})], {})).toBe('name should not be empty');
});

test('ten rules are named in full, the eleventh is counted', () => {
  const many = (count: number): Violation[] =>
    Array.from({ length: count }, (_, index) => violation({ instancePath: `/a${index}` }));
  expect(describeViolations(many(10), {})).toMatch(/a9 should not be empty$/);
  expect(describeViolations(many(11), {})).toMatch(/a9 should not be empty and 1 more$/);
});

test('a message describes ten of a hundred thousand broken rules', () => {
  let described = 0;
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    keyword: 'minLength',
    params: {},
    get instancePath() {
      described++;
      return `/a${index}`;
    },
  }));
  expect(describeViolations(many, {})).toMatch(/a9 should not be empty and 99990 more$/);
  expect(described).toBe(10);
});

test('a rule without words of its own is described in those of the validator', () => {
  expect(describeViolations([violation({ keyword: 'format', message: 'must be a date' })], {})).toBe(
    'name must be a date',
  );
  expect(describeViolations([violation({ keyword: 'format' })], {})).toBe('name is not valid');
});

const webhook = {
  name: 'User created event',
  url: 'https://example.com/callback',
  events: ['user:created'],
  contentType: 'application/json',
};

/** The message for an input that breaks the schema of an operation. */
function messageOf(operationId: OperationId, input: object): string {
  const validate = inputValidators[operationId];
  expect(validate(input)).toBe(false);
  return describeViolations(validate.errors ?? [], input);
}

test.for<[string, OperationId, object, string]>([
  ['a missing name', 'createWebhook', { ...webhook, name: undefined }, 'name should not be empty'],
  ['an empty name', 'createWebhook', { ...webhook, name: '' }, 'name should not be empty'],
  [
    'a name of 256 characters',
    'createWebhook',
    { ...webhook, name: 'x'.repeat(256) },
    'name must be shorter than or equal to 255 characters',
  ],
  ['a number as name', 'createWebhook', { ...webhook, name: 7 }, 'name must be a string'],
  ['text as enabled', 'createWebhook', { ...webhook, enabled: 'true' }, 'enabled must be a boolean value'],
  ['text as events', 'createWebhook', { ...webhook, events: 'login' }, 'events must be an array'],
  ['no events', 'createWebhook', { ...webhook, events: [] }, 'events must contain at least 1 elements'],
  [
    '201 events',
    'createWebhook',
    { ...webhook, events: Array(201).fill('login') },
    'events must contain no more than 200 elements',
  ],
  [
    'a wrong contentType',
    'createWebhook',
    { ...webhook, contentType: 'text/plain' },
    'contentType must be one of the following values: application/json, application/x-www-form-urlencoded',
  ],
  [
    'a wrong delayUnit',
    'createWebhook',
    { ...webhook, retryConfig: { enabled: true, delayUnit: 'Week' } },
    'retryConfig.delayUnit must be one of the following values: Second, Minute, Hour, Day',
  ],
  [
    'a retryConfig without enabled',
    'createWebhook',
    { ...webhook, retryConfig: {} },
    'retryConfig.enabled should not be empty',
  ],
  [
    '101 retries',
    'createWebhook',
    { ...webhook, retryConfig: { enabled: true, count: 101 } },
    'retryConfig.count must not be greater than 100',
  ],
  [
    'half a retry',
    'createWebhook',
    { ...webhook, retryConfig: { enabled: true, count: 0.5 } },
    'retryConfig.count must be an integer number',
  ],
  ['limit 51', 'listWebhooks', { limit: 51 }, 'limit must not be greater than 50'],
  ['page 0', 'listWebhooks', { page: 0 }, 'page must not be less than 1'],
  ['page -1', 'listWebhooks', { page: -1 }, 'page must not be less than 1'],
  ['page one', 'listWebhooks', { page: 'one' }, 'page must be an integer number'],
  ['page 1.5', 'listWebhooks', { page: 1.5 }, 'page must be an integer number'],
  ['limit 51 of a log', 'getWebhookLogs', { webhookId: 'a', limit: 51 }, 'limit must not be greater than 50'],
  ['a page of a log as text', 'getWebhookLogs', { webhookId: 'a', page: '1' }, 'page must be an integer number'],
  ['no webhookId', 'getWebhook', {}, 'webhookId should not be empty'],
  ['no webhookIds', 'deleteWebhook', { webhookIds: [] }, 'webhookIds must contain at least 1 elements'],
  ['an empty one among webhookIds', 'deleteWebhook', { webhookIds: ['a', ''] }, 'webhookIds[1] should not be empty'],
  [
    'a space in the name of a header',
    'triggerWebhook',
    { webhookId: 'a', requestHeaders: { 'x a': '1' } },
    'requestHeaders must not contain the name "x a"',
  ],
  [
    'a line break in the name of a header',
    'triggerWebhook',
    { webhookId: 'a', requestHeaders: { 'x\r\ny': '1' } },
    'requestHeaders must not contain the name "x\\r\\ny"',
  ],
])('describeViolations explains %s', ([, operationId, input, message]) => {
  expect(messageOf(operationId, input)).toBe(message);
});

test('a message counts the broken rules after the tenth', () => {
  const events = Array.from({ length: 13 }, (_, index) => `role:create-${index}`);
  const message = messageOf('createWebhook', { ...webhook, events });
  expect(message.split(/,(?! )/)).toHaveLength(10);
  expect(message).toMatch(/did you mean [a-z:-]+\? and 3 more$/);
});

test.for([
  [['login', 'user:craeted'], 'events[1]', 'user:craeted', 'user:created'],
  [['User:Created'], 'events[0]', 'User:Created', 'user:created'],
  [['user: email-verified'], 'events[0]', 'user: email-verified', 'user:email-verified'],
  [['role:add'], 'events[0]', 'role:add', 'role:created'],
] as const)('a message about the events %j names the nearest event name', ([events, field, wrong, nearest]) => {
  expect(messageOf('createWebhook', { ...webhook, events })).toBe(
    `${field} must be one of the 76 event names, not "${wrong}"; did you mean ${nearest}?`,
  );
});

test("a message about a name from the vendor's guide names the event that it stands for", () => {
  const aliases = eventCatalogue.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const));
  expect(aliases.length).toBeGreaterThan(1);
  for (const [alias, name] of aliases) {
    const message = messageOf('createWebhook', { ...webhook, events: [alias] });
    expect(message).toContain(`not "${alias}"; did you mean ${name}?`);
  }
});

test('a message shortens a very long event name', () => {
  expect(messageOf('createWebhook', { ...webhook, events: ['x'.repeat(100_000)] }).length).toBeLessThan(300);
});

test('a message about a member of several types names all of them', () => {
  const by = { userPoolId: 'default', by: [] };
  expect(controlInputValidators.advanceClock(by)).toBe(false);
  expect(describeViolations(controlInputValidators.advanceClock.errors ?? [], by)).toBe(
    'by must be a string or an integer number',
  );
});

test('a message about an unknown member suggests the nearest known name, or lists all of them when none is similar', () => {
  const input = { userPoolId: 'default', on: { operation: 'x' }, effect: { kind: 'timeout' }, zzz: 1 };
  expect(controlInputValidators.addFault(input)).toBe(false);
  const violations = controlInputValidators.addFault.errors ?? [];
  expect(listViolations(violations, input, controlMembers['addFault'])).toEqual({
    texts: [
      'zzz is unknown; the known names are userPoolId, on, effect, skip, times, rate, seed',
      'on.operation is unknown; did you mean operationId?',
    ],
    more: 0,
  });
  expect(describeViolations(violations, input)).toBe('zzz is unknown,on.operation is unknown');
});
