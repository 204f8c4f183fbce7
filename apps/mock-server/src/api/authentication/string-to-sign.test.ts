import { expect, test } from 'vitest';
import { parametersOf, signatureVectors } from '../../../test/support/signature-vectors.ts';
import { type SignedRequest, stringsToSign } from './string-to-sign.ts';

const request = (change: Partial<SignedRequest> = {}): SignedRequest => ({
  method: 'GET',
  path: '/api/v3/list-webhooks',
  headers: {},
  parameters: {},
  ...change,
});

test.for(signatureVectors)('$id: the text that the SDK signed is among the texts that are tried', (vector) => {
  const { method, path, headers, dialect, stringToSign } = vector;
  expect(stringsToSign({ method, path, headers, parameters: parametersOf(vector) }, dialect)).toContain(stringToSign);
});

test('every vector but those with an undefined parameter is met by the first text', () => {
  const others = signatureVectors.filter((vector) => {
    const { method, path, headers, dialect, stringToSign } = vector;
    return stringsToSign({ method, path, headers, parameters: parametersOf(vector) }, dialect)[0] !== stringToSign;
  });
  expect(others.map(({ id }) => id)).toEqual([
    'authing/get-get-webhook-undefined',
    'genauth/get-get-webhook-undefined',
  ]);
});

test('a request without parameters may have been signed with a trailing question mark', () => {
  expect(stringsToSign(request(), 'authing')).toEqual(['GET\n/api/v3/list-webhooks', 'GET\n/api/v3/list-webhooks?']);
});

test('an empty parameter may have been signed without its equals sign, as old Java does', () => {
  expect(stringsToSign(request({ parameters: { b: '', a: 'x', c: '' } }), 'authing')).toEqual([
    'GET\n/api/v3/list-webhooks?a=x&b=&c=',
    'GET\n/api/v3/list-webhooks?a=x&b&c',
  ]);
});

test('a request with parameters that are not empty has one text only', () => {
  expect(stringsToSign(request({ parameters: { a: null, b: [], c: 0, d: false } }), 'authing')).toEqual([
    'GET\n/api/v3/list-webhooks?a=null&b=[]&c=0&d=false',
  ]);
});

test('only the date and the headers with the prefix of the dialect are signed, each on a line, sorted', () => {
  const headers = {
    'x-genauth-lang': 'genauth',
    'x-authing-z': 'z',
    'x-authing-a': 'a',
    'x-authing': 'no dash',
    accept: 'application/json',
    authorization: 'authing a:b',
    'content-type': 'application/json',
    'date-of-birth': 'no date',
    date: 'today',
    host: 'localhost',
    'user-agent': 'test',
  };
  expect(stringsToSign(request({ headers }), 'authing')[0]).toBe(
    'GET\ndate:today\nx-authing-a:a\nx-authing-z:z\n/api/v3/list-webhooks',
  );
  expect(stringsToSign(request({ headers }), 'genauth')[0]).toBe(
    'GET\ndate:today\nx-genauth-lang:genauth\n/api/v3/list-webhooks',
  );
});

test('white space in a header: each control character becomes a space, the ends are trimmed, inner spaces stay', () => {
  const headers = { 'x-authing-lang': '\t a\tb  c\r\n\fd \n' };
  expect(stringsToSign(request({ headers }), 'authing')[0]).toBe(
    'GET\nx-authing-lang:a b  c   d\n/api/v3/list-webhooks',
  );
});

test('parameters are sorted by code unit, not by language', () => {
  const parameters = { é: '1', z: '2', a: '3', Z: '4', '10': '5', '9': '6', '😀': '7', '\uff5e': '8' };
  expect(stringsToSign(request({ parameters }), 'authing')[0]).toBe(
    'GET\n/api/v3/list-webhooks?10=5&9=6&Z=4&a=3&z=2&é=1&😀=7&\uff5e=8',
  );
});

test('nothing is percent-encoded, and the members of an inner object stay in the order in which they were sent', () => {
  const parameters = JSON.parse('{"url":"https://example.com/?a=1&b=2","o":{"z":"值","a":[null,1.50,{"y":1,"x":2}]}}');
  expect(stringsToSign(request({ parameters }), 'authing')[0]).toBe(
    'GET\n/api/v3/list-webhooks?o={"z":"值","a":[null,1.5,{"y":1,"x":2}]}&url=https://example.com/?a=1&b=2',
  );
});
