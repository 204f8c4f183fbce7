import type { ApiRequest } from '../api/api-message.ts';
import { deepestNesting, nestingDepth } from '../api/read-parameters.ts';
import { MockError } from '../model/mock-error.ts';
import type { ControlRoute } from './route.ts';

/**
 * Everything that a request carries, as one object: parameters of path, query and header, and the members of its body.
 * @throws MockError (400) when the body is no JSON object
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

function toValue(type: string, text: string): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function readBody(body: Uint8Array): { [name: string]: unknown } {
  let value: unknown;
  let depth: number;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    depth = nestingDepth(text);
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new MockError(400, 'The body is not JSON in UTF-8');
  }
  // A snapshot wraps what a call brought. Whatever is deeper would exhaust the stack of whoever shows it later.
  if (depth > 2 * deepestNesting) {
    throw new MockError(400, `The body is nested deeper than ${2 * deepestNesting} levels`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new MockError(400, 'The body must be a JSON object');
  }
  return { ...value };
}
