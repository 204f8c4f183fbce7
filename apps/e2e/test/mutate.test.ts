import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { instrument } from '../../../.config/mutate/instrument.ts';
import { findMutants } from '../../../.config/mutate/mutators.ts';
import { findLost, formatResults, type Result, readResults } from '../../../.config/mutate/results.ts';
import { sample } from '../../../.config/mutate/sample.ts';

const changes = (source: string): string[] =>
  findMutants(source, 'a.ts').map(({ kind, before, after }) => `${kind}: ${before} ⇒ ${after}`);

test.each([
  ['const a = b < c;', ['comparison: b < c ⇒ (b) <= (c)']],
  ['const a = b === c;', ['comparison: b === c ⇒ (b) !== (c)']],
  ['const a = b ?? c ?? d;', ['logical: b ?? c ?? d ⇒ (b ?? c) && (d)', 'logical: b ?? c ⇒ (b) && (c)']],
  ['const a = b && c;', ['logical: b && c ⇒ (b) || (c)']],
  ['const a = b + c;', ['arithmetic: b + c ⇒ (b) - (c)']],
  ["const a = b + '!';", ["string: '!' ⇒ ''"]],
  ['const a = 7;', ['number+1: 7 ⇒ 8', 'number-1: 7 ⇒ (6)']],
  ['const a = true;', ['boolean: true ⇒ false']],
  ["const a = { 'key': 'word', ['other']: 'two words' };", ["string: 'word' ⇒ ''", "string: 'other' ⇒ ''"]],
  ['if (a) b;', ['negation: a ⇒ !(a)', 'statement: b; ⇒ ']],
  ['a += b;', ['statement: a += b; ⇒ ', 'assignment: a += b ⇒ a -= (b)']],
  ['const a = b++;', ['arithmetic: b++ ⇒ b--']],
  ['const a = () => { return b; };', ['return: b ⇒ undefined']],
  ['const a = b.some(c);', ['method: .some ⇒ .every']],
  ['const a = (b)?.c.find(d);', ['method: .find ⇒ .findLast']],
  ['const a = b?.push(d);', ['method: ?.push ⇒ ?.unshift']],
])('%s has its mutants', (source, expected) => {
  expect(changes(source)).toEqual(expected);
});

test.each([
  "import a from './a.ts';",
  "export { a } from './a.ts';",
  "const a = import('./a.ts');",
  "type A = 'b' | 1 | true;",
  "let a: 'b' | Array<'c'>;",
  'interface A { b: 1 }',
  'declare const a: 1;',
  'class A extends B { constructor() { super(); } }',
  "'use strict';",
  "throw new Error('Two words');",
  'const a = () => { return undefined; };',
])('%s has no mutants', (source) => {
  expect(changes(source)).toEqual([]);
});

test('an ID depends on the file, the range and the kind', () => {
  const ids = findMutants('const a = b < 1;', 'src/a.ts').map(({ id }) => id);
  expect(ids).toEqual(['src/a.ts#10-15:comparison', 'src/a.ts#14-15:number+1', 'src/a.ts#14-15:number-1']);
});

const program = `#!/usr/bin/env node
export function price(cents: number, isMember: boolean | undefined): number | string {
  const list = [1, 2] as const;
  let total = cents;
  if ((isMember ?? false) && total > 10) {
    total -= list.find((each) => each > 1) ?? 0;
  }
  if (total < 0) log.push('low');
  else log.push(\`\${total}\`);
  return total < 0 ? 'none' : total;
}
const log: string[] = [];
export { log };
`;

/** The exports of the program with all mutants in it and one of them on. */
async function load(on: number): Promise<{ price(cents: number, isMember?: boolean): unknown; log: string[] }> {
  const mutants = findMutants(program, 'a.ts').map((mutant, index) => ({ ...mutant, number: index + 1 }));
  const code = instrument(program, mutants).replace('globalThis.__mutant ??=', 'const __mutant =');
  const script = stripTypeScriptTypes(
    code.replaceAll('globalThis.__mutant(', '__mutant(').replace('Number(MUTANT)', String(on)),
  );
  return await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
}

test('a program that holds all its mutants behaves as before while none is on', async () => {
  const { price, log } = await load(0);
  expect([price(20, true), price(20), price(10, true), price(-1)]).toEqual([18, 20, 10, 'none']);
  expect(log).toEqual(['18', '20', '10', 'low']);
  expect(instrument(program, []).split('\n').slice(1)).toHaveLength(program.split('\n').length - 1);
});

test('each mutant of a program can be switched on, and most change what it does', async () => {
  const mutants = findMutants(program, 'a.ts');
  const alive: string[] = [];
  for (const [index, { kind, before }] of mutants.entries()) {
    const { price, log } = await load(index + 1);
    const seen = [price(20, true), price(20), price(10, true), price(-1), price(0), log.join(' ')];
    if (JSON.stringify(seen) === JSON.stringify([18, 20, 10, 'none', 0, '18 20 10 low 0']))
      alive.push(`${kind} ${before}`);
  }
  expect(mutants.length).toBeGreaterThan(20);
  // The calls above cannot see these: the first list item, the limit of 10, an unused default.
  expect(alive).toEqual(['number+1 1', 'number-1 1', 'number+1 10', 'method .find', 'number+1 0', 'number-1 0']);
});

test('a sample is the same for the same seed, and a smaller one is a part of a larger one', () => {
  const mutants = findMutants(program, 'a.ts');
  const ids = (count: number, seed: string): string[] => sample(mutants, count, seed).map(({ id }) => id);
  expect(ids(10, 'a')).toEqual(ids(10, 'a'));
  expect(ids(10, 'a').slice(0, 5)).toEqual(ids(5, 'a'));
  expect(ids(10, 'b')).not.toEqual(ids(10, 'a'));
  expect(new Set(ids(1000, 'a')).size).toBe(mutants.length);
});

const result = (id: string, status: Result['status'], file = 'apps/a/src/pool/b.ts'): Result => ({
  id,
  file,
  line: 3,
  kind: 'boolean',
  before: 'true',
  after: 'false',
  status,
  testFiles: 1,
  ms: 5,
});

test('the table counts by room and lists the mutants that no test found', () => {
  const results = [
    result('1', 'killed'),
    result('2', 'survived'),
    result('3', 'timed out', 'apps/a/src/api/operations/c.ts'),
    result('4', 'unreached', 'apps/a/src/api/d.ts'),
  ];
  expect(formatResults(results).split('\n').slice(2)).toEqual([
    '| api | 2 | 0 | 1 | 0 | 1 | 50 % |',
    '| pool | 2 | 1 | 0 | 1 | 0 | 50 % |',
    '| all | 4 | 1 | 1 | 1 | 1 | 50 % |',
    '',
    'unreached apps/a/src/api/d.ts:3 boolean: true ⇒ false',
    'survived  apps/a/src/pool/b.ts:3 boolean: true ⇒ false',
  ]);
});

test('a results file may hold a mutant twice; the newest result counts', () => {
  const lines = [result('1', 'survived'), result('2', 'killed'), result('1', 'killed')];
  const content = lines.map((each) => `${JSON.stringify(each)}\n`).join('');
  expect(readResults(content).map(({ id, status }) => `${id} ${status}`)).toEqual(['1 killed', '2 killed']);
});

test('two runs are compared by the mutants that both have', () => {
  const before = [result('1', 'killed'), result('2', 'timed out'), result('3', 'survived'), result('4', 'killed')];
  const after = [result('1', 'survived'), result('2', 'killed'), result('3', 'survived'), result('5', 'survived')];
  const { lost, compared } = findLost(before, after);
  expect(compared).toBe(3);
  expect(lost.map(({ id }) => id)).toEqual(['1']);
});
