import type { ControlOperationId } from '@genauth-webhooks/contract/control';
import { controlInputValidators } from '@genauth-webhooks/contract/validate-control-inputs';
import type { ApiRequest } from '../api/api-message.ts';
import { describeViolations } from '../lib/describe-violations.ts';
import { deepestNesting, readJson } from '../lib/read-json.ts';
import { MockError } from '../model/mock-error.ts';
import type { ControlRoute } from './route.ts';

/**
 * Reads the input of an operation from a request: the parameters of path, query and headers, and the members of the body.
 * @throws MockError (400) when the body is not a JSON object
 */
export function readControlInput(
  { operation, pathParameters }: ControlRoute,
  request: ApiRequest,
): { [name: string]: unknown } {
  const query = new URLSearchParams(request.query);
  const input: { [name: string]: unknown } = operation.method === 'GET' ? {} : readBody(request.body);
  for (const [name, field] of Object.entries(operation.fields)) {
    const text =
      field.in === 'query' ? query.get(name) : field.in === 'header' ? request.headers[name] : pathParameters[name];
    if (text === null || text === undefined) delete input[name];
    else input[name] = toValue(field.type, text);
  }
  return input;
}

/**
 * Checks the input of an operation, from HTTP or from a method of the mock.
 * @throws MockError (400) that names every broken rule
 */
export function checkControlInput(operationId: ControlOperationId, input: unknown): void {
  const validate = controlInputValidators[operationId];
  if (!validate(input)) throw new MockError(400, describeViolations(validate.errors ?? [], input));
}

function toValue(type: string, text: string): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

// A snapshot wraps the bodies of calls, so it may be nested deeper than one.
const deepest = 2 * deepestNesting;

function readBody(body: Uint8Array): { [name: string]: unknown } {
  const read = readJson(body, deepest);
  if ('problem' in read) throw new MockError(400, read.problem);
  const { value = {} } = read;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new MockError(400, 'The body must be a JSON object');
  }
  return { ...value };
}
