/** Runs work in lanes: at most `width` pieces of one lane at a time, in the order they came; lanes do not wait for each other. */
export type Lanes = {
  /** Resolves or rejects as the work does. */
  run<Result>(lane: string, width: number, work: () => Promise<Result>): Promise<Result>;
};

type Lane = { running: number; readonly waiting: (() => void)[] };

export function createLanes(): Lanes {
  const lanes = new Map<string, Lane>();
  return {
    async run(name, width, work) {
      const lane = lanes.get(name) ?? { running: 0, waiting: [] };
      lanes.set(name, lane);
      if (lane.running >= width) await new Promise<void>((resolve) => lane.waiting.push(resolve));
      else lane.running++;
      try {
        return await work();
      } finally {
        // The place goes to the piece that waits, so that no newer piece can take it.
        const next = lane.waiting.shift();
        if (next !== undefined) {
          next();
        } else {
          lane.running--;
          if (lane.running === 0) lanes.delete(name);
        }
      }
    },
  };
}
