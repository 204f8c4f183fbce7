import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vectorTime } from '../../../test/support/manual-clock.ts';
import { signRequest } from '../../../test/support/sign-request.ts';
import {
  httpVectors,
  parametersOf,
  type SignatureVector,
  signedHeaderNames,
  vectorKey,
} from '../../../test/support/signature-vectors.ts';
import type { AccessKey } from '../../model/access-key.ts';
import type { Dialect } from './dialect.ts';
import type { SignedRequest } from './string-to-sign.ts';
import { checkSignatureHeaders, verifySignature as verifyText } from './verify-signature.ts';

const windowMs = 5 * 60 * 1000;
const invalid = { statusCode: 401, apiCode: 1300, httpStatus: 200 };

/** Runs both checks of a signed request, in order. */
function verifySignature(
  request: SignedRequest,
  signature: string,
  key: AccessKey,
  dialect: Dialect,
  now: number,
  window: number | undefined,
): void {
  checkSignatureHeaders(request.headers, dialect, now, window);
  verifyText(request, signature, key, dialect);
}

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

test.for(httpVectors)('$id: verifySignature refuses any change of what is signed', (vector) => {
  const { signature, dialect } = vector;
  const request = requestOf(vector);
  const verify = (change: Partial<SignedRequest>, given = signature): void =>
    verifySignature({ ...request, ...change }, given, vectorKey, dialect, vectorTime, windowMs);
  for (let at = 0; at < signature.length; at++) {
    const other = signature[at] === 'A' ? 'B' : 'A';
    const changed = signature.slice(0, at) + other + signature.slice(at + 1);
    expect(() => verify({}, changed)).toThrow(expect.objectContaining(invalid));
  }
  for (const { path } of httpVectors.filter((each) => each.path !== vector.path)) {
    expect(() => verify({ path })).toThrow(expect.objectContaining(invalid));
  }
  const added = { ...request.headers, [`x-${dialect}-app-id-2`]: 'added' };
  expect(() => verify({ headers: added })).toThrow(expect.objectContaining(invalid));
  const codes: { [name: string]: number } = {
    [`x-${dialect}-signature-method`]: 1301,
    [`x-${dialect}-signature-version`]: 1302,
  };
  for (const name of signedHeaderNames(vector)) {
    const { [name]: value = '', ...rest } = request.headers;
    const isDate = name.endsWith('date');
    // A changed date is one second later, within the window.
    const changed = isDate ? value.replace('5 GMT', '6 GMT').replace(/5000$/, '6000') : `${value.trim()}x`;
    const apiCode = codes[name] ?? 1300;
    expect(() => verify({ headers: { ...rest, [name]: changed } }), name).toThrow(expect.objectContaining({ apiCode }));
    const codeWithout = isDate ? 1304 : 1300;
    expect(() => verify({ headers: rest }), name).toThrow(expect.objectContaining({ apiCode: codeWithout }));
  }
});

test.for(httpVectors)('$id: verifySignature ignores headers that are not signed', (vector) => {
  const signed = new Set(signedHeaderNames(vector));
  const headers = Object.fromEntries(
    Object.entries(vector.headers).map(([name, value]) => [name, signed.has(name) ? value : 'changed']),
  );
  const other = vector.dialect === 'authing' ? 'genauth' : 'authing';
  const more = { 'content-type': 'text/plain', [`x-${other}-lang`]: 'zh-CN', 'x-forwarded-for': '::1' };
  const request = { ...requestOf(vector), headers: { ...headers, ...more } };
  expect(() =>
    verifySignature(request, vector.signature, vectorKey, vector.dialect, vectorTime, windowMs),
  ).not.toThrow();
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

test('the refusal of a wrong signature shows the string to sign', () => {
  const call = { method: 'GET', path: '/api/v3/list-webhooks', parameters: { limit: '10' } };
  const headers = signRequest(call, vectorKey, { nonce: 'n' });
  expect(() => verifySignature({ ...call, headers }, 'AAAA', vectorKey, 'authing', vectorTime, windowMs)).toThrow(
    'The signature does not match access key 000000000000000000000001. The string to sign is: ' +
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
  '1704164345001',
  '1704164944999',
  'Tue, 02 Jan 2024 03:09:05 GMT',
  'Tue, 02 Jan 2024 02:59:05 GMT',
];
test.for(accepted)('the date %j is accepted', (date) => {
  expect(dateCodes(date)).toEqual([1300]);
});

const malformed = [
  'now',
  'yesterday',
  '1704164645s',
  '-1',
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
  expect(dateCodes(date)).toEqual([1303]);
});

test.for(['', '   ', '\t'])('the date %j is missing', (date) => {
  expect(dateCodes(date)).toEqual([1304]);
});

test.for(['0', '1704164645', '1704164945001', '1704164344999', '1704078245000', '1704251045000', '9999999999999999'])(
  'the date %j is skewed',
  (date) => {
    expect(dateCodes(date)).toEqual([1305]);
  },
);

test('a request without a date is refused with 1304', () => {
  for (const dialect of ['authing', 'genauth'] as const) expect(codeOf({}, dialect)).toBe(1304);
});

test('the message about a skewed date names the window and the time of the server', () => {
  const request = { method: 'GET', path: '/', headers: { date: String(vectorTime - 90_001) }, parameters: {} };
  expect(() => verifySignature(request, 'AAAA', vectorKey, 'authing', vectorTime, 90_000)).toThrow(
    "The date must be within 90 seconds of the server's time, which is Tue, 02 Jan 2024 03:04:05 GMT",
  );
});

test.for(['authing', 'genauth'] as const)(
  '%s: an unknown method or version is refused with its own code',
  (dialect) => {
    const date = String(vectorTime);
    for (const method of ['HMAC-MD5', 'HMAC-SHA256', 'hmac-sha1', 'HMAC-SHA1 x', '']) {
      expect(codeOf({ date, [`x-${dialect}-signature-method`]: method }, dialect), method).toBe(1301);
    }
    for (const version of ['1', '1.1', '2.0', '3', 'v1.0', '']) {
      expect(codeOf({ date, [`x-${dialect}-signature-version`]: version }, dialect), version).toBe(1302);
    }
  },
);

/** The codes that requests with this date in any of its places are refused with; 1300 means that the date was valid. */
function dateCodes(date: string): unknown[] {
  const codes = (['authing', 'genauth'] as const).flatMap((dialect) => [
    codeOf({ date }, dialect),
    codeOf({ [`x-${dialect}-date`]: date }, dialect),
  ]);
  return [...new Set(codes)];
}

/** The code that a request with these headers and a wrong signature is refused with. */
function codeOf(headers: SignedRequest['headers'], dialect: 'authing' | 'genauth'): unknown {
  const request = { method: 'GET', path: '/api/v3/list-webhooks', headers, parameters: {} };
  try {
    verifySignature(request, 'AAAA', vectorKey, dialect, vectorTime, windowMs);
  } catch (error) {
    return (error as { apiCode?: number }).apiCode;
  }
  return undefined;
}

test('a refusal gives the length of a signed request that is too long to quote, and does not mask it', () => {
  let visits = 0;
  const parameters = {
    name: 'x'.repeat(20_000),
    get secret() {
      visits++;
      return 'hidden';
    },
  };
  const request = { method: 'POST', path: '/api/v3/create-webhook', headers: {}, parameters };
  expect(() => verifyText(request, 'AAAA', vectorKey, 'authing')).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/The string to sign has 20\d\d\d characters$/),
    }),
  );
  // The string is built from the parameters themselves, not from a copy.
  expect(visits).toBe(2);
});
