import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, BenchResult } from './bench.ts';
import { describeMachine } from './machine.ts';
import { installPeers } from './peers.ts';
import { type BenchRecord, report } from './report.ts';
import { runBench } from './run-bench.ts';

/** The benches of one package. */
export type Benches = {
  /** The folder of the package. */
  readonly folder: string;
  /** What a reader has to type to get these figures, from the root of the repository. */
  readonly command: string;
  readonly benches: readonly Bench[];
};

const help = (ids: readonly string[]): string => `Usage: bench [options]

  --only <id>   only this one; may be given again. One of: ${ids.join(', ')}
  --smoke       prove that each one works, in the shortest time, with nothing from the registry
  --json <file> write the record there as well
  --record      keep the record in bench/record.json and its tables in docs/performance.md
  --help        show this
`;

const start = '<!-- bench: start -->';
const end = '<!-- bench: end -->';

/** The command line of a package's benches: runs them, prints the tables, keeps the record where it is asked to. */
export async function runBenches({ folder, command, benches }: Benches): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      smoke: { type: 'boolean', default: false },
      json: { type: 'string' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const ids = benches.map(({ id }) => id);
  if (values.help) return void process.stdout.write(help(ids));
  const unknown = values.only?.filter((id) => !ids.includes(id)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${ids.join(', ')}`);
  if (values.record && (values.smoke || values.only))
    throw new Error('--record takes a whole run, without --smoke and --only');

  const peers: { [name: string]: string } = {};
  const results: BenchResult[] = [];
  const tell = (text: string): void => void process.stderr.write(`${text}\n`);
  for (const bench of benches.filter(({ id }) => values.only?.includes(id) ?? true)) {
    const context = {
      smoke: values.smoke,
      restMs: values.smoke ? 0 : 300,
      tell,
      peers: async (packages: { readonly [name: string]: string }) => {
        if (values.smoke) throw new Error('A smoke run installs no peers');
        Object.assign(peers, packages);
        tell(`${bench.id}: installs ${Object.keys(packages).join(', ')}, unless they are there`);
        return await installPeers(packages);
      },
    };
    results.push(await runBench(bench, context));
  }
  const record: BenchRecord = { command, machine: describeMachine(new Date()), peers, benches: results };
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if (values.json) await writeFile(values.json, text);
  if (values.record) await keep(folder, record, text);
  process.stdout.write(`${report(record)}\n`);
}

async function keep(folder: string, record: BenchRecord, text: string): Promise<void> {
  await mkdir(join(folder, 'bench'), { recursive: true });
  await writeFile(join(folder, 'bench', 'record.json'), text);
  const page = join(folder, 'docs', 'performance.md');
  await mkdir(dirname(page), { recursive: true });
  await writeFile(page, withTables(await readFile(page, 'utf8'), record));
}

/** A page with the tables of a record between its two marks. @throws when it has no marks */
export function withTables(page: string, record: BenchRecord): string {
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page needs the marks ${start} and ${end}`);
  return `${page.slice(0, from + start.length)}\n\n${report(record)}\n\n${page.slice(to)}`;
}
