import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEnd, RunnerReport } from './runner.ts';

/** What a run needs to know of the copy that it works in. */
export type RunnerOptions = {
  /** The copy of the checkout. */
  readonly copy: string;
  /** The package, from the root of the copy. */
  readonly packageFolder: string;
  /** A folder with the file `active`, the number of the mutant that is on. */
  readonly folder: string;
  /**
   * `reach`: each file in a worker of its own, and note what it reaches. `shared`: all files in one worker. `mutants`: the same, up to
   * the first failure. `alone`: each file in a worker of its own, up to the first failure.
   */
  readonly phase: 'reach' | 'shared' | 'mutants' | 'alone';
  /** Ends the process. */
  readonly signal: AbortSignal;
};

/** The outcome of one run, or `hung` when no test file ended in time. */
export type RunOutcome = RunEnd | 'hung';

/** A process with a warm vitest. */
export type Runner = {
  /** Runs test files in the given order; all of them by default. Ends the process when no file ends within `patienceMs`. */
  run(files: readonly string[] | undefined, patienceMs: number): Promise<RunOutcome>;
  close(): void;
};

/** Starts a runner process in a copy of the checkout. */
export function startRunner({ copy, packageFolder, folder, phase, signal }: RunnerOptions): Runner {
  const start = (): ChildProcess => {
    const log = openSync(join(folder, 'runner.log'), 'a');
    return fork(join(copy, '.config/mutate/runner.ts'), {
      cwd: join(copy, packageFolder),
      env: { ...process.env, MUTATE_FOLDER: folder, MUTATE_PHASE: phase },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
  };
  let child: ChildProcess | undefined;
  const close = (): void => {
    if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  signal.addEventListener('abort', close);
  return {
    close,
    async run(files, patienceMs) {
      if (!child) {
        child = start();
        await Promise.race([once(child, 'message'), failOnExit(child)]);
      }
      const outcome = await runOnce(child, files, patienceMs).catch((error: unknown) => {
        signal.throwIfAborted();
        throw error;
      });
      if (outcome === 'hung') close();
      return outcome;
    },
  };
}

async function failOnExit(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw ended();
}

function ended(): Error {
  return new Error('The runner ended by itself. Run again with --keep and read runner.log beside the copy');
}

function runOnce(child: ChildProcess, files: readonly string[] | undefined, patienceMs: number): Promise<RunOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<RunOutcome>();
  const hung = (): void => resolve('hung');
  let timer = setTimeout(hung, patienceMs);
  const onMessage = (report: RunnerReport): void => {
    clearTimeout(timer);
    if ('outcomes' in report) resolve(report);
    else timer = setTimeout(hung, patienceMs);
  };
  child.on('message', onMessage);
  const onExit = (): void => reject(ended());
  child.once('exit', onExit);
  child.send(files ? { files } : {});
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', onMessage);
    child.off('exit', onExit);
  });
}
