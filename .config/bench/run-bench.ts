import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, BenchContext, BenchResult, Contestant, Goal, GoalResult, Measurement } from './bench.ts';
import { summarise } from './statistics.ts';

/** Runs the contestants of a bench alternately, round after round. Each round begins with another contestant. */
export async function runBench(bench: Bench, context: BenchContext): Promise<BenchResult> {
  const starts = context.smoke ? 1 : (bench.starts ?? 1);
  const rounds = context.smoke ? 1 : (bench.rounds ?? 7);
  const warmUps = context.smoke ? 0 : (bench.warmUps ?? 1);
  const measured = new Map<string, Measurement[]>();
  for (let start = 0; start < starts; start++) {
    const contestants = await bench.contestants(context);
    try {
      for (let round = -warmUps; round < rounds; round++) {
        const counted = start * rounds + round + 1;
        context.tell(`${bench.id}: ${round < 0 ? 'warm-up' : `round ${counted} of ${starts * rounds}`}`);
        for (const contestant of inTurn(contestants, round + warmUps)) {
          // What the one before left to do, such as to write its log, must not fall to this one.
          await sleep(context.restMs);
          const measurement = await contestant.measure();
          if (!measured.has(contestant.name)) measured.set(contestant.name, []);
          if (round >= 0) measured.get(contestant.name)?.push(measurement);
        }
      }
    } finally {
      for (const { close } of contestants) await close?.();
    }
  }
  const names = [...measured.keys()];
  return {
    id: bench.id,
    title: bench.title,
    rounds: starts * rounds,
    figures: bench.figures,
    contestants: names.map((name) => ({
      name,
      figures: Object.fromEntries(
        Object.keys(bench.figures).map((figure) => [figure, summarise(valuesOf(measured, name, figure))]),
      ),
    })),
    // A smoke run leaves out peers, so it cannot judge a goal against one.
    goals: bench.goals
      .filter(({ of, against }) => names.includes(of) && (against === undefined || names.includes(against)))
      .map((goal) => judge(goal, measured)),
  };
}

function inTurn(contestants: readonly Contestant[], turn: number): readonly Contestant[] {
  const at = turn % contestants.length;
  const [first, ...others] = [...contestants.slice(at), ...contestants.slice(0, at)];
  if (first === undefined) return [];
  // Every second round is reversed, so that no contestant always follows the same one.
  return [first, ...(turn % 2 === 0 ? others : others.reverse())];
}

function judge(goal: Goal, measured: ReadonlyMap<string, readonly Measurement[]>): GoalResult {
  const own = valuesOf(measured, goal.of, goal.figure);
  const others = goal.against === undefined ? undefined : valuesOf(measured, goal.against, goal.figure);
  const reached = summarise(
    others === undefined ? own : own.map((value, round) => value / (others[round] ?? Number.NaN)),
  );
  const isMet = 'atLeast' in goal ? reached.median >= goal.atLeast : reached.median <= goal.atMost;
  return { ...goal, reached, isMet };
}

function valuesOf(measured: ReadonlyMap<string, readonly Measurement[]>, name: string, figure: string): number[] {
  return (measured.get(name) ?? []).map((measurement) => {
    const value = measurement[figure];
    if (value === undefined) throw new Error(`${name} did not measure ${figure}`);
    return value;
  });
}
