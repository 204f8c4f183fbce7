import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonElements, JsonPieces, JsonProblem } from './json-pieces.ts';

const lists = ['list', 'pools.*.list'];

/** Reads JSON in chunks of some bytes and puts the elements back into the rest. */
function read(
  text: string | Uint8Array,
  chunkBytes = 7,
  limits = { deepest: 50, longest: 1_000_000, most: 1000 },
): unknown {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const pieces = new JsonPieces(lists, limits);
  const found: JsonElements[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) found.push(...pieces.push(bytes.subarray(at, at + chunkBytes)));
  const value = pieces.end();
  for (const { path, start, elements } of found) {
    const list = path.reduce<unknown>((at, part) => (at as { [name: string]: unknown })[part], value) as unknown[];
    expect(list).toHaveLength(start);
    list.push(...elements);
  }
  return value;
}

const json = fc.oneof(fc.constantFrom(null, 'a"', 'ä\\', ',', [], {}), fc.jsonValue({ maxDepth: 1 }));
const list = fc.array(json, { maxLength: 3 });
// Not the name '\\': after an object with it, JSON.parse of Node 24.21 takes the name '"' in an object like it for '\\'.
const member = fc.constantFrom('list', 'pools', 'other', '"', 'ä', 'ä\\');
const object = fc.dictionary(
  member,
  fc.oneof(json, list, fc.array(fc.record({ list, other: json }), { maxLength: 2 })),
  { maxKeys: 4 },
);

test('JsonPieces returns the value of JSON.parse for any chunks', () => {
  fc.assert(
    fc.property(object, fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, 2), (value, chunkBytes, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(read(text, chunkBytes)).toEqual(JSON.parse(text));
    }),
    { endOnFailure: true },
  );
});

test('JsonPieces refuses the same malformed JSON as JSON.parse, with a position', () => {
  fc.assert(
    fc.property(
      object,
      fc.nat(),
      fc.constantFrom('', ',', ']', '}', '[', '{', '"', ':', '1', ' '),
      fc.integer({ min: 1, max: 30 }),
      (value, place, put, chunkBytes) => {
        const whole = JSON.stringify({ list: [1, [2]], ...value });
        const at = place % whole.length;
        const text = whole.slice(0, at) + put + whole.slice(at + 1);
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(() => read(text, chunkBytes)).toThrow(
            /^(The text is malformed JSON, at position \d+|The text has the member .* twice)$/,
          );
          return;
        }
        let actual: unknown;
        try {
          actual = read(text, chunkBytes);
        } catch (error) {
          expect(String(error)).toMatch(/has the member .* twice$/);
          return;
        }
        expect(actual).toEqual(expected);
      },
    ),
    { endOnFailure: true },
  );
});

const marker = '\ufeff';

test.each([
  ['a member named __proto__', '{"__proto__":{"a":1},"list":[{"__proto__":[]}]}'],
  ['a member that occurs twice', '{"other":1,"other":{"list":[2]},"list":[{"a":1,"a":2}]}'],
  ['half of a surrogate pair', String.raw`{"\ud800":"\udc00","list":["\ud800","a\udc00\ud800b"]}`],
  ['numbers that lose something', '{"other":[-0,1e999,-1e999],"list":[-0,1e999,0.1e-400,12345678901234567890]}'],
  ['U+FEFF within strings', `{"${marker}list":["${marker}"],"list":["${marker}a${marker}",${String.raw`"\ufeff"`}]}`],
  ['a byte-order mark before the text', `${marker}{"list":[1]}`],
  ['characters of two to four bytes', '{"ä":"€","list":["ä€\u{1f600}",{"\u{1f600}":"ä"}]}'],
  ['nesting at the limit', `{"other":${'['.repeat(49)}${']'.repeat(49)},"list":[${'['.repeat(48)}${']'.repeat(48)}]}`],
])('%s is read as by JSON.parse, wherever a chunk ends', (_, text) => {
  const expected: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  for (let chunkBytes = 1; chunkBytes <= 10; chunkBytes++) expect(read(text, chunkBytes)).toStrictEqual(expected);
});

test('elements are returned as soon as they are complete', () => {
  const pieces = new JsonPieces(lists, { deepest: 50, longest: 100, most: 1000 });
  const push = (text: string): unknown => pieces.push(new TextEncoder().encode(text));
  expect(push('{"pools":[{"list":[{"a":1},2')).toEqual([
    { path: ['pools', 0, 'list'], start: 0, elements: [{ a: 1 }] },
  ]);
  expect(push('3,4]},{"list":[5')).toEqual([{ path: ['pools', 0, 'list'], start: 1, elements: [23, 4] }]);
  expect(push(']}]}')).toEqual([{ path: ['pools', 1, 'list'], start: 0, elements: [5] }]);
  expect(pieces.end()).toEqual({ pools: [{ list: [] }, { list: [] }] });
});

test.each<[string, string | Uint8Array, string]>([
  ['a list that comes twice', '{"list":[1],"list":[2]}', 'The text has the member list twice'],
  ['deep nesting in an element', `{"list":[${'['.repeat(100_000)}`, 'The text is nested deeper than 50 levels'],
  ['deep nesting elsewhere', `{"other":${'['.repeat(100_000)}`, 'The text is nested deeper than 50 levels'],
  ['a long element', `{"list":["${'a'.repeat(20_000)}`, 'The text has a part of more than 10000 bytes'],
  ['a long rest', `{"other":"${'a'.repeat(20_000)}`, 'The text has a part of more than 10000 bytes'],
  ['another encoding', Uint8Array.of(0x22, 0xff, 0x22), 'The text is not in UTF-8'],
  ['a list that does not end', '{"list":[1,{"a":2}', 'The text is malformed JSON, at position 18'],
  ['a string that does not end', '{"list":[],"other":"a', 'The text is malformed JSON, at position 21'],
  ['a file without content', '', 'The text is malformed JSON, at position 0'],
  ['an element that is none', '{"list":[1,,2]}', 'The text is malformed JSON, at position 11'],
  ['an error behind a list', '{"list":[1,2,3],"other":tru}', 'The text is malformed JSON, at position 28'],
])('%s is refused', (_, text, message) => {
  expect(() => read(text, 7, { deepest: 50, longest: 10_000, most: 1000 })).toThrow(message);
});

test('a part with more values than the limit is refused, an element or the rest, and not parsed', () => {
  const many = `[${'1,'.repeat(1000)}`;
  const refusal = new JsonProblem('has a part with more than 1000 values');
  expect(() => read(`{"list":[${many}`.concat(',]]}'), 5000)).toThrow(refusal);
  expect(() => read(`{"other":${many}`, 5000)).toThrow(refusal);
});
