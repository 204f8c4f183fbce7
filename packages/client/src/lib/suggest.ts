import { nearest } from './nearest.ts';

/** Completes a message about an unknown name with the name that the caller probably meant, if there is one. */
export function suggest(name: string, known: readonly string[], parent: string): string {
  const meant = nearest(name, known);
  return meant ? `. Did you mean ${parent}${meant}?` : '';
}
