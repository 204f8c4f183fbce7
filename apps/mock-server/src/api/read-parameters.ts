import { deepestNesting, readJson } from '../lib/read-json.ts';
import type { ApiRequest } from './api-message.ts';
import { ApiFailure } from './failure.ts';

/** Parameters as they arrived: query parameters of a GET, top-level members of the body of a POST. */
export type Parameters = { readonly [name: string]: unknown };

/**
 * Reads the parameters of a request. The body of a GET is ignored, since old Go SDKs send one. A missing body and an
 * empty array count as an empty object, since the PHP SDK sends those.
 * @throws ApiFailure with HTTP status 400 when the body is not a JSON object
 */
export function readParameters(request: ApiRequest): Parameters {
  return request.method === 'GET' ? readQuery(request.query) : readBody(request.body);
}

function readQuery(query: string): Parameters {
  const parameters: { [name: string]: string | string[] } = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parameters[name];
    parameters[name] = before === undefined ? value : [before, value].flat();
  }
  return parameters;
}

function readBody(body: Uint8Array): Parameters {
  const read = readJson(body, deepestNesting);
  if ('problem' in read) throw malformed(read.problem);
  const value = read.value ?? {};
  if (Array.isArray(value) && value.length === 0) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw malformed(`The body must be a JSON object, not ${Array.isArray(value) ? 'an array' : `a ${typeof value}`}`);
  }
  return value as Parameters;
}

function malformed(message: string): ApiFailure {
  return new ApiFailure(400, message, { httpStatus: 400 });
}
