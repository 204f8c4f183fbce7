import { type OperationId, operations } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferredFailure } from './failure.ts';

const { getWebhook } = operations;

test('a call without a preference requests no failure', () => {
  expect(preferredFailure(getWebhook, undefined)).toBeUndefined();
});

const unknown = { statusCode: 404, apiCode: undefined, httpStatus: 200 };
test.each([
  ['code=404', unknown],
  ['CODE=404', unknown],
  ['code="404"', unknown],
  ['code = 404', unknown],
  ['respond-async, code=404', unknown],
  ['respond-async; code=404', unknown],
  ['return=minimal,code=404', unknown],
  ['code=404, wait=10', unknown],
  ['code="429"', { statusCode: 429, apiCode: undefined, httpStatus: 429 }],
  ['apiCode=1300', { statusCode: 401, apiCode: 1300, httpStatus: 200 }],
  ['apicode="1306"', { statusCode: 401, apiCode: 1306, httpStatus: 200 }],
  ['respond-async, apicode = 2020', { statusCode: 401, apiCode: 2020, httpStatus: 200 }],
])('%s asks for %j', (prefer, codes) => {
  const failure = preferredFailure(getWebhook, prefer);
  expect(failure).toMatchObject(codes);
  expect(failure?.message).toContain('requested with Prefer');
});

test.each([
  '',
  'return=minimal',
  'respond-async',
  'wait=100',
  'handling=strict',
  'x-code=404',
  'code',
  'statuscode=404',
  'example=x',
])('%s asks for nothing', (prefer) => {
  expect(preferredFailure(getWebhook, prefer)).toBeUndefined();
});

test('of a code that several failures share, the first that the contract lists is given', () => {
  expect(preferredFailure(getWebhook, 'code=401')).toMatchObject({ statusCode: 401, apiCode: 2020 });
});

test.each<[OperationId, string, string]>([
  ['listWebhooks', 'code=404', 'Prefer: code must be one of 401, 429, 400 for listWebhooks, not 404'],
  ['getWebhook', 'code=601', 'Prefer: code must be one of 401, 429, 400, 404 for getWebhook, not 601'],
  ['getWebhook', 'code=200', 'Prefer: code must be one of 401, 429, 400, 404 for getWebhook, not 200'],
  [
    'getWebhook',
    'apiCode=9',
    'Prefer: apiCode must be one of 2020, 1300, 1301, 1302, 1303, 1304, 1305, 1306 for getWebhook, not 9',
  ],
  ['getManagementToken', 'code=429', 'Prefer: code must be one of 400, 401 for getManagementToken, not 429'],
])('preferredFailure refuses, on %s, %s and names the codes that it lists', (operationId, prefer, message) => {
  const ask = () => preferredFailure(operations[operationId], prefer);
  expect(ask).toThrow(expect.objectContaining({ statusCode: 400, httpStatus: 200, message }));
});

test('whatever a preference says, it is passed over, gives a listed failure, or is refused as 400', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('code=', 'apiCode=', '"', ',', ';', ' ', '=', '404', '1300', '99', 'x-code=', 'CODE='),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      let failure: ReturnType<typeof preferredFailure>;
      try {
        failure = preferredFailure(getWebhook, parts.join(''));
      } catch (error) {
        expect(error).toMatchObject({ name: 'ApiFailure', statusCode: 400 });
        return;
      }
      if (failure === undefined) return;
      const { statusCode, apiCode } = failure;
      expect(getWebhook.failures.map((each) => [each.statusCode, each.apiCode])).toContainEqual([statusCode, apiCode]);
    }),
    { numRuns: 1000 },
  );
});
