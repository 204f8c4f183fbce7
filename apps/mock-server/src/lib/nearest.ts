import { distance } from 'fastest-levenshtein';
import { printable } from './printable.ts';

/**
 * The part of a given name that is compared and shown, in characters. No known name is longer, and each character costs
 * time.
 */
export const longestShown = 100;

/**
 * The candidate that the caller probably meant, or undefined when none is similar. The comparison ignores case. Names
 * are similar when at most a third of the longer name differs, rounded up; or at most half, when the name was cut off
 * or both begin with the same word, as in `role:add` and `role:created`. Only the start of a long name is read.
 * @param mostSteps the largest number of changed characters, for cases in which a wrong guess would do harm
 */
export function nearest(given: string, candidates: Iterable<string>, mostSteps: number = Infinity): string | undefined {
  const wanted = given.slice(0, longestShown).toLowerCase();
  const [start = wanted] = /^\w+\W/.exec(wanted) ?? [];
  let best: { readonly candidate: string; readonly steps: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const longer = Math.max(wanted.length, known.length);
    const similar = known.startsWith(start) ? longer / 2 : Math.ceil(longer / 3);
    const allowed = Math.min(similar, mostSteps);
    // The difference in length is a lower bound of the steps and is cheap to compute.
    if (Math.abs(wanted.length - known.length) > allowed) continue;
    const steps = distance(wanted, known);
    if (steps <= allowed && (best === undefined || steps < best.steps)) best = { candidate, steps };
  }
  return best?.candidate;
}

/** The end of a message about an unknown name: `; did you mean x?`, or nothing when no candidate is similar. */
export function didYouMean(given: string, candidates: Iterable<string>): string {
  const found = nearest(given, candidates);
  return found === undefined ? '' : `; did you mean ${found}?`;
}

/** The start of a given name, as a message quotes it. */
export function shownName(given: string): string {
  return given.length <= longestShown ? printable(given) : `${printable(given.slice(0, longestShown))}…`;
}
