/**
 * The number of runs of a property test: `count`, multiplied by the factor in the environment, as in
 * `TEST_RUNS=10 vitest run`.
 */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(count * runsFactor()) };
}

/** The factor from the environment; 1 by default. A test that runs in a browser page has no environment. */
export function runsFactor(): number {
  return Number(globalThis.process?.env?.['TEST_RUNS'] ?? 1);
}
