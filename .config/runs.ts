/**
 * How many runs a property test makes: `count`, or a multiple of it when the environment has a factor, as in
 * `TEST_RUNS=10 vitest run`.
 */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(count * runsFactor()) };
}

/** The factor that the environment gives; 1 by default. Some tests run in a page, which has no environment. */
export function runsFactor(): number {
  return Number(globalThis.process?.env?.['TEST_RUNS'] ?? 1);
}
