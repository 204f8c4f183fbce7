import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { loadSpec, type Node } from '../../contract/scripts/shared/load-spec.ts';
import { controlInputValidators } from '../src/validate-inputs.ts';
import { controlSample, variantsOf } from './support/samples.ts';

const spec: Node = await loadSpec('control.yaml');
const readPackage = (path: string): Node => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const manifest = readPackage('package.json');
const schema = readPackage(manifest.exports['./seed.schema.json']['@genauth-webhooks/source']);

test('the published schema of a seed file compiles in a strict validator and has no external reference', () => {
  expect(new Ajv2020({ strict: true, validateSchema: true }).compile(schema)(seed())).toBe(true);
  expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"(?!#\/\$defs\/)/);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test('the packed package exports the schema', () => {
  expect(manifest.exports['./seed.schema.json'].default).toBe('./dist/generated/seed.schema.json');
  expect(manifest.publishConfig.exports['./seed.schema.json']).toBe('./dist/generated/seed.schema.json');
  expect(manifest.files).toContain('dist');
});

test('the schema accepts and refuses the same documents as the server', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const variants = [{ title: 'as it is', value: seed() as unknown }, ...variantsOf(seed())];
  const verdicts = variants.map(({ title, value }) => {
    const taken = validate(value);
    expect(controlInputValidators.applySeed(value), title).toBe(taken);
    return taken;
  });
  expect(verdicts.filter((taken) => taken).length).toBeGreaterThan(20);
  expect(verdicts.filter((taken) => !taken).length).toBeGreaterThan(100);
});

test('the schema limits the number of pools and webhooks, as the server does', () => {
  const validate = new Ajv2020().compile(schema);
  const { webhooks, ...pool } = seed().pools[0];
  for (const [value, taken] of [
    [{ pools: Array.from({ length: 1000 }, () => pool) }, true],
    [{ pools: Array.from({ length: 1001 }, () => pool) }, false],
    [{ pools: [{ webhooks: Array.from({ length: 10_000 }, () => webhooks[0]) }] }, true],
    [{ pools: [{ webhooks: Array.from({ length: 10_001 }, () => webhooks[0]) }] }, false],
  ] as const) {
    expect([validate(value), controlInputValidators.applySeed(value)]).toEqual([taken, taken]);
  }
});

test('the schema refuses unknown members, so that an editor finds typing errors', () => {
  const validate = new Ajv2020().compile(schema);
  expect(validate({ pools: [{ webhook: [] }] })).toBe(false);
  expect(validate({ pools: [], pool: [] })).toBe(false);
});

/** A seed with every member. */
function seed(): Node {
  return controlSample(spec, { $ref: '#/components/schemas/Seed' });
}
