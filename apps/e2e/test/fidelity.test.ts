import { existsSync, readFileSync } from 'node:fs';
import { operations } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './support/readme.ts';

type Row = {
  readonly id: string;
  readonly about: readonly string[];
  readonly statement: string;
  readonly basis: string;
  readonly source: string;
  readonly decision: string;
  readonly option?: string;
  readonly test: string;
};

const rows: readonly Row[] = parse(readFileSync(`${root}spec/fidelity.yaml`, 'utf8')).rows;
const optionTable = readFileSync(`${root}apps/mock-server/src/mock/option-table.ts`, 'utf8');

test('each row of the ledger has an ID of its own', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test.each(rows.map((row) => [row.id, row] as const))('row %s is complete, and its test exists', (_id, row) => {
  for (const member of ['statement', 'source', 'decision'] as const)
    expect(row[member]?.length, member).toBeGreaterThan(0);
  expect(['documented', 'sdk', 'assumed']).toContain(row.basis);
  for (const about of row.about) expect(['all', 'delivery', ...Object.keys(operations)]).toContain(about);
  if (row.option !== undefined)
    expect(optionTable).toMatch(new RegExp(`^  ${row.option}: \\{[^}]*ledger: '${row.id}'`, 'm'));

  const [file = '', title = ''] = row.test.split(' > ');
  expect(existsSync(`${root}${file}`), row.test).toBe(true);
  expect(readFileSync(`${root}${file}`, 'utf8').replaceAll("\\'", "'")).toContain(title);
});
