import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryFields, entrySources } from '../../../.config/build/published-fields.ts';
import { root } from './support/readme.ts';

const folders = readdirSync(`${root}packages`);

test.each(folders)('packages/%s lists both forms of each entry, derived from its source', (folder) => {
  const manifest = JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, 'utf8'));
  const derived = entryFields(entrySources(manifest.exports));
  const hint = `run in packages/${folder}: node ../../.config/build/write-entries.ts`;
  expect(manifest, hint).toMatchObject(derived);
  // The first condition that applies wins, so their order counts, too.
  for (const [name, fields] of [
    ['exports', manifest],
    ['publishConfig.exports', manifest.publishConfig],
  ] as const) {
    expect(JSON.stringify(fields.exports), `${name}: ${hint}`).toBe(
      JSON.stringify((name === 'exports' ? derived : derived.publishConfig).exports),
    );
  }
});
