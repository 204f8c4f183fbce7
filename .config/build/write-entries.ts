/**
 * Rewrites the fields of a package.json that list its entries, from the sources in its `exports`. Run it in the package
 * after a change: `node ../../.config/build/write-entries.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { entryFields, entrySources } from './published-fields.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { publishConfig, ...fields } = entryFields(entrySources(manifest.exports));
const written = { ...manifest, ...fields, publishConfig: { ...manifest.publishConfig, ...publishConfig } };
// The order of the members stays; a new field goes in front of "exports".
const { main, types, typesVersions, ...rest } = written;
const members = Object.entries(rest).flatMap(([name, value]) =>
  name === 'exports' ? Object.entries({ main, types, exports: value, typesVersions }) : [[name, value]],
);
writeFileSync('package.json', `${JSON.stringify(Object.fromEntries(members), null, 2)}\n`);
