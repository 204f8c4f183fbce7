import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FileOutcome } from './runner.ts';
import { type RunnerOptions, startRunner } from './start-runner.ts';

/** A test file of the package, as it behaves without a mutant. */
export type TestFile = {
  /** Path from the package. */
  readonly file: string;
  readonly ms: number;
  /** Whether it needs a worker of its own, such as a file that mocks a module. */
  readonly isAlone: boolean;
  /** Numbers of the mutants whose code it executes. */
  readonly reaches: readonly number[];
};

/** Which test files run. */
export type TestChoice = {
  /** Test files that take longer are left out. */
  readonly slowestMs: number;
  /** Whether tests of processes and load run too. */
  readonly isThorough: boolean;
  /** Only test files whose path from the package matches. */
  readonly tests: RegExp;
  readonly log: (line: string) => void;
};

/** Tests of whole processes, of compilers and of load: slow, and rarely the only ones that find a defect. */
const processTests = /\/(cli|kill|fuzz|bench|memory|slow-receiver|start-up|control-docs)[^/]*\.test\.ts$/;

/** What the tests reach is measured once for a commit and a sample, so that a run can go on where it stopped. */
export async function cached(folder: string, key: unknown, measure: () => Promise<TestFile[]>): Promise<TestFile[]> {
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex');
  const file = join(folder, `reach-${hash.slice(0, 12)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const tests = await measure();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tests));
  return tests;
}

/** Runs the tests without a mutant: which ones pass, what they reach, how long they take, which need a worker of their own. */
export async function measureTests(
  place: Omit<RunnerOptions, 'phase'>,
  { slowestMs, isThorough, tests, log }: TestChoice,
): Promise<TestFile[]> {
  const { copy, folder, packageFolder } = place;
  const name = (file: string): string => relative(join(copy, packageFolder), file);
  const listed = testFilesOf(join(copy, packageFolder)).filter((file) => tests.test(name(file)));
  const files = listed.filter((file) => isThorough || !processTests.test(file));
  log(`Running ${files.length} test files to see what they reach`);
  const alone = await runOnce({ ...place, phase: 'reach' }, files);
  const passing = alone.filter(({ ok }) => ok);
  const kept = passing.filter(({ ms }) => ms <= slowestMs).sort((left, right) => left.ms - right.ms);
  const report = (reason: string, left: readonly string[]): void => {
    if (left.length > 0) log(`Left out, ${reason}: ${left.map(name).join(', ')}`);
  };
  report(
    'tests of processes or load',
    listed.filter((file) => !files.includes(file)),
  );
  report(
    'they fail without a mutant',
    alone.filter(({ ok }) => !ok).map(({ file }) => file),
  );
  report(
    `slower than ${slowestMs} ms`,
    passing.filter(({ ms }) => ms > slowestMs).map(({ file }) => file),
  );
  const shared = await runOnce(
    { ...place, phase: 'shared' },
    kept.map(({ file }) => file),
  );
  return kept.map(({ file, ms }) => {
    const together = shared.find((outcome) => outcome.file === file);
    const hits = join(folder, 'hits', encodeURIComponent(file));
    const numbers = existsSync(hits) ? readFileSync(hits, 'utf8').split('\n').filter(Boolean).map(Number) : [];
    const isAlone = together?.ok !== true || mocksModules(file);
    return { file: name(file), ms: together?.ms ?? ms, isAlone, reaches: numbers };
  });
}

/** A module that is mocked may be loaded already where files share a worker. */
function mocksModules(file: string): boolean {
  return /\bvi\.(?:do)?[mM]ock\(/.test(readFileSync(file, 'utf8'));
}

async function runOnce(options: RunnerOptions, files: readonly string[]): Promise<readonly FileOutcome[]> {
  const runner = startRunner(options);
  try {
    const outcome = await runner.run(files, 300_000);
    if (outcome === 'hung')
      throw new Error('Without a mutant, the runner ended or a test file took more than 5 minutes');
    return outcome.outcomes;
  } finally {
    runner.close();
  }
}

function testFilesOf(folder: string): string[] {
  return ['src', 'scripts', 'test']
    .filter((part) => existsSync(join(folder, part)))
    .flatMap((part) =>
      readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, part, path)),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
}
