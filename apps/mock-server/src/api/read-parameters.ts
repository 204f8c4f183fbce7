import { deepestNesting, mostValues, readJson } from '../lib/read-json.ts';
import type { ApiRequest } from './api-message.ts';
import { ApiFailure } from './failure.ts';

/** Parameters as they arrived: query parameters of a GET, top-level members of the body of a POST. */
export type Parameters = { readonly [name: string]: unknown };

/** The highest number of parameters of a request. A signature covers all of them, including unknown ones. */
export const mostParameters = 1000;

/**
 * Reads the parameters of a request. The body of a GET is ignored, since old Go SDKs send one. A missing body and an
 * empty array count as an empty object, since the PHP SDK sends those.
 * @param bodyLimit the largest body that is read, in bytes
 * @throws ApiFailure with HTTP status 400 when the body is not a JSON object or there are too many parameters, and with
 * 413 when the body is too large
 */
export async function readParameters(request: ApiRequest, bodyLimit: number): Promise<Parameters> {
  if (request.method === 'GET') return readQuery(request.query);
  const body = await request.readBody(bodyLimit);
  if (body instanceof Uint8Array) return readMembers(body);
  throw new ApiFailure(body.status, body.message, { httpStatus: body.status });
}

function readQuery(query: string): Parameters {
  if (hasMoreThan(mostParameters, query)) throw tooMany('The query', 'parameters');
  const parameters: { [name: string]: string | string[] } = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parameters[name];
    if (before === undefined) parameters[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else parameters[name] = [before, value];
  }
  return parameters;
}

/** Whether a query has more than this many parts. This does not decode the parts. */
function hasMoreThan(most: number, query: string): boolean {
  let parts = 1;
  for (let at = query.indexOf('&'); at >= 0 && parts <= most; at = query.indexOf('&', at + 1)) parts++;
  return parts > most;
}

function readMembers(body: Uint8Array): Parameters {
  const read = readJson(body, deepestNesting, mostValues);
  if ('problem' in read) throw malformed(read.problem);
  const value = read.value ?? {};
  if (Array.isArray(value) && value.length === 0) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw malformed(`The body must be a JSON object, not ${Array.isArray(value) ? 'an array' : `a ${typeof value}`}`);
  }
  if (Object.keys(value).length > mostParameters) throw tooMany('The body', 'members');
  return value as Parameters;
}

function tooMany(what: string, parts: string): ApiFailure {
  return malformed(`${what} must not have more than ${mostParameters} ${parts}`);
}

function malformed(message: string): ApiFailure {
  return new ApiFailure(400, message, { httpStatus: 400 });
}
