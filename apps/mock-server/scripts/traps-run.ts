/**
 * Tries to reproduce every defect that was once found in the mock server, one at a time, against servers on loopback,
 * and prints what it saw. Exits with 1 when a defect reproduces.
 *
 * node --conditions=@genauth-webhooks/source scripts/traps-run.ts [--only <text>] [--checkout <folder>]
 *
 * `--only` runs the traps whose finding or title contains the text. `--checkout` runs them against another checkout,
 * such as one without a repair.
 */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { openStage } from './traps/stage.ts';
import type { Seen, Trap } from './traps/trap.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, checkout: { type: 'string' } } });
const checkout = values.checkout ?? fileURLToPath(new URL('../../..', import.meta.url));
const only = values.only.toLowerCase();
/** The longest time that one trap may take, in milliseconds. */
const limitMs = 120_000;

const traps = (await loadTraps()).filter(({ finding, title }) => `${finding} ${title}`.toLowerCase().includes(only));
let reproduced = 0;
for (const trap of traps) {
  const { reproduces, seen } = await spring(trap);
  if (reproduces) reproduced++;
  const mark = reproduces ? styleText('red', 'reproduces') : styleText('green', 'closed    ');
  console.log(`${mark} ${trap.finding}: ${trap.title}\n           ${seen}`);
}
console.log(`${traps.length} traps, ${reproduced} reproduce`);
// A server that outlives its trap must not keep this process running.
process.exit(reproduced === 0 && traps.length > 0 ? 0 : 1);

async function loadTraps(): Promise<Trap[]> {
  const folder = new URL('./traps/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => !['stage.ts', 'trap.ts'].includes(file)).sort();
  const modules: { readonly traps: readonly Trap[] }[] = await Promise.all(
    files.map((file) => import(new URL(file, folder).href)),
  );
  return modules.flatMap(({ traps }) => traps);
}

async function spring({ run }: Trap): Promise<Seen> {
  const stage = openStage(checkout);
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<Seen>((resolve) => {
      timer = setTimeout(() => resolve({ reproduces: true, seen: `it took longer than ${limitMs / 1000} s` }), limitMs);
    });
    return await Promise.race([run(stage), late]);
  } catch (error) {
    return { reproduces: true, seen: `it failed: ${error instanceof Error ? error.message : error}` };
  } finally {
    clearTimeout(timer);
    await stage.end();
  }
}
