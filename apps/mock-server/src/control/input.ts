import { type ControlOperationEntry, type ControlOperationId, controlOperations } from '@genauth-webhooks/control';
import { controlInputValidators, controlMembers, type MemberNames } from '@genauth-webhooks/control/validate-inputs';
import type { ApiRequest } from '../api/api-message.ts';
import { describeViolations, unknownMember } from '../lib/describe-violations.ts';
import { type JsonElements, JsonProblem } from '../lib/json-pieces.ts';
import { mostValues, readJson } from '../lib/read-json.ts';
import { MockError } from '../model/mock-error.ts';
import { deepestInput, isLong, type LongOperation, readInPieces, type SplitInput, violationsOf } from './long-lists.ts';
import type { ControlRoute } from './route.ts';

/** The largest body that an operation reads. */
export type BodyLimit = {
  readonly bytes: number;
  /** The highest number of values in its JSON, counted at all levels. */
  readonly values: number;
};

/**
 * The limit of an operation. Seeds and snapshots hold the data of many calls, and are processed over many event-loop
 * turns.
 * @param bodyLimit the largest body of a call, in bytes
 */
export function limitOf(operationId: ControlOperationId, bodyLimit: number): BodyLimit {
  return isLong(operationId)
    ? { bytes: bodyLimit * largeFactor, values: Number.POSITIVE_INFINITY }
    : { bytes: bodyLimit, values: mostValues };
}

const largeFactor = 64;

/**
 * The input of an operation. In a large input, the long lists are empty; their elements are stored next to it and are
 * already checked.
 */
export type ControlInputParts = {
  readonly input: { readonly [name: string]: unknown };
  readonly elements: readonly JsonElements[];
};

/** A body of this size or larger is read in pieces. Parsing and checking a smaller one takes some milliseconds. */
const largeBytes = 256 * 1024;

/**
 * Reads the input of an operation from a request: the parameters of path, query and headers, and the members of the body.
 * @param limit the largest body that is read
 * @throws MockError (400) when the body is not a JSON object, for a member in the wrong place, and for elements that break a rule;
 * 413 when the body is too large
 */
export async function readControlInput(
  { operation, pathParameters }: ControlRoute,
  request: ApiRequest,
  limit: BodyLimit,
): Promise<ControlInputParts> {
  const query = new URLSearchParams(request.query);
  const body = operation.method === 'GET' ? undefined : await readBody(operation.operationId, request, limit);
  const input: { [name: string]: unknown } = { ...body?.value };
  refuseMisplaced(operation, query, input);
  for (const [name, field] of Object.entries(operation.fields)) {
    const text =
      field.in === 'query' ? query.get(name) : field.in === 'header' ? request.headers[name] : pathParameters[name];
    if (text !== null && text !== undefined) input[name] = toValue(field.type, text);
  }
  return { input, elements: body?.elements ?? [] };
}

/**
 * Refuses what the schema of the input cannot detect: an unknown or repeated query parameter, and a parameter in the
 * body.
 * @throws MockError (400)
 */
function refuseMisplaced(
  { fields }: ControlOperationEntry,
  query: URLSearchParams,
  body: { readonly [name: string]: unknown },
): void {
  const known = Object.keys(fields).filter((name) => fields[name]?.in === 'query');
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new MockError(400, `The query parameter ${unknownMember('', unknown, known)}`);
  const repeated = known.find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) {
    throw new MockError(400, `The query parameter ${repeated} must not be repeated; send it once`);
  }
  const misplaced = Object.keys(body).find((name) => Object.hasOwn(fields, name));
  if (misplaced !== undefined) {
    throw new MockError(400, `${misplaced} is not a member of the body; send it in the ${fields[misplaced]?.in}`);
  }
}

/**
 * Checks the input of an operation, from HTTP or from a method of the mock.
 * @throws MockError (400) that names every broken rule
 */
export function checkControlInput(operationId: ControlOperationId, input: unknown): void {
  const validate = controlInputValidators[operationId];
  if (!validate(input)) {
    throw new MockError(400, describeViolations(validate.errors ?? [], input, bodyMembers(operationId)));
  }
}

/** The members that a body may have, for messages. A parameter belongs elsewhere, so no message may propose it. */
function bodyMembers(operationId: ControlOperationId): MemberNames {
  const { fields } = controlOperations[operationId];
  const members = Object.entries(controlMembers[operationId] ?? {});
  return Object.fromEntries(members.filter(([name]) => !Object.hasOwn(fields, name)));
}

function toValue(type: string, text: string): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The members of a body and, if it was read in pieces, the elements of its long lists. */
type Body = { readonly value: object; readonly elements: readonly JsonElements[] };

async function readBody(operationId: ControlOperationId, request: ApiRequest, limit: BodyLimit): Promise<Body> {
  const body = await request.readBody(limit.bytes);
  if (!(body instanceof Uint8Array)) throw new MockError(body.status, body.message);
  if (isLong(operationId) && body.length > largeBytes) {
    const { value, elements } = await readLarge(operationId, body);
    return { value: asObject(value), elements };
  }
  const read = readJson(body, deepestInput, limit.values);
  if ('problem' in read) throw new MockError(400, read.problem);
  return { value: asObject(read.value ?? {}), elements: [] };
}

async function readLarge(operationId: LongOperation, body: Uint8Array): Promise<SplitInput> {
  try {
    return await readInPieces(operationId, body, (elements) => {
      const broken = violationsOf(operationId, elements);
      if (broken === undefined) return;
      throw new MockError(400, describeViolations(broken.violations, broken.input, bodyMembers(operationId)));
    });
  } catch (error) {
    if (error instanceof JsonProblem) throw new MockError(400, `The body ${error.predicate}`);
    throw error;
  }
}

function asObject(value: unknown): object {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new MockError(400, 'The body must be a JSON object');
  }
  return value;
}
