import { closest } from 'fastest-levenshtein';

/** How much of a given name is compared and shown. No known name is longer, and the search takes time for each character. */
export const longestShown = 100;

/** The known name that a given one was probably meant to be. Reads only the start of a long one. */
export function nearest(given: string, names: readonly string[]): string {
  return closest(given.slice(0, longestShown), names);
}

/** The start of a given name, as a message quotes it. */
export function shownName(given: string): string {
  return given.length <= longestShown ? given : `${given.slice(0, longestShown)}…`;
}
