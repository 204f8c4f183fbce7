import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Measurement } from '../../../.config/bench/bench.ts';
import { startPinned } from '../../../.config/bench/start-pinned.ts';

const of = 'genauth-mock';

/** What a mock with a state file has in memory after few and after many deliveries, in a process of its own each round. */
export const memoryBench: Bench = {
  id: 'memory',
  title: 'Memory after 100,000 deliveries beside that after 1,000, each after a collection of garbage',
  figures: {
    heapBefore: { unit: 'MiB', digits: 1 },
    heapAfter: { unit: 'MiB', digits: 1 },
    heapRatio: { unit: '×', digits: 2 },
    residentBefore: { unit: 'MiB' },
    residentAfter: { unit: 'MiB' },
    residentRatio: { unit: '×', digits: 2 },
  },
  goals: [
    { figure: 'heapRatio', of, atMost: 1.3 },
    { figure: 'residentRatio', of, atMost: 1.3 },
  ],
  rounds: 3,
  warmUps: 0,
  contestants: async ({ smoke }) => [{ name: of, measure: () => measure(smoke ? [50, 100] : [1000, 100_000]) }],
};

async function measure([few, many]: readonly [number, number]): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
  const receiver = await startPinned(1, [server('receiver')]);
  try {
    const url = `http://127.0.0.1:${receiver.line}/hook`;
    const file = join(folder, 'state.sqlite');
    const args = ['--expose-gc', server('memory'), url, file, String(few), String(many)];
    const { line, close } = await startPinned(0, args);
    await close();
    return JSON.parse(line) as Measurement;
  } finally {
    await receiver.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function server(name: string): string {
  return fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url));
}
