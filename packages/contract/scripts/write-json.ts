/**
 * Writes the JSON files of the package to `dist/`. The build writes them, and they are not committed, because the
 * generated document already contains all of them. Run this in the package's folder.
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
