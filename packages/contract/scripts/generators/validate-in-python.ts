import { join } from 'node:path';
import { run } from './run.ts';

const program = join(import.meta.dirname, 'validate_events.py');
const schemas = 'node_modules/@genauth-webhooks/contract/dist/schemas';

export async function validateInPython(folder: string): Promise<string> {
  const python = await findPython(folder);
  return await run(python, [program, schemas], folder);
}

/** A Python with `jsonschema`: the one on the PATH, or Debian's with its package. */
async function findPython(folder: string): Promise<string> {
  const has = async (python: string): Promise<boolean> =>
    await run(python, ['-c', 'import jsonschema'], folder).then(
      () => true,
      () => false,
    );
  for (const python of ['python3', '/usr/bin/python3']) if (await has(python)) return python;
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'python3-jsonschema'], folder);
  return '/usr/bin/python3';
}
