import { hasMoreValues } from './read-json.ts';

/** Elements that follow each other in a list. */
export type JsonElements = {
  /** Where the list is, such as `['pools', 0, 'webhooks']`. */
  readonly path: readonly (string | number)[];
  /** The index of the first of the elements. */
  readonly start: number;
  readonly elements: readonly unknown[];
};

/** Why JSON cannot be read. No part of the message is from the JSON, which may be secret, except names of known members. */
export class JsonProblem extends Error {
  /** What is wrong, to follow any subject: `is not in UTF-8`. */
  readonly predicate: string;

  constructor(predicate: string) {
    super(`The text ${predicate}`);
    this.name = 'JsonProblem';
    this.predicate = predicate;
  }
}

export type JsonLimits = {
  /** How many levels arrays and objects may be nested. */
  readonly deepest: number;
  /** The largest element, and the largest rest of the text, in bytes. */
  readonly longest: number;
  /** How many values an element, or the rest of the text, may have at every level together. */
  readonly most: number;
  /** Replaces both limits for the elements of some lists, by the path of the list. */
  readonly ofElements?: { readonly [path: string]: Pick<JsonLimits, 'longest' | 'most'> };
};

/** An open object or array. */
type Frame = {
  readonly isArray: boolean;
  /** Its place; undefined where it is too deep for a list that is split. */
  readonly path: JsonElements['path'] | undefined;
  /** Whether the elements of this array are returned one by one. */
  readonly isSplit: boolean;
  /** The limits of what is directly in it. */
  readonly limits: Pick<JsonLimits, 'longest' | 'most'>;
  /** In an object, the member that is being read; in an array, the index. */
  at: string | number | undefined;
};

/** Bytes of the text, and where they begin in it. */
type Slice = { readonly at: number; readonly bytes: Uint8Array };

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Reads JSON in UTF-8 from chunks. This class only splits the text at the commas of the lists; `JSON.parse` reads each
 * element and the rest, and so decides what is JSON.
 */
export class JsonPieces {
  readonly #limits: JsonLimits;
  readonly #lists: ReadonlySet<string>;
  /** The names of members on the way to a list. */
  readonly #names: ReadonlySet<string>;
  /** How many parts the longest path of a list has. */
  readonly #longestPath: number;
  /** The places of the lists that were found. */
  readonly #seen = new Set<string>();
  readonly #stack: Frame[] = [];
  readonly #rest = createSlices();
  #element = createSlices();
  #found: { path: JsonElements['path']; start: number; elements: unknown[] }[] = [];
  /** Levels that are open within the element of a list. */
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  /** Where the last string began and ended, when it may be the name of a member. */
  #name: { readonly from: number; to?: number } | undefined;
  /** How long the chunks before were. */
  #position = 0;
  /** Where the part of the chunk begins that is not kept yet. */
  #from = 0;

  /** @param lists paths of lists whose elements are returned one by one, such as `pools.*.webhooks` */
  constructor(lists: readonly string[], limits: JsonLimits) {
    this.#limits = limits;
    this.#lists = new Set(lists);
    this.#names = new Set(lists.flatMap((path) => path.split('.')));
    this.#longestPath = Math.max(...lists.map((path) => path.split('.').length));
  }

  /** Returns the elements of the lists that are complete by now. @throws JsonProblem */
  push(chunk: Uint8Array): JsonElements[] {
    this.#found = [];
    this.#from = 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0;
      if (this.#inString) this.#readString(byte, index);
      else if (byte === quote) this.#beginString(index);
      else if (this.#stack.at(-1)?.isSplit) this.#readElement(chunk, byte, index);
      else this.#readRest(chunk, byte, index);
    }
    this.#keep(chunk, chunk.length);
    this.#position += chunk.length;
    return this.#found;
  }

  /** Returns the value without the elements that `push` returned. @throws JsonProblem */
  end(): unknown {
    return parse(this.#rest.list, this.#position, this.#limits.most);
  }

  #readString(byte: number, index: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === backslash) this.#isEscaped = true;
    else if (byte === quote) {
      this.#inString = false;
      if (this.#name !== undefined) this.#name.to = this.#position + index + 1;
    }
  }

  #beginString(index: number): void {
    const frame = this.#stack.at(-1);
    this.#inString = true;
    const isName = frame !== undefined && !frame.isArray && frame.at === undefined;
    this.#name = isName ? { from: this.#position + index } : undefined;
  }

  /** Reads a byte between the brackets of a list. */
  #readElement(chunk: Uint8Array, byte: number, index: number): void {
    if (byte === openBrace || byte === openBracket) {
      this.#depth++;
      this.#checkDepth();
    } else if (this.#depth > 0) {
      if (byte === closeBrace || byte === closeBracket) this.#depth--;
    } else if (byte === comma || byte === closeBracket) {
      this.#keep(chunk, index);
      this.#endElement(index, byte === closeBracket);
      this.#from = byte === comma ? index + 1 : index;
      if (byte === closeBracket) this.#stack.pop();
    } else if (byte === closeBrace) throw malformed(this.#position + index);
  }

  /** Reads a byte that belongs to no element. */
  #readRest(chunk: Uint8Array, byte: number, index: number): void {
    const frame = this.#stack.at(-1);
    if (byte === openBrace || byte === openBracket) {
      const opened = this.#open(byte === openBracket);
      if (!opened.isSplit) return;
      this.#stack.pop();
      this.#keep(chunk, index + 1);
      this.#stack.push(opened);
    } else if (byte === closeBrace || byte === closeBracket) {
      this.#stack.pop();
    } else if (frame !== undefined && byte === colon && this.#name?.to !== undefined) {
      this.#keep(chunk, index);
      const { from, to } = this.#name;
      this.#name = undefined;
      frame.at = String(parse(cut(this.#rest.list, from, to), from, 1));
      this.#refuseSecond(frame.path, frame.at);
    } else if (frame !== undefined && byte === comma) {
      frame.at = frame.isArray ? Number(frame.at) + 1 : undefined;
    }
  }

  #open(isArray: boolean): Frame {
    const parent = this.#stack.at(-1);
    const path = this.#pathBelow(parent);
    const pattern = path?.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
    const isSplit = isArray && pattern !== undefined && this.#lists.has(pattern);
    if (isSplit) this.#seen.add(path?.join('.') ?? '');
    const limits = (isSplit ? this.#limits.ofElements?.[pattern] : undefined) ?? this.#limits;
    const frame = { isArray, path, isSplit, limits, at: isArray ? 0 : undefined };
    this.#stack.push(frame);
    this.#checkDepth();
    return frame;
  }

  /** A path for each of hundreds of levels would take quadratic time. */
  #pathBelow(parent: Frame | undefined): Frame['path'] {
    if (parent === undefined) return [];
    const isWithinReach = parent.path !== undefined && parent.path.length < this.#longestPath;
    return isWithinReach ? [...(parent.path ?? []), parent.at ?? ''] : undefined;
  }

  #endElement(index: number, isLast: boolean): void {
    const frame = this.#stack.at(-1);
    const slices = this.#element.list;
    this.#element = createSlices();
    if (frame?.path === undefined) return;
    const start = Number(frame.at);
    const isEmpty = isLast && start === 0 && slices.every(({ bytes }) => bytes.every(isSpace));
    if (isEmpty) return;
    let last = this.#found.at(-1);
    if (last === undefined || last.path !== frame.path) {
      last = { path: frame.path, start, elements: [] };
      this.#found.push(last);
    }
    last.elements.push(parse(slices, this.#position + index, frame.limits.most));
    frame.at = start + 1;
  }

  /** Keeps the part of the chunk up to an index, for the element or the rest. */
  #keep(chunk: Uint8Array, to: number): void {
    if (to <= this.#from) return;
    const frame = this.#stack.at(-1);
    const slices = frame?.isSplit ? this.#element : this.#rest;
    // A copy, because a part of a chunk would keep the whole chunk in memory.
    slices.list.push({ at: this.#position + this.#from, bytes: chunk.slice(this.#from, to) });
    slices.length += to - this.#from;
    this.#from = to;
    const { longest } = frame?.limits ?? this.#limits;
    if (slices.length > longest) throw new JsonProblem(`has a part of more than ${longest} bytes`);
  }

  #checkDepth(): void {
    const { deepest } = this.#limits;
    if (this.#stack.length + this.#depth > deepest) {
      throw new JsonProblem(`is nested deeper than ${deepest} levels`);
    }
  }

  /** Refuses a member that takes the place of lists whose elements were returned. */
  #refuseSecond(path: Frame['path'], name: string): void {
    if (path === undefined || !this.#names.has(name)) return;
    const place = [...path, name].join('.');
    for (const seen of this.#seen) {
      if (seen === place || seen.startsWith(`${place}.`)) throw new JsonProblem(`has the member ${place} twice`);
    }
  }
}

type Slices = { readonly list: Slice[]; length: number };

function createSlices(): Slices {
  return { list: [], length: 0 };
}

/** @throws JsonProblem that names the position in the whole text */
function parse(slices: readonly Slice[], end: number, most: number): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(slices.map(({ bytes }) => bytes)));
    if (hasMoreValues(text, most)) throw new JsonProblem(`has a part with more than ${most} values`);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof JsonProblem) throw error;
    if (error instanceof TypeError) throw new JsonProblem('is not in UTF-8');
    const within = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw malformed(within === undefined ? end : positionOf(slices, Number(within), end));
  }
}

function malformed(position: number): JsonProblem {
  return new JsonProblem(`is malformed JSON, at position ${position}`);
}

/** Where a position among slices is in the whole text; `end` when it is beyond. */
function positionOf(slices: readonly Slice[], within: number, end: number): number {
  let before = 0;
  for (const { at, bytes } of slices) {
    if (within < before + bytes.length) return at + within - before;
    before += bytes.length;
  }
  return end;
}

/** The slices between two positions of the whole text. */
function cut(slices: readonly Slice[], from: number, to: number): Slice[] {
  const parts: Slice[] = [];
  for (let index = slices.length - 1; index >= 0; index--) {
    const slice = slices[index];
    if (slice === undefined || slice.at + slice.bytes.length <= from) break;
    const begin = Math.max(from, slice.at);
    const end = Math.min(to, slice.at + slice.bytes.length);
    if (end > begin) parts.unshift({ at: begin, bytes: slice.bytes.subarray(begin - slice.at, end - slice.at) });
  }
  return parts;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
