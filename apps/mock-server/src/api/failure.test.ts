import { operations } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferredFailure } from './failure.ts';

const { getWebhook } = operations;

test('without a preference nothing is asked for', () => {
  expect(preferredFailure(getWebhook, undefined)).toBeUndefined();
});

test.each([
  ['code=404', { statusCode: 404, apiCode: undefined, httpStatus: 200 }],
  ['code="429"', { statusCode: 429, apiCode: undefined, httpStatus: 429 }],
  ['apiCode=1303', { statusCode: 401, apiCode: 1303, httpStatus: 200 }],
  ['respond-async, apicode = 2020', { statusCode: 401, apiCode: 2020, httpStatus: 200 }],
])('%s asks for %j', (prefer, codes) => {
  expect(preferredFailure(getWebhook, prefer)).toMatchObject(codes);
});

test('of a code that several failures share, the first that the contract lists is given', () => {
  expect(preferredFailure(getWebhook, 'code=401')).toMatchObject({ statusCode: 401, apiCode: 2020 });
});

test('a code that the operation does not fail with is refused, and those that it does are named once each', () => {
  expect(() => preferredFailure(getWebhook, 'code=601')).toThrow(
    'Prefer: code must be one of 401, 429, 400, 404 for getWebhook, not 601',
  );
  expect(() => preferredFailure(getWebhook, 'code=601')).toThrow(expect.objectContaining({ statusCode: 400 }));
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
