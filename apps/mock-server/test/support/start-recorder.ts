import { onTestFinished } from 'vitest';
import { openRecorder, type React, type Reaction, type Recorder } from './open-recorder.ts';

/** A recorder that is closed when the test is over. */
export async function startRecorder(react?: React): Promise<Recorder> {
  const recorder = await openRecorder(react);
  onTestFinished(() => recorder.close());
  return recorder;
}

/** Reacts to the first requests of each path as told, and to all later ones with the last reaction. */
export function inTurn(...reactions: readonly [Reaction, ...Reaction[]]): React {
  const counts = new Map<string, number>();
  return ({ path }) => {
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    return reactions[Math.min(count, reactions.length - 1)] ?? 200;
  };
}

/** A door that stays shut until it is opened. */
export function createGate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
