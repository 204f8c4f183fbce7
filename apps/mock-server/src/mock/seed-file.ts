import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ControlSchemas } from '@genauth-webhooks/control';
import { fillLists, readInPieces } from '../control/long-lists.ts';
import { JsonProblem } from '../lib/json-pieces.ts';
import { UnusableFile } from '../lib/unusable-file.ts';
import { checkFileElements, checkFilePart, notReadable, reasonOf } from './file-check.ts';

/**
 * Reads a seed file, YAML or JSON. JSON is read in pieces, so that a large file does not block the server.
 * @throws Error that names the file and every broken rule
 */
export async function readSeedFile(file: string): Promise<ControlSchemas['Seed']> {
  const name = `The seed file ${file}`;
  try {
    const bytes = await readFile(file);
    const seed = (await readJsonSeed(name, file, bytes)) ?? (await readYamlSeed(name, bytes));
    return seed as ControlSchemas['Seed'];
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw notReadable(name, error, file);
    }
    throw error;
  }
}

/** Resolves to undefined when the file is YAML. */
async function readJsonSeed(name: string, file: string, bytes: Uint8Array): Promise<unknown> {
  const brace = 0x7b;
  if (bytes.find((byte) => byte > 0x20) !== brace) return undefined;
  try {
    const split = await readInPieces('applySeed', bytes, (elements) => checkFileElements(name, 'applySeed', elements));
    checkFilePart(name, 'applySeed', split.value);
    fillLists(split);
    return split.value;
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    if (mayBeYaml(file, bytes.length)) return undefined;
    throw incorrect(name, reasonOf(error));
  }
}

/** A longer file without an extension of YAML is not tried as YAML, which is parsed in one piece and so stops the server. */
const longestGuess = 64 * 1024;

/** Whether a file that begins with a brace and is not JSON may be YAML, which may begin with a brace as well. */
function mayBeYaml(file: string, length: number): boolean {
  const extension = extname(file).toLowerCase();
  return ['.yaml', '.yml'].includes(extension) || (extension !== '.json' && length <= longestGuess);
}

async function readYamlSeed(name: string, bytes: Buffer): Promise<unknown> {
  let seed: unknown;
  try {
    // Loaded only by a run with a seed file in YAML.
    const { parse } = await import('yaml');
    seed = parse(bytes.toString('utf8'));
  } catch (error) {
    // Where the parser quotes the place in the text, its first line ends with a colon.
    throw incorrect(name, reasonOf(error).replace(/:$/, ''));
  }
  checkFilePart(name, 'applySeed', seed);
  return seed;
}

function incorrect(name: string, reason: string): Error {
  return new UnusableFile(`${name} cannot be read: ${reason}`, 'Correct the file.');
}
