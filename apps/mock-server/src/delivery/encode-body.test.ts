import { expect, test } from 'vitest';
import { encodeBody } from './encode-body.ts';

const body = { eventName: 'user:created', data: { name: 'Zoë & 1+1', list: [1, null] }, text: '*-._ ~!', none: null };

test('as JSON a body is its JSON text', () => {
  const text = encodeBody(body, 'application/json');
  expect(text).toBe(
    '{"eventName":"user:created","data":{"name":"Zoë & 1+1","list":[1,null]},"text":"*-._ ~!","none":null}',
  );
});

test('as a form each member is a field, a text as it is, anything else as JSON text', () => {
  const text = encodeBody(body, 'application/x-www-form-urlencoded');
  expect(text).toBe(
    'eventName=user%3Acreated&data=%7B%22name%22%3A%22Zo%C3%AB+%26+1%2B1%22%2C%22list%22%3A%5B1%2Cnull%5D%7D&text=*-._+%7E%21&none=null',
  );
});

test('a member that JSON cannot say is left out of either form', () => {
  const odd = { a: undefined, b: 1 };
  expect(encodeBody(odd, 'application/json')).toBe('{"b":1}');
  expect(encodeBody(odd, 'application/x-www-form-urlencoded')).toBe('b=1');
});
