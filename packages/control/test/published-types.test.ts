import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publishedSources, weakTypesOf } from '../../contract/test/support/weak-types.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = publishedSources(source);

test('hand-written, generated and ready-made declarations are checked', () => {
  expect(files).toEqual(
    expect.arrayContaining(['index.ts', 'generated/openapi.ts', 'generated/operations.ts', 'generated/document.d.ts']),
  );
});

test.for(files)('%s publishes neither any nor an empty record', (name) => {
  expect(weakTypesOf(source, name)).toEqual([]);
});
