import type { Violation } from '@genauth-webhooks/contract/validate';
import { controlInputValidators } from '@genauth-webhooks/control/validate-inputs';
import { type JsonElements, JsonPieces } from '../lib/json-pieces.ts';
import { nextTurn } from '../lib/next-turn.ts';
import { deepestNesting, mostValues } from '../lib/read-json.ts';
import { violationsInList } from '../lib/violations-in-list.ts';

/** The operations whose input may be many megabytes long. */
export type LongOperation = 'applySeed' | 'restoreSnapshot';

type LongInput = {
  /** The lists that may be long. */
  readonly lists: readonly string[];
  /** An input that has the elements and nothing else, and where it has them. */
  around(elements: JsonElements): { readonly value: unknown; readonly pointer: string };
};

const longInputs: { readonly [Id in LongOperation]: LongInput } = {
  applySeed: {
    lists: ['pools.*.webhooks'],
    around: ({ elements }) => ({ value: { pools: [{ webhooks: elements }] }, pointer: '/pools/0/webhooks' }),
  },
  restoreSnapshot: {
    lists: ['webhooks', 'deliveries'],
    around({ path, elements }) {
      const list = String(path[0]);
      const others = { webhooks: [], deliveries: [], faults: [] };
      const value = { userPoolId: 'default', version: 1, clock: { mode: 'system' }, ...others, [list]: elements };
      return { value, pointer: `/${list}` };
    },
  },
};

export function isLong(operationId: string): operationId is LongOperation {
  return Object.hasOwn(longInputs, operationId);
}

/** The violations of elements of a long list, as violations of the complete input; undefined if the elements are valid. */
export function violationsOf(
  operationId: LongOperation,
  elements: JsonElements,
): { readonly violations: readonly Violation[]; readonly input: unknown } | undefined {
  const { value, pointer } = longInputs[operationId].around(elements);
  const validate = controlInputValidators[operationId];
  return validate(value) ? undefined : violationsInList(validate.errors ?? [], pointer, elements);
}

// A snapshot wraps the bodies of calls, so it may be nested deeper than one.
export const deepestInput: number = 2 * deepestNesting;

/** How much is parsed and checked in one event-loop turn, in bytes. It takes some milliseconds. */
const chunkBytes = 64 * 1024;
/** The largest element of a long list, in bytes, and the largest rest of the input. Each is parsed at once. */
const longestPart = 8 * 1024 * 1024;
/** How many values such a part may have. A stored delivery wraps the body of a call, so it may have more values than one. */
const mostInPart = 2 * mostValues;

/**
 * A snapshot that the server wrote must be accepted. A delivery has up to 202 attempts, when a fault duplicates them. Each has up to
 * 64 KiB of an answer, six times as long when JSON escapes it, and a few thousand values of headers. So the limit of the body
 * decides how large a delivery may be. It is parsed at once.
 */
const largestDelivery = { longest: Number.POSITIVE_INFINITY, most: 2_000_000 };

/** An input whose long lists are empty, and their elements. */
export type SplitInput = { readonly value: unknown; readonly elements: readonly JsonElements[] };

/**
 * Parses an input in pieces. Other calls run between the pieces.
 * @param check called with the elements of a long list
 * @throws JsonProblem
 */
export async function readInPieces(
  operationId: LongOperation,
  bytes: Uint8Array,
  check: (elements: JsonElements) => void,
): Promise<SplitInput> {
  const pieces = new JsonPieces(longInputs[operationId].lists, {
    deepest: deepestInput,
    longest: longestPart,
    most: mostInPart,
    ofElements: { deliveries: largestDelivery },
  });
  const found: JsonElements[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    for (const elements of pieces.push(bytes.subarray(at, at + chunkBytes))) {
      check(elements);
      found.push(elements);
    }
    await nextTurn();
  }
  return { value: pieces.end(), elements: found };
}

/** Puts the elements back into their lists. */
export function fillLists({ value, elements: all }: SplitInput): void {
  for (const { path, elements } of all) {
    const list = path.reduce<unknown>((at, part) => (at as { [name: string]: unknown })[part], value);
    // The text has a list there, and no other member of the same name.
    for (const element of elements) (list as unknown[]).push(element);
  }
}
