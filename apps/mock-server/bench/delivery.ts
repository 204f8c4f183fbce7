import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchContext, Contestant } from '../../../.config/bench/bench.ts';
import { type Started, startPinned } from '../../../.config/bench/start-pinned.ts';

const senderCore = 0;
const receiverCore = 1;
const of = 'genauth-mock';
const names = [of, 'undici request', 'undici dispatch', 'global fetch'];

/** Deliveries of one kilobyte to one receiver: by the mock, which stores them with their attempts, and by senders that only post them. */
export const deliveryBench: Bench = {
  id: 'delivery',
  title: '1 KB deliveries, 50 in flight; the mock stores each one and its attempt in a file, the others store nothing',
  figures: { rate: { unit: 'deliveries/s' } },
  goals: [
    { figure: 'rate', of, against: 'global fetch', atLeast: 2.5 },
    { figure: 'rate', of, against: 'undici request', atLeast: 0.5 },
  ],
  starts: 3,
  rounds: 4,
  // The compiler is not done with any of them before some 15,000.
  warmUps: 3,
  contestants,
};

async function contestants({ smoke }: BenchContext): Promise<Contestant[]> {
  const count = smoke ? 100 : 6000;
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
  const started: Started[] = [];
  const close = async (): Promise<void> => {
    for (const each of started) await each.close();
    await rm(folder, { recursive: true, force: true });
  };
  const start = async (core: number, ...args: string[]): Promise<string> => {
    const program = await startPinned(core, args);
    started.push(program);
    return `http://127.0.0.1:${program.line}/`;
  };
  try {
    const receiver = await start(receiverCore, server('receiver'));
    const senders: Contestant[] = [];
    for (const name of names) {
      const url = await start(senderCore, server('sender'), name, `${receiver}hook`, join(folder, 'state.sqlite'));
      senders.push({
        name,
        async measure() {
          const response = await fetch(`${url}${count}`);
          if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
          return { rate: count / Number(await response.text()) };
        },
      });
    }
    return senders.map((sender, index) => (index === 0 ? { ...sender, close } : sender));
  } catch (error) {
    await close();
    throw error;
  }
}

function server(name: string): string {
  return fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url));
}
