import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

// Runs in the worker before each test file: switches the mutant of this run on, and notes the mutants that the file reaches.
const folder = process.env['MUTATE_FOLDER'] ?? '';
const number = readFileSync(join(folder, 'active'), 'utf8');
process.env['MUTANT'] = number;

if (process.env['MUTATE_PHASE'] === 'reach') {
  const hits = join(folder, 'hits', encodeURIComponent(expect.getState().testPath ?? ''));
  process.env['MUTANT_HITS'] = hits;
  const seen = new Set<number>();
  Reflect.set(globalThis, '__mutant', (reached: number) => {
    if (!seen.has(reached)) {
      seen.add(reached);
      appendFileSync(hits, `${reached}\n`);
    }
    return false;
  });
} else {
  const on = Number(number);
  Reflect.set(globalThis, '__mutant', (reached: number) => reached === on);
}
