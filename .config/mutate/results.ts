import type { Mutant } from './mutators.ts';

/** What became known of a mutant. `unreached`: no test file of the run executes its code. */
export type Status = 'killed' | 'timed out' | 'survived' | 'unreached';

/** One line of a results file. */
export type Result = Pick<Mutant, 'id' | 'file' | 'line' | 'kind' | 'before' | 'after'> & {
  readonly status: Status;
  /** The first test that failed. */
  readonly by?: string;
  /** Number of test files that reach the mutant. */
  readonly testFiles: number;
  readonly ms: number;
};

/** Reads a results file. A mutant that is there twice has its newest result. */
export function readResults(content: string): Result[] {
  const results = content
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Result => JSON.parse(line));
  return [...new Map(results.map((result) => [result.id, result])).values()];
}

/** The table of a run by room, and the mutants that no test found. */
export function formatResults(results: readonly Result[]): string {
  const rooms = Map.groupBy(results, ({ file }) => roomOf(file));
  const rows = [...rooms].sort(([left], [right]) => left.localeCompare(right)).map(([room, own]) => rowOf(room, own));
  const alive = results
    .filter(isAlive)
    .sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
  return [
    '| Room | Mutants | Killed | Timed out | Survived | Unreached | Found |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    rowOf('all', results),
    '',
    ...alive.map(formatResult),
  ].join('\n');
}

/** The mutants that the first run found and the second run did not. */
export function findLost(before: readonly Result[], after: readonly Result[]): { lost: Result[]; compared: number } {
  const found = new Map(before.map((result) => [result.id, result]));
  const both = after.filter(({ id }) => found.has(id));
  const lost = both.filter((result) => {
    const earlier = found.get(result.id);
    return earlier !== undefined && !isAlive(earlier) && isAlive(result);
  });
  return { lost, compared: both.length };
}

/** One mutant on one line: place, status and change. */
export function formatResult({ file, line, kind, status, before, after }: Result): string {
  const short = (code: string): string => code.replace(/\s+/g, ' ').slice(0, 70) || '(nothing)';
  return `${status.padEnd(9)} ${file}:${line} ${kind}: ${short(before)} ⇒ ${short(after)}`;
}

/** Whether no test found the mutant. */
export function isAlive({ status }: Result): boolean {
  return status === 'survived' || status === 'unreached';
}

function roomOf(file: string): string {
  return /\/src\/(.+)\//.exec(file)?.[1]?.split('/')[0] ?? 'src';
}

function rowOf(room: string, results: readonly Result[]): string {
  const count = (status: Status): number => results.filter((result) => result.status === status).length;
  const found = results.filter((result) => !isAlive(result)).length;
  const share = results.length > 0 ? `${Math.round((100 * found) / results.length)} %` : '–';
  const counts = [results.length, count('killed'), count('timed out'), count('survived'), count('unreached')];
  return `| ${room} | ${counts.join(' | ')} | ${share} |`;
}
