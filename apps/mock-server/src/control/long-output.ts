import type { ApiResponse } from '../api/api-message.ts';
import { inPiecesWithRests } from '../lib/in-pieces.ts';

type Elements<List> = List extends readonly (infer Element)[] ? Iterable<Element> : never;

/** The output of an operation with a list that may be long. Its last member is the list, whose elements are made when they are written. */
export class LongOutput<Output, List extends keyof Output = keyof Output> {
  readonly others: Omit<Output, List>;
  readonly list: List;
  readonly elements: Elements<Output[List]>;

  constructor(others: Omit<Output, List>, list: List, elements: Elements<Output[List]>) {
    this.others = others;
    this.list = list;
    this.elements = elements;
  }
}

/**
 * Checks and serialises an output in pieces, element by element, so that a long one holds up no other call.
 * @param check throws when an output breaks the contract
 * @returns the body of the answer; pieces when there is more than one
 */
export async function writeLongOutput<Output>(
  { others, list, elements }: LongOutput<Output>,
  check: (output: unknown) => void,
): Promise<Pick<ApiResponse, 'body' | 'pieces'>> {
  check({ ...others, [list]: [] });
  function* texts(): Generator<string> {
    for (const element of elements as Iterable<unknown>) {
      check({ ...others, [list]: [element] });
      yield JSON.stringify(element);
    }
  }
  let text = JSON.stringify({ ...others, [list]: [] }).slice(0, -']}'.length);
  const pieces: Uint8Array[] = [];
  let written = 0;
  for await (const piece of inPiecesWithRests(texts(), ({ length }) => length)) {
    if (written > 0) {
      pieces.push(Buffer.from(text));
      text = ',';
    }
    text += piece.join(',');
    written += piece.length;
  }
  text += ']}';
  return pieces.length === 0 ? { body: text } : { body: '', pieces: [...pieces, Buffer.from(text)] };
}

/** Shows items when they are asked for. */
export function* lazily<Item, Shown>(items: readonly Item[], show: (item: Item) => Shown): Generator<Shown> {
  for (const item of items) yield show(item);
}
