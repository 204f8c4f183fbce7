import type { OperationId } from '@genauth-webhooks/contract';
import { failureValidator, successValidators } from '@genauth-webhooks/contract/validate';
import { expect } from 'vitest';
import type { Answer } from './raw-http.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What a failure is to look like. */
export type ExpectedFailure = {
  readonly statusCode: number;
  /** None when absent. */
  readonly apiCode?: number;
  /** 200 when absent, as for every business failure. */
  readonly httpStatus?: number;
};

/** Expects the envelope of a failure with exactly these codes, and nothing in it that does not belong there. */
export function expectFailure(answer: Answer, { statusCode, apiCode, httpStatus = 200 }: ExpectedFailure): void {
  const { status, headers, body } = answer;
  expect({ httpStatus: status, statusCode: body.statusCode, apiCode: body.apiCode }, body.message).toEqual({
    httpStatus,
    statusCode,
    apiCode,
  });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  if (!failureValidator(body)) expect(failureValidator.errors).toEqual([]);
  expect(body.message).not.toBe('');
  expect(body).not.toHaveProperty('data');
  if (httpStatus === 429) expect(Object.keys(body)).toEqual(['statusCode', 'message']);
  else expect(body.requestId).toMatch(uuid);
  expectNoInsides(answer.text);
}

/** Expects the envelope of a success of this operation, as the contract describes it. */
export function expectSuccess(operationId: OperationId, { status, headers, body }: Answer): void {
  expect({ httpStatus: status, statusCode: body.statusCode }, body.message).toEqual({
    httpStatus: 200,
    statusCode: 200,
  });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  const validate = successValidators[operationId];
  if (!validate(body)) expect(validate.errors).toEqual([]);
  expect(body).not.toHaveProperty('apiCode');
  expect(body.requestId).toMatch(uuid);
}

/** Expects an answer to tell nothing of the program behind it: no stack, no path of a file. */
export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(/\/src\/|\.ts:|\.js:|node_modules|node:internal|(\n|\\n)\s+at /);
}
