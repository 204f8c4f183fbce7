import { type ControlOperationId, controlOperations } from '@genauth-webhooks/control';
import { controlDocument } from '@genauth-webhooks/control/document';
import { controlOutputValidators } from '@genauth-webhooks/control/validate-outputs';
import { describe, expect, test } from 'vitest';
import { clockRows } from './control/clock-rows.ts';
import { deliveryRows } from './control/delivery-rows.ts';
import { faultRows } from './control/fault-rows.ts';
import { poolRows } from './control/pool-rows.ts';
import type { ControlRows, Refusal } from './control/row.ts';
import { stateRows } from './control/state-rows.ts';
import type { AnyInput, CallChange } from './support/caller.ts';
import { controlRequest, reachOf } from './support/control-client.ts';
import { type ControlWorld, everythingOf, startControlWorld } from './support/control-world.ts';
import type { Answer } from './support/raw-http.ts';
import { send } from './support/raw-http.ts';

const table: ControlRows = { ...poolRows, ...deliveryRows, ...clockRows, ...faultRows, ...stateRows };

/** Whether an operation accepts bodies of 64 times the usual size. */
function isLarge(id: ControlOperationId): boolean {
  return id === 'applySeed' || id === 'restoreSnapshot';
}

/** What every operation refuses, as far as it takes such a thing. */
function commonRefusals(id: ControlOperationId): Refusal[] {
  const { fields, method } = controlOperations[id];
  const inPool = 'userPoolId' in fields;
  const ids = { userPoolId: 'default', deliveryId: 'latest', faultId: 'a-fault' };
  const guarded = id !== 'getLiveness' && id !== 'getReadiness';
  return [
    {
      title: 'a foreign host',
      status: 403,
      says: /^The host evil\.example is not allowed/,
      input: ids,
      change: { headers: { host: 'evil.example' } },
    },
    ...when(guarded, {
      title: 'a page of another origin',
      status: 403,
      says: /^The control API refuses requests from pages of another origin$/,
      input: ids,
      change: { headers: { origin: 'https://evil.example' } },
    }),
    ...when(guarded, {
      title: 'a caller without the control token',
      status: 401,
      says: /authorization: Bearer <control token>/,
      options: () => ({ controlToken: 'the-token' }),
      input: ids,
    }),
    ...when(inPool, {
      title: 'an unknown pool',
      status: 404,
      says: /^There is no user pool unknown$/,
      input: (world) => elsewhere(world, id, 'unknown'),
    }),
    ...when(inPool, {
      title: 'an ID that no pool has',
      status: 400,
      says: /^userPoolId must match /,
      input: (world) => elsewhere(world, id, 'a pool'),
    }),
    {
      title: 'another method',
      status: 405,
      says: new RegExp(` accepts .*${method}.*, not PATCH$`),
      input: ids,
      change: { method: 'PATCH', body: '{}' },
    },
    {
      title: 'a query parameter that it does not know',
      status: 400,
      says: /^The query parameter verbos is unknown/,
      input: ids,
      change: { path: `${controlRequest(id, ids).path}?verbos=1` },
    },
    ...when(method !== 'GET', {
      title: 'a member that it does not know',
      status: 400,
      says: /(^|,)unheardOf is unknown/,
      input: { ...ids, unheardOf: 1 },
    }),
    ...when(method !== 'GET' && inPool, {
      title: 'a parameter in the body',
      status: 400,
      says: /^userPoolId is not a member of the body; send it in the path$/,
      input: ids,
      change: { body: '{"userPoolId":"default"}' },
    }),
    ...when(method !== 'GET', {
      title: 'a body that is malformed JSON',
      status: 400,
      says: /^The body is malformed JSON, at position 8$/,
      input: ids,
      change: { body: '{"a": "b' },
    }),
    ...when(method !== 'GET', {
      title: 'a body that is too large',
      status: 413,
      says: isLarge(id) ? /^The request body must not be larger than 65536 bytes$/ : / larger than 1024 bytes$/,
      options: () => ({ bodyLimit: 1024 }),
      input: ids,
      change: { body: ' '.repeat(isLarge(id) ? 65_537 : 1025) },
    }),
    ...when(method !== 'GET', {
      title: 'a body that is not UTF-8',
      status: 400,
      says: /^The body must be UTF-8$/,
      input: ids,
      change: { body: Uint8Array.from([0x7b, 0xff, 0x7d]) },
    }),
    ...when(method !== 'GET', {
      title: 'a body that is not an object',
      status: 400,
      says: /^The body must be a JSON object$/,
      input: ids,
      change: { body: '[]' },
    }),
  ];
}

/** What would succeed in the default pool, asked of another one. */
async function elsewhere(world: ControlWorld, id: ControlOperationId, userPoolId: string): Promise<AnyInput> {
  const input = await rowOf(id).succeed(world);
  await world.mock.settled();
  return { ...input, userPoolId };
}

/** A row, its input no matter which. */
type AnyRow = {
  readonly succeed: (world: ControlWorld) => Promise<AnyInput>;
  readonly holds: (output: never, world: ControlWorld) => void | Promise<void>;
  readonly refusals: readonly Refusal[];
};

function rowOf(id: ControlOperationId): AnyRow {
  return table[id] as AnyRow;
}

const ids = Object.keys(controlOperations) as ControlOperationId[];

describe.for(ids)('%s', (id) => {
  test('succeeds with a response that meets the contract', async () => {
    const world = await startControlWorld();
    const row = rowOf(id);
    const input = await row.succeed(world);
    const output = controlOperations[id].streams
      ? await firstPieceOf(world, id, input)
      : await world.control.must(id, input as never);
    expect(controlOutputValidators[id](output)).toBe(true);
    await row.holds(output as never, world);
  });

  const refusals = [...rowOf(id).refusals, ...commonRefusals(id)];

  test('refuses each wrong request that needs no state of its own, says why and changes nothing', async () => {
    const world = await startControlWorld();
    const before = await everythingOf(world.mock);
    for (const { title, options, input, change, status, says } of refusals) {
      if (options !== undefined || typeof input === 'function') continue;
      expectRefusal(await ask(world, id, input, change), status, says, title);
      expect(await everythingOf(world.mock), title).toEqual(before);
    }
  });

  test.for(refusals.filter(({ options, input }) => options !== undefined || typeof input === 'function'))(
    'refuses $title with $status, says why and changes nothing',
    async ({ options, input, change, status, says }) => {
      const world = await startControlWorld(options?.());
      const given = typeof input === 'function' ? await input(world) : input;
      const before = await everythingOf(world.mock);
      expectRefusal(await ask(world, id, given, change), status, says);
      expect(await everythingOf(world.mock)).toEqual(before);
    },
  );

  test('has a case for every refusal that its description lists', () => {
    const seen = refusals.map(({ status }) => status);
    expect(listedStatuses(id).filter((status) => ![controlOperations[id].status, ...seen].includes(status))).toEqual(
      [],
    );
  });
});

test('the table has exactly the operations of the contract', () => {
  expect(Object.keys(table).sort()).toEqual([...ids].sort());
  const complete: Omit<ControlRows, 'reset'> extends ControlRows ? false : true = true;
  expect(complete).toBe(true);
});

test.for([
  '/_mock',
  '/_mock/',
  '/_mock/pools/',
  '/_mock/pools/default/nothing',
  '/_mock/livez/x',
  '/_mock//livez',
  '/_mock/nothing',
  '/_mock/%E0%A4%A',
])('there is nothing at %s', async (path) => {
  const { control } = await startControlWorld();
  const answer = await control.call('getLiveness', {}, { path });
  expectRefusal(answer, 404, /^There is nothing at .*; \/_mock\/control\.json lists every path$/);
});

test('the control API refuses a path with invalid percent-encoding', async () => {
  const { control } = await startControlWorld();
  const answer = await control.call('getClock', {}, { path: '/_mock/pools/%E0%A4%A/clock' });
  expectRefusal(answer, 400, /^Invalid percent-encoding in the path: %E0%A4%A$/);
});

function listedStatuses(id: ControlOperationId): number[] {
  const { path, method } = controlOperations[id];
  const { paths } = controlDocument as {
    readonly paths: { [path: string]: { [method: string]: { readonly responses: object } } };
  };
  return Object.keys(paths[path]?.[method.toLowerCase()]?.responses ?? {}).map(Number);
}

/** Over a socket of its own where a header is not `fetch`'s to set. */
async function ask(
  world: ControlWorld,
  id: ControlOperationId,
  input: AnyInput,
  change: CallChange = {},
): Promise<Pick<Answer<unknown>, 'status' | 'body' | 'headers'>> {
  if (change.headers?.['host'] === undefined) return await world.control.call(id, input, change);
  const { method, path } = controlRequest(id, input);
  const { status, headers, body } = await send(world.mock, { method, target: path, headers: change.headers });
  return { status, headers: new Headers(headers), body };
}

function expectRefusal(
  { status, headers, body }: Pick<Answer<unknown>, 'status' | 'headers' | 'body'>,
  expected: number,
  says: RegExp,
  title?: string,
): void {
  expect({ status, body }, title).toEqual({
    status: expected,
    body: expect.objectContaining({ statusCode: expected, message: expect.stringMatching(says) }),
  });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
}

/** The first piece of a stream, which is left then. */
async function firstPieceOf({ mock }: ControlWorld, id: ControlOperationId, input: AnyInput): Promise<string> {
  const response = await reachOf(mock)(controlRequest(id, input).path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  for await (const piece of response.body ?? []) return new TextDecoder().decode(piece);
  return '';
}

function when(condition: boolean, refusal: Refusal): Refusal[] {
  return condition ? [refusal] : [];
}
