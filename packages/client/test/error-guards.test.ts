import * as client from '@genauth-webhooks/client';
import * as webhooks from '@genauth-webhooks/client/webhooks';
import { describe, expect, test } from 'vitest';
import { createErrors, guards } from './support/errors.ts';

const errors = createErrors(client, webhooks);
type Name = keyof typeof errors;
const names = Object.keys(errors) as Name[];

describe.each(names)('%s', (name) => {
  test('has its name, its own guard and the common base', () => {
    expect(errors[name].name).toBe(name);
    expect(errors[name]).toBeInstanceOf(client.ClientError);
    expect(client.isClientError(errors[name])).toBe(true);
    expect(client.isCallError(errors[name])).toBe(errors[name] instanceof client.CallError);
    expect(names.filter((each) => guards[each](errors[name]))).toEqual([name]);
  });

  test('is not recognised by its name and members alone', () => {
    expect(guards[name](new DOMException('', name))).toBe(false);
    expect(guards[name](Object.assign(new Error('x'), { ...errors[name], name }))).toBe(false);
  });
});

const unrelated = [undefined, null, 'ApiError', 0, {}, new Error('x'), new TypeError('x')];
const anyClient = new client.ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });

test.each([...unrelated, anyClient])('%s is none of them', (value) => {
  expect(client.isClientError(value)).toBe(false);
});
