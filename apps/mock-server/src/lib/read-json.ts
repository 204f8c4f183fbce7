/** The value that bytes hold, undefined when they are empty; or why they cannot be read, as a sentence to show a caller. */
export type JsonReading = { readonly value: unknown } | { readonly problem: string };

/** How many levels arrays and objects may be nested in the JSON of others: the body of a call, or a receiver's answer. */
export const deepestNesting = 500;

// Without `stream` it keeps nothing from one call to the next.
const utf8: TextDecoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body in UTF-8.
 * @param deepest how many levels arrays and objects may be nested; deeper ones would exhaust the stack of later code
 */
export function readJson(body: Uint8Array, deepest: number): JsonReading {
  let json: string;
  try {
    json = utf8.decode(body);
  } catch {
    return { problem: 'The body must be UTF-8' };
  }
  if (isNestedDeeper(json, deepest)) return { problem: `The body is nested deeper than ${deepest} levels` };
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
  // Each level has one character to open it and one to close it, so nearly every body is too short to count.
  if (json.length < 2 * deepest) return false;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (++depth > deepest) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}
