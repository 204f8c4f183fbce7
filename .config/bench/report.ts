import type { BenchResult, Goal, GoalResult } from './bench.ts';
import type { Machine } from './machine.ts';
import type { Summary } from './statistics.ts';

/** All that a run of a package's benches gave. */
export type BenchRecord = {
  readonly command: string;
  readonly machine: Machine;
  /** Versions of the peers, by name. */
  readonly peers: { readonly [name: string]: string };
  readonly benches: readonly BenchResult[];
};

/** The tables of a record, in Markdown. */
export function report({ command, machine, peers, benches }: BenchRecord): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `Measured on ${machine.date} with \`${command}\`: Node ${machine.node}, ${machine.system}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB.`,
    ...(versions.length === 0 ? [] : [`Peers: ${versions.join(', ')}.`]),
    'Each figure is the median of the rounds, with the lowest and the highest in brackets; a ratio is taken round by round.',
    ...benches.flatMap(section),
  ].join('\n\n');
}

function section(bench: BenchResult): string[] {
  const names = Object.keys(bench.figures);
  const rows = bench.contestants.map(({ name, figures }) => [
    name,
    ...names.map((figure) => withSpread(figures[figure], bench.figures[figure]?.digits ?? 0)),
  ]);
  const heads = ['', ...names.map((figure) => `${figure} (${bench.figures[figure]?.unit})`)];
  return [`### ${bench.title}`, table(heads, rows), ...goals(bench)];
}

function goals({ goals, figures }: BenchResult): string[] {
  if (goals.length === 0) return [];
  const several = Object.keys(figures).length > 1;
  const rows = goals.map((goal) => [
    `${several ? `${goal.figure} of ` : ''}${goal.of}`,
    goal.against ?? '–',
    wanted(goal),
    withSpread(goal.reached, goal.against === undefined ? (figures[goal.figure]?.digits ?? 0) : 2),
    goal.isMet ? 'met' : '**not met**',
  ]);
  return [table(['Ratio of', 'to', 'goal', 'reached', ''], rows)];
}

function wanted(goal: Goal | GoalResult): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}

function withSpread(summary: Summary | undefined, digits: number): string {
  if (summary === undefined) return '';
  const shown = (value: number): string =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { median, lowest, highest } = summary;
  return lowest === highest ? shown(median) : `${shown(median)} (${shown(lowest)} – ${shown(highest)})`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
