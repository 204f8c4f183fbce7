import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeOldNode, lowestNode } from './node-version.ts';

test.for(['22.19.0', '22.20.1', '23.0.0-nightly', '24.0.0', '100.1.0'])('describeOldNode accepts %s', (version) => {
  expect(describeOldNode('It', version)).toBeUndefined();
});

test.for(['22.18.9', '22.2.0', '20.20.2', '8.99.0'])('describeOldNode refuses %s', (version) => {
  expect(describeOldNode('It', version)).toBe(
    `It needs Node 22.19 or later; this is ${version}. Install a later Node.`,
  );
});

test('the lowest version matches package.json', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest.engines.node).toBe(`>=${lowestNode}`);
});
