import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import type { ControlOperationId, ControlSchemas } from '@genauth-webhooks/contract/control';
import { controlInputValidators, controlMembers } from '@genauth-webhooks/contract/validate-control-inputs';
import { controlOutputValidators } from '@genauth-webhooks/contract/validate-control-outputs';
import { describeFileError } from '../lib/describe-file-error.ts';
import { listViolations } from '../lib/describe-violations.ts';
import type { AccessKey } from '../model/access-key.ts';
import { checkSnapshot, type Snapshot } from '../model/snapshot.ts';
import type { ServerState } from '../pool/server-state.ts';

/** The content of an export file: the whole state of a server, with secrets in plain text. */
export type ExportedState = {
  readonly version: 1;
  readonly pools: readonly { readonly keys: readonly AccessKey[]; readonly snapshot: Snapshot }[];
};

/**
 * Writes a file as a whole or not at all: an interrupted write leaves the file that was there. Only its owner can read it.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  // Two exports at the same time must not share a draft.
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Reads a seed file, YAML or JSON. @throws Error that names the file and every broken rule */
export async function readSeedFile(file: string): Promise<ControlSchemas['Seed']> {
  let seed: unknown;
  try {
    const text = await readFile(file, 'utf8');
    // Loaded only by a run with a seed file. JSON is YAML, too.
    const { parse } = await import('yaml');
    seed = parse(text);
  } catch (error) {
    throw new Error(`The seed file ${file} cannot be read: ${reasonOf(error, file)}`);
  }
  check(`The seed file ${file}`, 'applySeed', seed);
  return seed as ControlSchemas['Seed'];
}

/** Writes the whole state of a server to a file. */
export async function exportState(server: ServerState, file: string): Promise<void> {
  const keys = await server.store.listAccessKeys();
  const pools = await Promise.all(
    [...new Set(keys.map(({ userPoolId }) => userPoolId))].map(async (userPoolId) => ({
      keys: keys.filter((key) => key.userPoolId === userPoolId),
      snapshot: await (await server.pool(userPoolId)).snapshot(),
    })),
  );
  const state: ExportedState = { version: 1, pools };
  await writeWhole(file, `${JSON.stringify(state, null, 2)}\n`);
}

/**
 * Loads an export file: replaces the state of each pool that it contains.
 * @throws Error that names the file and the broken rule; then nothing was changed
 */
export async function importState(server: ServerState, file: string): Promise<void> {
  const state = await readExport(file);
  for (const { keys, snapshot } of state.pools) {
    for (const key of keys) await server.store.saveAccessKey(key);
    const userPoolId = keys[0]?.userPoolId;
    if (userPoolId !== undefined) await (await server.pool(userPoolId)).restore(snapshot);
  }
}

async function readExport(file: string): Promise<ExportedState> {
  const name = `The export file ${file}`;
  let state: ExportedState;
  try {
    state = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name} cannot be read: ${reasonOf(error, file)}`);
  }
  if (state?.version !== 1 || !Array.isArray(state.pools)) throw new Error(`${name} is not an export of version 1`);
  for (const [index, pool] of state.pools.entries()) {
    const place = `${name}, pools[${index}]`;
    const keys: readonly AccessKey[] = Array.isArray(pool?.keys) ? pool.keys : [];
    for (const key of keys) {
      check(place, 'createPool', key);
      if (!controlOutputValidators.createPool(key)) {
        throw new Error(nameRules(place, listViolations(controlOutputValidators.createPool.errors ?? [], key)));
      }
    }
    const owners = new Set(keys.map(({ userPoolId }) => userPoolId));
    if (owners.size !== 1) throw new Error(`${place}: keys must belong to one user pool, not ${owners.size}`);
    check(place, 'restoreSnapshot', { ...pool.snapshot, userPoolId: 'default' });
    try {
      checkSnapshot(pool.snapshot);
    } catch (error) {
      throw new Error(`${place}: ${reasonOf(error, file)}`);
    }
  }
  return state;
}

/** Why a file cannot be read. Its content may be secret, so nothing of it is quoted. */
function reasonOf(error: unknown, file: string): string {
  const inWords = describeFileError(error, file);
  if (inWords !== undefined) return `${inWords}. Choose another file.`;
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const place = /at position \d+/.exec(line)?.[0] ?? '';
  return error instanceof SyntaxError ? `it is not JSON ${place}`.trim() : line;
}

/** Checks a part of a file as the input of an operation. @throws Error that names the file and every broken rule */
function check(name: string, operationId: ControlOperationId, value: unknown): void {
  const validate = controlInputValidators[operationId];
  if (validate(value)) return;
  throw new Error(nameRules(name, listViolations(validate.errors ?? [], value, controlMembers[operationId])));
}

/** The rules that a part of a file breaks: one per line when there are several. */
function nameRules(name: string, { texts, more }: ReturnType<typeof listViolations>): string {
  if (texts.length === 1 && more === 0) return `${name}: ${texts[0]}`;
  const lines = more === 0 ? texts : [...texts, `and ${more} more`];
  return [`${name} breaks ${texts.length + more} rules:`, ...lines].join('\n  ');
}
