import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expect, test } from 'vitest';
import { eventExamples } from '../src/event-examples.ts';
import { validator } from '../src/lib/validator.ts';
import { failureValidator, inputValidators, successValidators } from '../src/validate.ts';
import * as events from '../src/validate-events.ts';

const { eventValidators, ...validatorsByName } = events;

test('each event has its own validator, and the table maps to it', () => {
  expect(Object.keys(eventValidators)).toEqual(Object.keys(eventExamples));
  expect(new Set(Object.values(validatorsByName))).toEqual(new Set(Object.values(eventValidators)));
  expect(eventValidators['user:password-changed']).toBe(events.userPasswordChanged);
  expect(eventValidators['mfa:verified']).toBe(events.mfaVerified);
});

test('every validator is a Standard Schema of version 1', () => {
  const all = [inputValidators, successValidators, eventValidators, { failureValidator }].flatMap((table) =>
    Object.values<StandardSchemaV1>(table),
  );
  expect(all).toHaveLength(9 + 9 + 76 + 1);
  for (const schema of all) {
    expect('~standard' in schema).toBe(true);
    expect(schema['~standard']).toEqual({ version: 1, vendor: 'genauth-webhooks', validate: expect.any(Function) });
    expect(schema['~standard'].validate(7)).toEqual({
      issues: [expect.objectContaining({ message: 'must be object', path: [] })],
    });
  }
});

test('a check returns a valid value itself, with members that the contract does not define', () => {
  const body = { ...eventExamples['user:created'], addedLater: 1 };
  const { validate } = events.userCreated['~standard'];
  expect(validate(body)).toEqual({ value: body });
  const result = events.userCreated.check(body);
  expect(result.issues === undefined && result.value).toBe(body);
});

test('an issue has the path of the member, with numbers for the items of a list', () => {
  const input = { name: '', events: ['user:created', 'user:craeted'], contentType: 'application/json' };
  const { issues = [] } = inputValidators.createWebhook.check(input);
  expect(issues.map(({ path, message }) => [path, message])).toEqual([
    [['url'], "must have required property 'url'"],
    [['name'], 'must NOT have fewer than 1 characters'],
    [['events', 1], 'must be equal to one of the allowed values'],
  ]);
  expect(issues[1]).toEqual({
    instancePath: '/name',
    keyword: 'minLength',
    params: { limit: 1 },
    message: 'must NOT have fewer than 1 characters',
    path: ['name'],
  });
});

test('a path has the unescaped names of members, and no number for a member whose name is digits', () => {
  const violation = { instancePath: '/a~1b/0/x~0y/0', keyword: 'type', params: {}, message: 'must be string' };
  const refusing = validator(Object.assign(() => false, { errors: [violation] }));
  expect(refusing.check({ 'a/b': { '0': { 'x~y': [5] } } }).issues).toEqual([
    { ...violation, path: ['a/b', '0', 'x~y', 0] },
  ]);
});

test('the result of a check stays the same when the validator checks another value', () => {
  const first = inputValidators.getWebhook.check({ webhookId: 5 });
  const copy = structuredClone(first);
  inputValidators.getWebhook.check({});
  inputValidators.getWebhook({ webhookId: '' });
  expect(first).toEqual(copy);
});

test('a check keeps no errors, so the checked value can be garbage-collected', () => {
  inputValidators.getWebhook.check({ webhookId: 5 });
  expect(inputValidators.getWebhook.errors).toBeNull();
});
