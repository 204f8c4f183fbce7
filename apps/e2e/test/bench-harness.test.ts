import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Bench, BenchContext } from '../../../.config/bench/bench.ts';
import { report } from '../../../.config/bench/report.ts';
import { runBench } from '../../../.config/bench/run-bench.ts';
import { withTables } from '../../../.config/bench/run-benches.ts';
import { quantile, summarise } from '../../../.config/bench/statistics.ts';
import { summariseProfile } from '../../../.config/bench/summarise-profile.ts';

const quiet: BenchContext = { smoke: false, restMs: 0, tell: () => undefined, peers: async () => '' };

/** Two contestants of which one takes half as long as the other, on a machine whose speed changes from round to round. */
function createBench(turns: string[], rounds = 5): Bench {
  const contestant = (name: string, work: number) => ({
    name,
    measure: () => {
      const round = Math.ceil(turns.push(name) / 2);
      return { time: work * (1 + round) };
    },
    close: () => void turns.push(`${name} closed`),
  });
  return {
    id: 'halves',
    title: 'Half the work',
    figures: { time: { unit: 'ms', digits: 1 } },
    goals: [
      { figure: 'time', of: 'ours', against: 'theirs', atMost: 0.6 },
      { figure: 'time', of: 'ours', against: 'absent', atMost: 1 },
      { figure: 'time', of: 'ours', atMost: 0.001 },
    ],
    rounds,
    contestants: async () => [contestant('ours', 1), contestant('theirs', 2)],
  };
}

test('contestants take turns, each round begins with another one, warm-up rounds do not count, and all are closed', async () => {
  const turns: string[] = [];
  const { contestants } = await runBench(createBench(turns, 2), quiet);
  expect(turns).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs', 'ours closed', 'theirs closed']);
  expect(contestants.map(({ name }) => name)).toEqual(['ours', 'theirs']);
});

test('a bench warms up contestants after each start and counts their rounds together', async () => {
  const turns: string[] = [];
  const bench = { ...createBench(turns, 1), starts: 2 };
  const { rounds, contestants } = await runBench(bench, quiet);
  const oneStart = ['ours', 'theirs', 'theirs', 'ours', 'ours closed', 'theirs closed'];
  expect(turns).toEqual([...oneStart, ...oneStart]);
  expect(rounds).toBe(2);
  expect(contestants.map(({ name }) => name)).toEqual(['ours', 'theirs']);
  expect(contestants[0]?.figures['time']?.lowest).toBeLessThan(contestants[0]?.figures['time']?.highest ?? 0);
});

test('a goal is judged by the median of the ratios of the rounds; one against an absent peer is left out', async () => {
  const { goals } = await runBench(createBench([]), quiet);
  expect(goals).toHaveLength(2);
  expect(goals[0]).toMatchObject({ against: 'theirs', isMet: true });
  expect(goals[0]?.reached.median).toBe(0.5);
  expect(goals[1]).toMatchObject({ isMet: false });
});

test('a contestant that fails, or leaves a figure out, fails the bench, and all are closed', async () => {
  const closed: string[] = [];
  const close = (): void => void closed.push('closed');
  const bench: Bench = {
    ...createBench([]),
    contestants: async () => [
      { name: 'ours', measure: () => ({ time: 1 }), close },
      { name: 'theirs', measure: () => Promise.reject(new Error('gone')), close },
    ],
  };
  await expect(runBench(bench, quiet)).rejects.toThrow('gone');
  expect(closed).toEqual(['closed', 'closed']);
  const silent: Bench = { ...bench, contestants: async () => [{ name: 'ours', measure: () => ({}) }] };
  await expect(runBench(silent, quiet)).rejects.toThrow('ours did not measure time');
});

test('a median lies between the lowest and the highest, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
      const { lowest, median, highest } = summarise(values);
      expect(lowest).toBe(Math.min(...values));
      expect(highest).toBe(Math.max(...values));
      expect(median).toBeGreaterThanOrEqual(lowest);
      expect(median).toBeLessThanOrEqual(highest);
      expect(summarise(values.toReversed())).toEqual({ lowest, median, highest });
    }),
  );
  expect(summarise([3, 1, 2, 10])).toEqual({ lowest: 1, median: 2.5, highest: 10 });
  expect(quantile([0, 10, 20], 0.25)).toBe(5);
  expect(() => summarise([])).toThrow(RangeError);
});

test('the report writes its tables between the marks of a page and changes nothing else', async () => {
  const machine = { date: '2026-01-02', node: '24', system: 'Linux 6', processor: 'some', cores: 2, memoryGiB: 4 };
  const benches = [await runBench(createBench([]), quiet)];
  const record = { command: 'bench', machine, peers: { peer: '1.0.0' }, benches };
  const page = 'before\n<!-- bench: start -->\nold\n<!-- bench: end -->\nafter\n';
  const once = withTables(page, record);
  expect(once).toBe(`before\n<!-- bench: start -->\n\n${report(record)}\n\n<!-- bench: end -->\nafter\n`);
  expect(withTables(once, record)).toBe(once);
  expect(once).toContain('| ours | theirs | ≤ 0.6 | ');
  expect(() => withTables('no marks', record)).toThrow('The page needs the marks');
});

test('a profile is summed up by function; native code counts for its caller, and waiting does not count', () => {
  const node = (id: number, functionName: string, url: string, children: number[] = []) => {
    const callFrame = { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 };
    return { id, callFrame, children };
  };
  const profile = {
    startTime: 0,
    endTime: 100,
    nodes: [
      node(1, '(root)', '', [2, 3, 5, 6]),
      node(2, '(idle)', ''),
      node(3, 'handle', 'file:///any/where/src/engine/engine.ts', [4]),
      node(4, 'run', ''),
      node(5, '', 'file:///any/node_modules/.pnpm/undici@8/node_modules/undici/lib/client.js'),
      node(6, '(garbage collector)', ''),
    ],
    samples: [2, 3, 4, 4, 5, 6, 2],
    timeDeltas: [30, 10, 15, 15, 6, 4, 20],
  };
  const { time, parts } = summariseProfile(profile, 10);
  expect(time).toBe(5);
  expect(parts).toEqual([
    { name: 'run < handle engine/engine.ts', share: 0.6, time: 3 },
    { name: 'handle engine/engine.ts', share: 0.2, time: 1 },
    { name: '(anonymous) undici/lib/client.js', share: 0.12, time: 0.6 },
    { name: '(garbage collector)', share: 0.08, time: 0.4 },
  ]);
});

test.each([
  { other: { median: 1.3, lowest: 1.25, highest: 1.9 }, verdict: 'agree: ', says: 'The two runs agree.' },
  {
    other: { median: 1.9, lowest: 1.4, highest: 2 },
    verdict: 'overlap only: ',
    says: 'The two runs differ in 1 ratios.',
  },
  { other: { median: 1.9, lowest: 1.6, highest: 2 }, verdict: 'apart: ', says: 'The two runs differ in 1 ratios.' },
])('the comparison of two runs reports: $verdict$says', async ({ other, verdict, says }) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-harness-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = [{ median: 1.2, lowest: 0.9, highest: 1.5 }, other].map((reached, index) => {
    const file = join(folder, `${index}.json`);
    const goals = [{ figure: 'rate', of: 'ours', against: 'theirs', reached }];
    writeFileSync(file, JSON.stringify({ benches: [{ id: 'get', goals }] }));
    return file;
  });
  const script = fileURLToPath(new URL('../../../.config/bench/agree.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...files]);
  expect(stdout).toMatch(new RegExp(`^${verdict}get: rate of ours to theirs: 1.20 and ${other.median.toFixed(2)}`));
  expect(stdout).toContain(says);
});
