/**
 * Tells whether two runs agree: of each goal's ratio, the median of one run is within the spread of the other.
 *
 *     node .config/bench/agree.ts one.json other.json
 */
import { readFileSync } from 'node:fs';
import type { GoalResult } from './bench.ts';
import type { BenchRecord } from './report.ts';

const [one, other] = process.argv
  .slice(2)
  .map((file) => goalsOf(JSON.parse(readFileSync(file, 'utf8')) as BenchRecord));
if (one === undefined || other === undefined) {
  console.error('Usage: node .config/bench/agree.ts <record> <record>');
  process.exit(2);
}
let apart = 0;
for (const [name, { reached: first }] of one) {
  const second = other.get(name)?.reached;
  if (second === undefined) continue;
  const isWithin = first.lowest <= second.highest && second.lowest <= first.highest;
  const isClose = isIn(first.median, second) || isIn(second.median, first);
  if (!isClose) apart++;
  console.log(
    `${isClose ? 'agree' : isWithin ? 'overlap only' : 'apart'}: ${name}: ${first.median.toFixed(2)} and ${second.median.toFixed(2)}`,
  );
}
console.log(apart === 0 ? 'The two runs agree.' : `The two runs differ in ${apart} ratios.`);

function isIn(value: number, { lowest, highest }: GoalResult['reached']): boolean {
  return value >= lowest && value <= highest;
}

function goalsOf({ benches }: BenchRecord): Map<string, GoalResult> {
  return new Map(
    benches.flatMap(({ id, goals }) =>
      goals.map((goal) => [`${id}: ${goal.figure} of ${goal.of} to ${goal.against ?? 'nothing'}`, goal]),
    ),
  );
}
