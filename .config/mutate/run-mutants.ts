import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Copy, copyCheckout } from './copy-checkout.ts';
import type { NumberedMutant } from './instrument.ts';
import { cached, measureTests, type TestChoice, type TestFile } from './measure-tests.ts';
import { type MutantChoice, packageOf, plantMutants } from './plant-mutants.ts';
import { isAlive, type Result, readResults } from './results.ts';
import { type Runner, startRunner } from './start-runner.ts';

/** What a mutation run is asked to do. */
export type RunOptions = MutantChoice &
  TestChoice & {
    /** Root of the checkout. */
    readonly root: string;
    /** Any name of a commit. */
    readonly commit: string;
    /** Results file. Default: named after commit and seed, in `.mutate/`. */
    readonly out: string | undefined;
    /** Whether to run mutants again that no test found. */
    readonly retry: boolean;
    /** Whether to print the sample and run nothing. */
    readonly listOnly: boolean;
    /** Whether the copy stays. */
    readonly keep: boolean;
    /** Ends the run; what was found so far is kept. */
    readonly signal: AbortSignal;
  };

/** Runs a sample of mutants and returns their results, those of earlier runs included. */
export async function runMutants(options: RunOptions): Promise<Result[]> {
  const { root, commit, log } = options;
  const hash = execFileSync('git', ['rev-parse', '--short', commit], { cwd: root, encoding: 'utf8' }).trim();
  const out = options.out ?? join(root, '.mutate', `${hash}-${options.seed}.jsonl`);
  const place = copyCheckout(root, commit);
  try {
    const mutants = plantMutants(place.copy, options);
    if (options.listOnly) {
      for (const { file, line, kind, before, after } of mutants) log(`${file}:${line} ${kind}: ${before} ⇒ ${after}`);
      return [];
    }
    const known = readKnown(out);
    const done = new Set(known.filter((result) => !options.retry || !isAlive(result)).map(({ id }) => id));
    const left = mutants.filter(({ id }) => !done.has(id));
    log(`${left.length} of ${mutants.length} mutants to run. Results: ${relative(root, out)}`);
    if (left.length > 0) await runAll(left, { ...options, place, out, key: [hash, mutants.map(({ id }) => id)] });
    const ids = new Set(mutants.map(({ id }) => id));
    return readKnown(out).filter(({ id }) => ids.has(id));
  } finally {
    if (options.keep) log(`The copy is ${place.copy}`);
    else place.remove();
  }
}

function readKnown(file: string): Result[] {
  return existsSync(file) ? readResults(readFileSync(file, 'utf8')) : [];
}

/** Runs each mutant and appends its result. `key` names what the measured tests depend on. */
async function runAll(
  mutants: readonly NumberedMutant[],
  options: RunOptions & { readonly place: Copy; readonly out: string; readonly key: unknown },
): Promise<void> {
  const { place, out, key, root, rooms, slowestMs, isThorough, tests: pattern, signal, log } = options;
  const runnerPlace = { copy: place.copy, folder: place.folder, packageFolder: packageOf(rooms), signal };
  const tests = await cached(join(root, '.mutate'), [key, slowestMs, isThorough, pattern.source], () =>
    measureTests(runnerPlace, options),
  );
  const runners = {
    together: startRunner({ ...runnerPlace, phase: 'mutants' }),
    alone: startRunner({ ...runnerPlace, phase: 'alone' }),
  };
  mkdirSync(dirname(out), { recursive: true });
  try {
    for (const [index, mutant] of mutants.entries()) {
      writeFileSync(join(place.folder, 'active'), String(mutant.number));
      const result = await runMutant(mutant, tests, runners, join(place.copy, runnerPlace.packageFolder));
      if (signal.aborted) return;
      appendFileSync(out, `${JSON.stringify(result)}\n`);
      const seconds = (result.ms / 1000).toFixed(1);
      log(`${index + 1}/${mutants.length} ${result.status} ${seconds} s ${mutant.id} ${result.by ?? ''}`);
    }
  } finally {
    runners.together.close();
    runners.alone.close();
  }
}

/** Runs the test files that reach a mutant, the fastest first, until one fails. */
async function runMutant(
  mutant: NumberedMutant,
  tests: readonly TestFile[],
  runners: { readonly together: Runner; readonly alone: Runner },
  packageFolder: string,
): Promise<Result> {
  const { id, file, line, kind, before, after, number } = mutant;
  const reaching = tests.filter(({ reaches }) => reaches.includes(number)).sort((left, right) => left.ms - right.ms);
  const runs = [
    { runner: runners.together, files: reaching.filter(({ isAlone }) => !isAlone) },
    { runner: runners.alone, files: reaching.filter(({ isAlone }) => isAlone) },
  ].filter(({ files }) => files.length > 0);
  const facts = { id, file, line, kind, before, after, testFiles: reaching.length };
  const start = performance.now();
  const result = (status: Result['status'], by?: string): Result => ({
    ...facts,
    status,
    ...(by !== undefined && { by }),
    ms: Math.round(performance.now() - start),
  });
  if (runs.length === 0) return result('unreached');
  for (const { runner, files } of runs) {
    const patienceMs = Math.max(15_000, ...files.map(({ ms }) => 5 * ms));
    const paths = files.map((each) => join(packageFolder, each.file));
    const outcome = await runner.run(paths, patienceMs);
    if (outcome === 'hung') return result('timed out');
    if (outcome.ok) continue;
    const { failed } = outcome;
    return result('killed', failed ? `${relative(packageFolder, failed.file)} > ${failed.test}` : 'an unhandled error');
  }
  return result('survived');
}
