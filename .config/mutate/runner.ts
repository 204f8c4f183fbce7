import { createVitest, type TestModule } from 'vitest/node';

/** What the runner reports of one test file. */
export type FileOutcome = {
  /** Absolute path. */
  readonly file: string;
  readonly ok: boolean;
  readonly ms: number;
};

/** A message to the runner: the test files to run, as absolute paths; none for all of them. */
export type RunnerOrder = { readonly files?: readonly string[] };

/** The end of a run. */
export type RunEnd = {
  readonly outcomes: readonly FileOutcome[];
  readonly ok: boolean;
  /** The first test that failed: its file and its name. */
  readonly failed?: { readonly file: string; readonly test: string };
};

/** A message of the runner: a test file ended, or the run did. */
export type RunnerReport = { readonly fileEnded: string } | RunEnd;

const report = (message: RunnerReport): void => void process.send?.(message);
let failed: RunEnd['failed'];

const vitest = await createVitest('test', {
  config: new URL('./vitest-config.ts', import.meta.url).pathname,
  root: process.cwd(),
  watch: false,
  reporters: [
    {
      onTestCaseResult: (testCase) => {
        if (testCase.result().state !== 'failed') return;
        failed ??= { file: testCase.module.moduleId, test: testCase.fullName };
      },
      onTestModuleEnd: ({ moduleId }) => report({ fileEnded: moduleId }),
    },
  ],
});
await vitest.standalone();

process.on('message', ({ files }: RunnerOrder) => {
  void run(files).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
report({ outcomes: [], ok: true });

async function run(files: readonly string[] | undefined): Promise<void> {
  const all = await vitest.globTestSpecifications();
  const chosen = files?.map((file) => {
    const specification = all.find(({ moduleId }) => moduleId === file);
    if (!specification) throw new Error(`Expected a test file, got ${file}`);
    return specification;
  });
  failed = undefined;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen ?? all);
  // vitest reports the files of earlier runs too.
  const ids = new Set((chosen ?? all).map(({ moduleId }) => moduleId));
  const outcomes = testModules.filter(({ moduleId }) => ids.has(moduleId)).map(outcomeOf);
  const broken = outcomes.find(({ ok }) => !ok);
  // After a failed test the rest does not run and keeps its old state, so the failed test comes first.
  failed ??= broken && { file: broken.file, test: 'the file does not load' };
  report({ outcomes, ok: unhandledErrors.length === 0 && !failed, ...(failed && { failed }) });
}

function outcomeOf(module: TestModule): FileOutcome {
  return { file: module.moduleId, ok: module.ok(), ms: Math.round(module.diagnostic().duration) };
}
