import { readFile } from 'node:fs/promises';
import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import { checkFilePart, reasonOf } from './file-check.ts';

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
  checkFilePart(`The seed file ${file}`, 'applySeed', seed);
  return seed as ControlSchemas['Seed'];
}
