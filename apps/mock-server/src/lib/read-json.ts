/** The value that bytes hold, undefined when they are empty; or why they cannot be read, as a sentence to show a caller. */
export type JsonReading = { readonly value: unknown } | { readonly problem: string };

/** How many levels of arrays and objects the JSON of a call or of a receiver's answer may have. */
export const deepestNesting = 500;

/**
 * The highest number of values in the JSON of a call, counted at all levels. A value costs many times as much as its
 * bytes.
 */
export const mostValues = 50_000;

// Without `stream` it keeps nothing from one call to the next.
const utf8: TextDecoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body in UTF-8.
 * @param deepest how many levels arrays and objects may be nested; deeper ones would exhaust the stack of later code
 * @param most the highest number of values in the body, counted at all levels; a million values take a second to visit
 */
export function readJson(body: Uint8Array, deepest: number, most: number = Number.POSITIVE_INFINITY): JsonReading {
  let json: string;
  try {
    json = utf8.decode(body);
  } catch {
    return { problem: 'The body must be UTF-8' };
  }
  const excess = excessOf(json, deepest, most);
  if (excess === 'levels') return { problem: `The body is nested deeper than ${deepest} levels` };
  if (excess === 'values') return { problem: `The body has more than ${most} values` };
  if (json.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    // The message of JSON.parse quotes the body, which may hold a secret. Only the position is passed on.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { problem: `The body is malformed JSON${position === undefined ? '' : `, at position ${position}`}` };
  }
}

/**
 * Whether the arrays and objects of a JSON text are nested deeper than this. Deeper ones would exhaust the stack of
 * `JSON.stringify` and of everything else that walks through them.
 */
export function isNestedDeeper(json: string, deepest: number): boolean {
  return excessOf(json, deepest, Number.POSITIVE_INFINITY) === 'levels';
}

/** Whether a JSON text has more values than this, counted at all levels. */
export function hasMoreValues(json: string, most: number): boolean {
  return excessOf(json, Number.POSITIVE_INFINITY, most) === 'values';
}

/** Whether a JSON text has too many levels or too many values, checked before it is parsed. */
function excessOf(json: string, deepest: number, most: number): 'levels' | 'values' | undefined {
  // Each level has one character to open it and one to close it, and each value has one beside its comma, so nearly every
  // body is too short to count.
  if (json.length < 2 * Math.min(deepest, most)) return undefined;
  let depth = 0;
  // A value follows each comma and each opening bracket, except in an empty list or object.
  let values = 1;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === ',') values++;
    else if (character === '{' || character === '[') {
      if (!isEmpty(json, index)) values++;
      if (++depth > deepest) return 'levels';
    } else if (character === '}' || character === ']') depth--;
    if (values > most) return 'values';
  }
  return undefined;
}

const [space, closeBracket, closeBrace] = [0x20, 0x5d, 0x7d];

/** Whether the bracket at an index opens an empty list or object. */
function isEmpty(json: string, index: number): boolean {
  let next = index + 1;
  while (json.charCodeAt(next) <= space) next++;
  const code = json.charCodeAt(next);
  return code === closeBracket || code === closeBrace;
}
