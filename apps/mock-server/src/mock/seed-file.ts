import { readFile } from 'node:fs/promises';
import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import { fillLists, readInPieces } from '../control/long-lists.ts';
import { JsonProblem } from '../lib/json-pieces.ts';
import { checkFileElements, checkFilePart, reasonOf } from './file-check.ts';

/**
 * Reads a seed file, YAML or JSON. JSON is read in pieces, so that a large file does not block the server.
 * @throws Error that names the file and every broken rule
 */
export async function readSeedFile(file: string): Promise<ControlSchemas['Seed']> {
  const name = `The seed file ${file}`;
  try {
    const bytes = await readFile(file);
    const seed = (await readJsonSeed(name, bytes)) ?? (await readYamlSeed(name, file, bytes));
    return seed as ControlSchemas['Seed'];
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new Error(`${name} cannot be read: ${reasonOf(error, file)}`, { cause: error });
    }
    throw error;
  }
}

/** Resolves to undefined when the file is not JSON. */
async function readJsonSeed(name: string, bytes: Uint8Array): Promise<unknown> {
  const brace = 0x7b;
  if (bytes.find((byte) => byte > 0x20) !== brace) return undefined;
  try {
    const split = await readInPieces('applySeed', bytes, (elements) => checkFileElements(name, 'applySeed', elements));
    checkFilePart(name, 'applySeed', split.value);
    fillLists(split);
    return split.value;
  } catch (error) {
    // YAML may also begin with a brace.
    if (error instanceof JsonProblem) return undefined;
    throw error;
  }
}

async function readYamlSeed(name: string, file: string, bytes: Buffer): Promise<unknown> {
  let seed: unknown;
  try {
    // Loaded only by a run with a seed file in YAML.
    const { parse } = await import('yaml');
    seed = parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Error(`${name} cannot be read: ${reasonOf(error, file)}`);
  }
  checkFilePart(name, 'applySeed', seed);
  return seed;
}
