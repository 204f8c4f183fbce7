import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { BenchRecord } from '../../../.config/bench/report.ts';
import { withTables } from '../../../.config/bench/run-benches.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

// `npx -y pnpm@12 check` runs all benches in this way.
test('benches run, and measure each figure of each contestant', { timeout: 120_000 }, async () => {
  const json = join(temporaryFolder(), 'record.json');
  const args = ['--conditions=@genauth-webhooks/source', 'bench/main.ts', '--smoke', '--json', json];
  const ids = ['get-webhook', 'in-process', 'delivery'];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...ids.flatMap((id) => ['--only', id])], {
    cwd: folder,
  });
  const { benches } = JSON.parse(readFileSync(json, 'utf8')) as BenchRecord;
  expect(benches.map(({ id }) => id)).toEqual(ids);
  for (const { figures, contestants } of benches) {
    expect(contestants.length).toBeGreaterThan(0);
    for (const contestant of contestants) {
      expect(Object.keys(contestant.figures)).toEqual(Object.keys(figures));
      for (const { median } of Object.values(contestant.figures)) expect(median).toBeGreaterThan(0);
    }
  }
  expect(stdout).toContain('### get-webhook, signed, 10 connections');
});

test('a profile reports by function where the time of a delivery goes', { timeout: 60_000 }, async () => {
  const args = ['--conditions=@genauth-webhooks/source', 'bench/profile.ts', 'delivery'];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--seconds', '0.1', '--rows', '400'], {
    cwd: folder,
  });
  expect(stdout).toMatch(/^delivery: \d+ times, [\d.]+ µs of the processor each/);
  expect(stdout).toContain('delivery/exchange.ts |');
});

test('the page on performance shows the record that is kept', () => {
  const page = readFileSync(join(folder, 'docs/performance.md'), 'utf8');
  const record = JSON.parse(readFileSync(join(folder, 'bench/record.json'), 'utf8')) as BenchRecord;
  expect(withTables(page, record)).toBe(page);
});
