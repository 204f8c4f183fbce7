import { ApiFailure } from './api-failure.ts';
import type { ApiRequest } from './api-message.ts';

/** Parameters as they arrived: query parameters of a GET, top-level members of a POST's body. */
export type Parameters = { readonly [name: string]: unknown };

/**
 * Reads what a request carries. A GET's body means nothing, since old Go SDKs send one. A missing body and an empty
 * array stand for an empty object, since the PHP SDK sends those.
 * @throws ApiFailure with HTTP status 400 when a body is no JSON object
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
  const text = decode(body);
  if (nestingDepth(text) > deepestNesting) throw malformed(`The body is nested deeper than ${deepestNesting} levels`);
  const value = parseJson(text);
  if (value === null || (Array.isArray(value) && value.length === 0)) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw malformed(`The body must be a JSON object, not ${Array.isArray(value) ? 'an array' : `a ${typeof value}`}`);
  }
  return value as Parameters;
}

/** Deeper bodies have no use, and would exhaust the stack of whoever walks them. */
export const deepestNesting = 500;

/** How deep arrays and objects stand in each other in a JSON text. Of a short one it is not counted, and 0. */
export function nestingDepth(text: string): number {
  // Each level takes a character to open and one to close, so nearly every body is too short to ask.
  if (text.length < 2 * deepestNesting) return 0;
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

// Without `stream` it keeps nothing from one text to the next.
const utf8: TextDecoder = new TextDecoder('utf-8', { fatal: true });

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw malformed('The body must be UTF-8');
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text around the fault, which may hold a secret; only the place is passed on.
    const place = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw malformed(`The body is malformed JSON${place === undefined ? '' : `, at position ${place}`}`);
  }
}

function malformed(message: string): ApiFailure {
  return new ApiFailure(400, message, { httpStatus: 400 });
}
