/**
 * Writes the JSON files of the package to `dist/`. They are made by the build, since all of them are in the generated
 * document already. Runs in the package's folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { document } from '../src/generated/document.js';
import { jsonFiles } from './json-files.ts';

for (const [path, text] of jsonFiles(document)) {
  const file = join('dist', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}
