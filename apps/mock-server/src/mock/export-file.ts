import { createReadStream } from 'node:fs';
import { controlOutputValidators } from '@genauth-webhooks/control/validate-outputs';
import { listViolations } from '../lib/describe-violations.ts';
import { type JsonElements, JsonPieces } from '../lib/json-pieces.ts';
import { UnusableFile } from '../lib/unusable-file.ts';
import { checkWritable, writeWhole } from '../lib/write-whole.ts';
import type { AccessKey } from '../model/access-key.ts';
import { createSnapshotCheck, type Snapshot, type SnapshotCheck } from '../model/snapshot.ts';
import type { ServerState } from '../pool/server-state.ts';
import type { NewContent } from '../store/store.ts';
import { checkFileElements, checkFilePart, nameRules, notReadable, reasonOf } from './file-check.ts';

/** The content of an export file: the complete state of a server, with secrets in plain text. */
export type ExportedState = {
  readonly version: 1;
  readonly pools: readonly { readonly keys: readonly AccessKey[]; readonly snapshot: Snapshot }[];
};

/** Checks at the start that an export can be written at the end. @throws Error that names the file and the next step */
export function checkExportFile(file: string): void {
  try {
    checkWritable(file);
  } catch (error) {
    throw new UnusableFile(`The export file ${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** Writes the complete state of a server to a file, in pieces. */
export async function exportState(server: ServerState, file: string): Promise<void> {
  await writeWhole(file, exportText(server));
}

async function* exportText(server: ServerState): AsyncGenerator<string> {
  const keys = await server.store.listAccessKeys();
  yield '{\n  "version": 1,\n  "pools": [';
  let comma = '';
  for (const userPoolId of new Set(keys.map((key) => key.userPoolId))) {
    const own = keys.filter((key) => key.userPoolId === userPoolId);
    yield `${comma}\n    {\n      "keys": ${JSON.stringify(own)},\n      "snapshot": {\n        "version": 1`;
    yield* snapshotText((await server.pool(userPoolId)).snapshotPieces());
    yield '\n      }\n    }';
    comma = ',';
  }
  yield '\n  ]\n}\n';
}

/** The members of a snapshot as JSON, with each webhook and each delivery on its own line. */
async function* snapshotText(pieces: AsyncIterable<Partial<Snapshot>>): AsyncGenerator<string> {
  const lists = ['webhooks', 'deliveries'] as const;
  let open = 0;
  let comma = '';
  yield `,\n        "${lists[0]}": [`;
  for await (const piece of pieces) {
    const at = piece.webhooks === undefined ? (piece.deliveries === undefined ? lists.length : 1) : 0;
    for (; open < at; open++) {
      const next = lists[open + 1];
      yield next === undefined ? ']' : `],\n        "${next}": [`;
      comma = '';
    }
    const { webhooks = [], deliveries = webhooks, ...rest } = piece;
    for (const element of deliveries) {
      yield `${comma}\n          ${JSON.stringify(element)}`;
      comma = ',';
    }
    for (const [name, value] of Object.entries(rest)) yield `,\n        "${name}": ${JSON.stringify(value)}`;
  }
}

/** The number of bytes that are read from a file in one event-loop turn. */
const chunkBytes = 256 * 1024;
/** The lists of an export file that may be long. */
const longLists = ['pools.*.snapshot.webhooks', 'pools.*.snapshot.deliveries'];

/** A pool of an export file while the file is read. */
type Incoming = { readonly content: NewContent; readonly check: SnapshotCheck };

/**
 * Loads an export file: replaces the state of each pool that it contains. The file is read and stored in pieces that no
 * reader sees, and takes effect at the end.
 * @throws Error that names the file and the broken rule; the state is then unchanged
 */
export async function importState(server: ServerState, file: string): Promise<void> {
  const name = `The export file ${file}`;
  const incoming = new Map<number, Incoming>();
  const pieces = new JsonPieces(longLists, {
    deepest: 1000,
    longest: Number.POSITIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  });
  const poolAt = async (index: number): Promise<Incoming> => {
    const known = incoming.get(index) ?? { content: await server.store.newContent(), check: createSnapshotCheck() };
    incoming.set(index, known);
    return known;
  };
  try {
    for await (const chunk of chunksOf(file, name)) {
      for (const elements of reading(name, file, () => pieces.push(chunk))) {
        const index = Number(elements.path[1]);
        const { content, check } = await poolAt(index);
        const part = checkElements(`${name}, pools[${index}]`, elements, check);
        await content.add(part);
      }
    }
    const state = checkRest(
      name,
      reading(name, file, () => pieces.end()),
    );
    for (const [index, { keys, snapshot }] of state.pools.entries()) {
      const { content } = await poolAt(index);
      const complete = await content.complete();
      for (const key of keys) await server.store.saveAccessKey(key);
      const pool = await server.pool(keys[0]?.userPoolId ?? '');
      incoming.delete(index);
      await pool.restoreContent(complete, snapshot);
    }
  } finally {
    for (const { content } of incoming.values()) content.discard();
  }
}

async function* chunksOf(file: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: chunkBytes });
  } catch (error) {
    throw notReadable(name, error, file);
  }
}

function reading<Result>(name: string, file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw notReadable(name, error, file);
  }
}

/** Checks elements of a list against the schema of a snapshot and the rules that the schema cannot express. */
function checkElements(
  place: string,
  { path, start, elements }: JsonElements,
  check: SnapshotCheck,
): Partial<Snapshot> {
  const list = String(path[3]);
  checkFileElements(place, 'restoreSnapshot', { path: [list], start, elements });
  // The schema has already checked them.
  const part = { [list]: elements } as Partial<Snapshot>;
  checkRules(place, check, part);
  return part;
}

/** Checks everything in the file except the long lists. */
function checkRest(name: string, value: unknown): ExportedState {
  const state = value as ExportedState;
  if (state?.version !== 1 || !Array.isArray(state.pools)) throw new Error(`${name} is not an export of version 1`);
  for (const [index, pool] of state.pools.entries()) {
    const place = `${name}, pools[${index}]`;
    const keys: readonly AccessKey[] = Array.isArray(pool?.keys) ? pool.keys : [];
    for (const key of keys) {
      checkFilePart(place, 'createPool', key);
      if (!controlOutputValidators.createPool(key)) {
        throw new Error(nameRules(place, listViolations(controlOutputValidators.createPool.errors ?? [], key)));
      }
    }
    const owners = new Set(keys.map(({ userPoolId }) => userPoolId));
    if (owners.size !== 1) throw new Error(`${place}: keys must belong to one user pool, not ${owners.size}`);
    checkFilePart(place, 'restoreSnapshot', { ...pool.snapshot, userPoolId: 'default' });
    checkRules(place, createSnapshotCheck(), pool.snapshot);
  }
  return state;
}

function checkRules(place: string, check: SnapshotCheck, part: Partial<Snapshot>): void {
  try {
    check(part);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}
