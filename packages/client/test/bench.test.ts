import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { BenchRecord } from '../../../.config/bench/report.ts';
import { withTables } from '../../../.config/bench/run-benches.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

// `npx -y pnpm@12 check` runs all benches in this way.
test('benches run, and measure each figure of each contestant', { timeout: 120_000 }, async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'genauth-client-bench-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const json = join(scratch, 'record.json');
  const args = ['--conditions=@genauth-webhooks/source', 'bench/main.ts', '--smoke', '--json', json];
  const ids = ['call-overhead', 'bundle-size'];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...ids.flatMap((id) => ['--only', id])], {
    cwd: folder,
  });
  const { benches } = JSON.parse(readFileSync(json, 'utf8')) as BenchRecord;
  expect(benches.map(({ id }) => id)).toEqual(ids);
  for (const { figures, contestants } of benches) {
    expect(contestants.length).toBeGreaterThan(2);
    for (const contestant of contestants) {
      expect(Object.keys(contestant.figures)).toEqual(Object.keys(figures));
      // JSON turns NaN and Infinity into null.
      for (const { median } of Object.values(contestant.figures)) expect(median).toBeGreaterThanOrEqual(0);
    }
  }
  expect(stdout).toContain('### One signed call');
});

test('the page on performance shows the record that is kept', () => {
  const page = readFileSync(join(folder, 'docs/performance.md'), 'utf8');
  const record = JSON.parse(readFileSync(join(folder, 'bench/record.json'), 'utf8')) as BenchRecord;
  expect(withTables(page, record)).toBe(page);
});
