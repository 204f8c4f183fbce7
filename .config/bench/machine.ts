import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** What a run was made on, without which its figures say little. */
export type Machine = {
  /** ISO date of the run. */
  readonly date: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
};

export function describeMachine(now: Date): Machine {
  return {
    date: now.toISOString().slice(0, 10),
    node: process.version.slice(1),
    system: `${type()} ${release().split('-')[0]}`,
    processor: cpus()[0]?.model.trim() || processorOf('/proc/cpuinfo'),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
  };
}

/** Virtual machines do not always tell what they run on. */
function processorOf(file: string): string {
  try {
    return /^model name\s*:\s*(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
