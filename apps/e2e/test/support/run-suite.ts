import { type RunnerTask, type SerializedConfig, vi } from 'vitest';
import { setSafeTimers, startTests } from 'vitest/internal/browser';

/** The outcome of one test. */
export type Outcome = {
  /** The file, the names of its groups, then its own. */
  readonly name: string;
  readonly state: string;
  /** What it failed of. */
  readonly errors: readonly string[];
};

export type Suite = {
  readonly file: string;
  readonly importFile: () => Promise<unknown>;
  /** What is run before each file, as the `setupFiles` of the workspace. */
  readonly importSetup: () => Promise<unknown>;
};

const config = {
  root: '/',
  name: undefined,
  setupFiles: ['setup'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  maxConcurrency: 5,
  allowOnly: false,
  sequence: { hooks: 'stack', setupFiles: 'list' },
  expect: {},
  fakeTimers: {},
  tags: [],
  retry: 0,
} as unknown as SerializedConfig;

/**
 * Runs one test file with Vitest's own runner and expectations, where there is no Vitest around them: in a page, or in
 * any realm of Web APIs. It needs a realm of its own, as Vitest gives each file.
 */
export async function runSuite({ file, importFile, importSetup }: Suite): Promise<Outcome[]> {
  // What `expect` and `vi` ask of the worker that they mostly run in.
  Object.assign(globalThis, { __vitest_worker__: { config, filepath: file, ctx: { concurrencyId: 1, workerId: 1 } } });
  // Its own time-outs stay real while a test fakes timers.
  setSafeTimers();
  const [task] = await startTests([file], {
    config,
    importFile: (_, source) => (source === 'setup' ? importSetup() : importFile()),
    onBeforeTryTask: () => void vi.restoreAllMocks(),
  });
  return task === undefined ? [] : outcomesOf(task, []);
}

function outcomesOf(task: RunnerTask, groups: readonly string[]): Outcome[] {
  const names = [...groups, task.name];
  const errors = (task.result?.errors ?? []).map(({ message, stack }) => `${message}\n${stack ?? ''}`);
  const own = { name: names.join(' > '), state: task.result?.state ?? task.mode, errors };
  if (task.type === 'test') return [own];
  const inner = task.tasks.flatMap((each) => outcomesOf(each, names));
  // A group is listed only when it failed by itself: during its import or in a hook.
  return errors.length > 0 || inner.length === 0 ? [own, ...inner] : inner;
}
