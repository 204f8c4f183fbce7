/**
 * Copies the generated files that need no compilation next to the compiled files.
 */
import { copyFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../src/generated/', import.meta.url));
const to = fileURLToPath(new URL('../dist/generated/', import.meta.url));

for (const name of readdirSync(from)) {
  if (name.endsWith('.js') || name.endsWith('.d.ts') || name.endsWith('.json'))
    copyFileSync(`${from}${name}`, `${to}${name}`);
}
