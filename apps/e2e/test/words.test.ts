import { expect, test } from 'vitest';
import { findWords, formatWordHit, isChecked } from '../../../.config/words/find-words.ts';
import { type WordRule, wordRules } from '../../../.config/words/word-list.ts';

const rules: readonly WordRule[] = [
  { phrase: 'under way', write: 'in progress' },
  { phrase: '(?:is|are) told', write: 'is reported' },
  { phrase: 'told of', write: 'listed' },
];

const hits = (file: string, content: string): string[] => findWords(file, content, rules, []).map(formatWordHit);

test('a page is read as a whole, over the end of a line', () => {
  const page = 'The call is under\nway. It is _underway_.\n\nEach one is told of twice.\n';
  expect(hits('README.md', page)).toEqual([
    'README.md:1: "under way". Write: in progress',
    'README.md:4: "is told". Write: is reported',
  ]);
});

test('a source is read for its comments, strings and templates, and for nothing else', () => {
  const source = [
    "import { under } from './under way.ts';",
    'const a = under.way + told.of;',
    '/** What is under',
    ' *  way. */',
    'const b = /\\/\\/ under way/.test(a) ? "under way" : `$' + '{"http://is told"} under way`;',
    '// one is',
    '// told',
    'const c = ["is", "told"];',
  ].join('\n');
  expect(hits('src/a.ts', source)).toEqual([
    'src/a.ts:3: "under way". Write: in progress',
    'src/a.ts:5: "under way". Write: in progress',
    'src/a.ts:5: "is told". Write: is reported',
    'src/a.ts:5: "under way". Write: in progress',
    'src/a.ts:6: "is told". Write: is reported',
  ]);
});

test('an exception names a file and a part of the line', () => {
  const exceptions = [{ file: 'a.md', line: 'vendor: under', reason: 'a quote' }];
  expect(findWords('a.md', 'vendor: under way\nunder way', rules, exceptions).map(({ line }) => line)).toEqual([2]);
  expect(findWords('b.md', 'vendor: under way', rules, exceptions)).toHaveLength(1);
});

test('a rule may hold for some files only', () => {
  const some = [{ phrase: 'under way', write: 'in progress', where: /^docs\// }];
  expect(findWords('docs/a.md', 'under way', some, [])).toHaveLength(1);
  expect(findWords('a.md', 'under way', some, [])).toHaveLength(0);
});

test.each([
  'There is no second door.',
  'It is no longer there, and no more than that.',
  'A stand-in that stands for another.',
  'The text of the message is a text file.',
  'It is waiting within one turn of the event loop.',
  'A server of its own.',
  "It is one of the API's own headers, which are told apart by their prefix.",
])('the list accepts: %s', (sentence) => {
  expect(findWords('a.md', sentence, wordRules, [])).toEqual([]);
});

test.each([
  'This is no request.',
  'It is good for an hour.',
  'Whoever asks',
  "a secret of this server's own",
  'three days is no length of time',
  'the last one first',
  'What became of it',
  'It takes a text',
])('the list finds a phrase in: %s', (sentence) => {
  expect(findWords('a.md', sentence, wordRules, [])).not.toEqual([]);
});

test.each([
  ['README.md', true],
  ['spec/control.yaml', true],
  ['packages/client/src/index.ts', true],
  ['packages/contract/src/generated/openapi.ts', false],
  ['.changeset/deliveries.md', false],
  ['packages/client/CHANGELOG.md', false],
  ['spec/vectors/a.yaml', false],
  ['.config/words/word-list.ts', false],
  ['package.json', false],
])('%s is checked: %s', (file, expected) => {
  expect(isChecked(file)).toBe(expected);
});
