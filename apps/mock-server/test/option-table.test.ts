import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type OptionRow, optionRows } from '../src/mock/option-table.ts';
import { packageFolder, tableRows } from './support/docs.ts';

function read(file: string): string {
  return readFileSync(join(packageFolder, file), 'utf8');
}

/** The default of an option, as its documentation writes it. */
function defaultOf({ default: value, defaultIs }: OptionRow): string {
  return defaultIs ?? (value === undefined ? 'none' : JSON.stringify(value));
}

/** What an option does, with its unit. */
function sentenceOf({ help, unit, off }: OptionRow): string {
  return `${help}${unit === undefined ? '' : `, in ${unit}`}${off === undefined ? '' : `; undefined ${off}`}`;
}

/** How the documentation comment of an option begins. */
function commentOf(row: OptionRow): string {
  const sentence = sentenceOf(row);
  const range = row.range === undefined ? '' : ` A whole number from ${row.range.join(' to ')}.`;
  const choices =
    row.choices === undefined ? '' : ` One of ${row.choices.map((each) => JSON.stringify(each)).join(', ')}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${range}${choices} Default: ${defaultOf(row)}`;
}

describe('every row of the option table', () => {
  const sources = ['src/api/engine-options.ts', 'src/mock/option-table.ts'].map(read).join('\n');
  const comments = new Map(
    [...sources.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s*readonly (\w+)\??:/gs)].map(([, comment = '', name]) => [
      name,
      comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim(),
    ]),
  );

  test.for(optionRows)('is what the documentation comment of %s says', ([name, row]) => {
    const comment = comments.get(name) ?? '';
    expect(comment.slice(0, commentOf(row).length)).toBe(commentOf(row));
    expect(comment.slice(commentOf(row).length)).toMatch(/^[.,]/);
  });

  test('is a row of the README', () => {
    const expected = optionRows.map(([name, row]) => {
      const flags = (row.flags ?? []).map(({ flag }) => `\`${flag.split(' ')[0]}\``).join(', ') || '–';
      const inWords = row.defaultIs !== undefined || row.default === undefined;
      const value = inWords ? defaultOf(row) : `\`${defaultOf(row)}\``;
      const ofFlags = (row.flags ?? []).flatMap(({ default: own }) => (own === undefined ? [] : [`; flag \`${own}\``]));
      return [`\`${name}\``, flags, `${value}${ofFlags.join('')}`, sentenceOf(row)];
    });
    expect(tableRows('README.md').filter((row) => row.length === 4)).toEqual(expected);
  });

  test('names the row of the fidelity ledger that names it', () => {
    const { rows }: { rows: { id: string; option?: string }[] } = parse(read('../../spec/fidelity.yaml'));
    const inLedger = rows.flatMap(({ id, option }) => (option === undefined ? [] : [[option, id] as const]));
    const inTable = optionRows.flatMap(([name, { ledger }]) => (ledger === undefined ? [] : [[name, ledger] as const]));
    expect(inTable.toSorted()).toEqual(inLedger.toSorted());
  });
});

test('a help line starts in lower case and has no full stop', () => {
  for (const [, { help, flags = [] }] of optionRows) {
    for (const line of [help, ...flags.flatMap((flag) => flag.help ?? [])]) expect(line).toMatch(/^[a-z].*[^.]$/);
  }
});
