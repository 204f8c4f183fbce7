/** A clock for tests. It moves only when the client sleeps or the test moves it. */
export type FakeTime = {
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** How long was slept, each time. */
  readonly sleeps: readonly number[];
  readonly advance: (ms: number) => void;
};

/** Makes a time that starts at 2024-01-02T03:04:05Z. */
export function createFakeTime(): FakeTime {
  let now = Date.UTC(2024, 0, 2, 3, 4, 5);
  const sleeps: number[] = [];
  const advance = (ms: number): void => {
    now += ms;
  };
  return {
    clock: () => now,
    sleeps,
    advance,
    async sleep(ms) {
      sleeps.push(ms);
      advance(ms);
    },
  };
}
