/**
 * Kills a server again and again while it works, and tells whether anything was lost that it had acknowledged.
 * Run it with `node --conditions=@genauth-webhooks/source scripts/kill-run.ts [kills]`; 50 kills take half a minute.
 */
import { killRun } from '../test/support/kill-run.ts';

const kills = Number(process.argv[2] ?? 50);
if (!Number.isInteger(kills) || kills < 1 || kills > 1000) throw new RangeError('kills must be from 1 to 1000');
const started = performance.now();
const { losses, ...summary } = await killRun(kills);
for (const [name, value] of Object.entries(summary)) console.log(`${name}: ${value}`);
console.log(`seconds: ${Math.round((performance.now() - started) / 1000)}`);
for (const loss of losses) console.error(`lost: ${loss}`);
console.log(losses.length === 0 ? 'nothing was lost' : `${losses.length} losses`);
process.exitCode = losses.length === 0 ? 0 : 1;
