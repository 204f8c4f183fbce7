import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const read = (json: string, deepest = 500) => readJson(Buffer.from(json), deepest);

test('a JSON value is read as it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value);
      expect(read(json)).toEqual({ value: JSON.parse(json) });
    }),
  );
});

test('an empty or blank body has no value', () => {
  for (const json of ['', ' ', '\n\t ']) expect(read(json)).toEqual({ value: undefined });
});

test('a body is refused above the nesting limit and read up to it', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(read(nested(10), 10)).toHaveProperty('value');
  expect(read(nested(11), 10)).toEqual({ problem: 'The body is nested deeper than 10 levels' });
});

test('a body may have as many values as the limit, and a larger one is refused', () => {
  const count = (json: string, most: number) => readJson(Buffer.from(json), 500, most);
  for (const json of ['[1,2,3,4]', '{"a":[1],"b":[2]}', '["[,,,","{,,,",",\\",",4]']) {
    expect(count(json, 5), json).toHaveProperty('value');
    expect(count(json, 4), json).toEqual({ problem: 'The body has more than 4 values' });
  }
});

test('the values of a body are counted exactly', () => {
  const valuesOf = (value: unknown): number =>
    value !== null && typeof value === 'object'
      ? Object.values(value).reduce<number>((sum, each) => sum + valuesOf(each), 1)
      : 1;
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const json = JSON.stringify(value, null, indent);
      const count = valuesOf(JSON.parse(json));
      expect(readJson(Buffer.from(json), 500, count)).toHaveProperty('value');
      expect(readJson(Buffer.from(json), 500, count - 1)).toHaveProperty('problem');
    }),
  );
  expect(readJson(Buffer.from(`[${Array(26_000).fill('{}')}]`), 500, 26_001)).toHaveProperty('value');
});

test('a body with too many values is not parsed', () => {
  expect(readJson(Buffer.from('[1,2,'), 500, 2)).toEqual({ problem: 'The body has more than 2 values' });
});

test('brackets within strings do not count as nesting', () => {
  expect(read(JSON.stringify({ a: '['.repeat(50), 'b\\"[{': ['"[['] }), 2)).toHaveProperty('value');
});

test.for([
  ['{"a": 1,}', 'The body is malformed JSON, at position 8'],
  ['{"a": "cut', 'The body is malformed JSON, at position 10'],
  ['{}{}', 'The body is malformed JSON, at position 2'],
] as const)('the body %s is refused with the position', ([json, problem]) => {
  expect(read(json)).toEqual({ problem });
});

test('a body that is not UTF-8 is refused', () => {
  expect(readJson(Uint8Array.of(0x22, 0xff, 0x22), 500)).toEqual({ problem: 'The body must be UTF-8' });
});

test('a refusal quotes nothing of the body', () => {
  for (const json of ['hidden', '{"secret": hidden}', '{"secret": "hidden', '{"a": "\x01hidden"}', '[hidden']) {
    const reading = read(json);
    expect(reading).toHaveProperty('problem');
    expect(JSON.stringify(reading)).not.toMatch(/hidden|secret/);
  }
});
