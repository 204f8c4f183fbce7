import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vectorTime } from '../../../test/support/manual-clock.ts';
import { signRequest } from '../../../test/support/sign-request.ts';
import { httpVectors, parametersOf, type SignatureVector, vectorKey } from '../../../test/support/signature-vectors.ts';
import type { SignedRequest } from './string-to-sign.ts';
import { verifySignature } from './verify-signature.ts';

const windowMs = 5 * 60 * 1000;
const invalid = { statusCode: 401, apiCode: 1300, httpStatus: 200 };

function requestOf(vector: SignatureVector): SignedRequest {
  const { method, path, headers } = vector;
  return { method, path, headers, parameters: parametersOf(vector) };
}

test.for(httpVectors)('$id: the signature fits, but neither another method, path, key nor dialect', (vector) => {
  const { signature, dialect } = vector;
  const request = requestOf(vector);
  const verify = (change: Partial<SignedRequest>, key = vectorKey, inDialect = dialect): void =>
    verifySignature({ ...request, ...change }, signature, key, inDialect, vectorTime, undefined);
  const other = dialect === 'authing' ? 'genauth' : 'authing';
  // The C# SDK sends its date with the prefix only, so the other dialect finds none at all.
  const otherCode = request.headers['date'] === undefined ? 1304 : 1300;

  expect(() => verify({})).not.toThrow();
  expect(() => verify({ method: request.method === 'GET' ? 'POST' : 'GET' })).toThrow(expect.objectContaining(invalid));
  expect(() => verify({ path: `${request.path}/` })).toThrow(expect.objectContaining(invalid));
  expect(() => verify({}, { ...vectorKey, accessKeySecret: 'another' })).toThrow(expect.objectContaining(invalid));
  expect(() => verify({}, vectorKey, other)).toThrow(expect.objectContaining({ apiCode: otherCode }));
});

test('whatever is signed by the rule is accepted, with any header and parameter values', () => {
  const parameters = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { noNullPrototype: true });
  const headerValue = fc.stringMatching(/^[\t -~]{0,30}$/);
  fc.assert(
    fc.property(parameters, headerValue, fc.constantFrom('authing', 'genauth'), (given, lang, dialect) => {
      const parsed = JSON.parse(JSON.stringify(given));
      const call = { method: 'POST', path: '/api/v3/create-webhook', parameters: parsed };
      const headers = signRequest(call, vectorKey, { dialect, headers: { [`x-${dialect}-lang`]: lang } });
      const signature = headers['authorization']?.split(':')[1] ?? '';
      verifySignature({ ...call, headers }, signature, vectorKey, dialect, vectorTime, windowMs);
    }),
  );
});

test('a signature that does not fit is refused with a message that shows what was to be signed', () => {
  const call = { method: 'GET', path: '/api/v3/list-webhooks', parameters: { limit: '10' } };
  const headers = signRequest(call, vectorKey, { nonce: 'n' });
  expect(() => verifySignature({ ...call, headers }, 'AAAA', vectorKey, 'authing', vectorTime, windowMs)).toThrow(
    'The signature is not that of access key 000000000000000000000001 over this text: ' +
      '"GET\\ndate:Tue, 02 Jan 2024 03:04:05 GMT\\nx-authing-signature-method:HMAC-SHA1\\nx-authing-signature-nonce:n\\nx-authing-signature-version:1.0\\n/api/v3/list-webhooks?limit=10"',
  );
});

test.for([
  ['empty', ''],
  ['one character short', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['one character long', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ['beyond ASCII', '值'],
])('a signature that is %s is refused', ([, signature = '']) => {
  const call = { method: 'GET', path: '/api/v3/list-webhooks', parameters: {} };
  const headers = signRequest(call, vectorKey);
  expect(() => verifySignature({ ...call, headers }, signature, vectorKey, 'authing', vectorTime, windowMs)).toThrow(
    expect.objectContaining(invalid),
  );
});

const accepted = [
  'Tue, 02 Jan 2024 03:04:05 GMT',
  '  Tue, 02 Jan 2024 03:04:05 GMT ',
  '1704164645000',
  '1704164945000',
  '1704164345000',
  'Tue, 02 Jan 2024 03:09:05 GMT',
  'Tue, 02 Jan 2024 02:59:05 GMT',
];
test.for(accepted)('the date %j is taken', (date) => {
  expect(dateCode(date)).toBe(1300);
});

const malformed = [
  'now',
  '2024-01-02T03:04:05Z',
  'Tue, 2 Jan 2024 03:04:05 GMT',
  'Tue, 02 Jan 2024 03:04:05 +0000',
  'Tue, 02 Jan 2024 03:04:05',
  'Tue, 99 Jan 2024 03:04:05 GMT',
  'Tue, 02 Foo 2024 03:04:05 GMT',
  '1704164645.000',
  '-1704164645000',
  '1.7e12',
  '0x18cc80a2a88',
  '99999999999999999',
];
test.for(malformed)('the date %j is malformed', (date) => {
  expect(dateCode(date)).toBe(1303);
});

test.for(['', '   ', '\t'])('the date %j is missing', (date) => {
  expect(dateCode(date)).toBe(1304);
});

test.for(['0', '1704164645', '1704164945001', '1704164344999', '9999999999999999'])('the date %j is skewed', (date) => {
  expect(dateCode(date)).toBe(1305);
});

/** The code that a request with this date is refused with; 1300 means that the date was fine and the signature was next. */
function dateCode(date: string): unknown {
  const call = { method: 'GET', path: '/api/v3/list-webhooks', headers: { date }, parameters: {} };
  try {
    verifySignature(call, 'AAAA', vectorKey, 'authing', vectorTime, windowMs);
  } catch (error) {
    return (error as { apiCode?: number }).apiCode;
  }
  return undefined;
}
