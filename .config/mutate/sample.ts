import { createHash } from 'node:crypto';
import type { Mutant } from './mutators.ts';

/** Chooses at most `count` mutants. The choice depends only on the seed and the IDs, so the same source gives the same sample. */
export function sample(mutants: readonly Mutant[], count: number, seed: string): Mutant[] {
  const rank = (mutant: Mutant): string => createHash('sha256').update(`${seed}:${mutant.id}`).digest('hex');
  return mutants
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}
