import { distance } from 'fastest-levenshtein';

/** How much of a given name is compared and shown. No known name is longer, and the search takes time for each character. */
export const longestShown = 100;

/**
 * The candidate that was probably meant, or undefined when none is similar enough to be a help. Upper and lower case are
 * the same. Similar means that a third of the longer name differs, rounded up; or half of it, when the name was cut off or
 * both begin with the same word, as in `role:add` and `role:created`. Only the start of a long name is read.
 * @param mostSteps the largest number of changed characters, where a wrong guess would do harm
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
    // The difference in length is the least number of steps, and comparing two lengths is cheap.
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
  return given.length <= longestShown ? given : `${given.slice(0, longestShown)}…`;
}
