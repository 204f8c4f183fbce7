import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findLost, formatResult, formatResults, readResults } from './results.ts';
import { runMutants } from './run-mutants.ts';

const defaultRooms = ['api', 'delivery', 'pool', 'store', 'engine', 'authentication'].map(
  (room) => `apps/mock-server/src/${room}`,
);

const help = `Usage: mutate [options] [room …]
       mutate --compare <before.jsonl> <after.jsonl>

Plants defects in a copy of a commit, one at a time, and reports which ones the tests find. A room is a folder of one package;
default: those of ${defaultRooms.join(', ')} that exist.

  --count <n>       sample at most this many mutants, up to 400 (default: 200)
  --seed <text>     choose another sample (default: 1)
  --commit <ref>    test this commit (default: HEAD; changes that are not committed are left out)
  --out <file>      append results to this file and skip mutants that it has (default: .mutate/<commit>-<seed>.jsonl)
  --tests <regexp>  run only test files whose path from the package matches, such as ^src/ for unit tests
  --slowest <ms>    leave out test files that take longer (default: 4000)
  --thorough        run every test file, process tests and slow ones too
  --retry           run the mutants again that no test found
  --list            print the sample and run nothing
  --keep            keep the copy
  --compare         print the mutants that the first results found and the second did not`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    commit: { type: 'string', default: 'HEAD' },
    out: { type: 'string' },
    tests: { type: 'string', default: '' },
    slowest: { type: 'string', default: '4000' },
    thorough: { type: 'boolean', default: false },
    retry: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else if (values.compare) compare(positionals);
else {
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > 400) {
    throw new RangeError(`Expected --count from 1 to 400, got ${values.count}`);
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort('Stopped. The next run with the same commit and seed goes on from here.'));
  const run = runMutants({
    root: process.cwd(),
    rooms: positionals.length > 0 ? positionals : defaultRooms,
    hasDefaultRooms: positionals.length === 0,
    count,
    seed: values.seed,
    commit: values.commit,
    out: values.out,
    slowestMs: values.thorough ? Number.POSITIVE_INFINITY : Number(values.slowest),
    isThorough: values.thorough,
    listOnly: values.list,
    keep: values.keep,
    tests: new RegExp(values.tests),
    retry: values.retry,
    signal: stop.signal,
    log: (line) => console.error(line),
  });
  try {
    console.log(formatResults(await run));
  } catch (error) {
    if (error !== stop.signal.reason) throw error;
    console.error(error);
    process.exitCode = 130;
  }
}

function compare(files: readonly string[]): void {
  const [before, after] = files.map((file) => readResults(readFileSync(file, 'utf8')));
  if (!before || !after) throw new TypeError(`Expected two results files, got ${files.length}`);
  const { lost, compared } = findLost(before, after);
  for (const result of lost) console.log(formatResult(result));
  console.log(`${compared} mutants are in both files. ${lost.length} of them were found before and are not found now.`);
  if (lost.length > 0) process.exitCode = 1;
}
