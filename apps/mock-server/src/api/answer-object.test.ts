import { expect, test } from 'vitest';
import { answerObject } from './answer-object.ts';

test.for([
  ['', {}],
  ['{}', {}],
  ['{"body":1}', { body: 1 }],
  [' {"a":1} ', { a: 1 }],
  ['[]', { body: [] }],
  ['0', { body: 0 }],
  ['true', { body: true }],
  ['null', { body: null }],
  ['""', { body: '' }],
  [' ', { body: ' ' }],
  ['{"a":1', { body: '{"a":1' }],
  ['ok', { body: 'ok' }],
] as const)('the answer %j is the object %j to a caller', ([body, object]) => {
  expect(answerObject({ statusCode: 200, headers: {}, body, encoding: 'utf8', truncated: false })).toEqual(object);
});

test('what was cut is never taken for JSON', () => {
  const cut = { statusCode: 200, headers: {}, body: '12', encoding: 'utf8', truncated: true } as const;
  expect(answerObject(cut)).toEqual({ body: '12', truncated: true });
});
