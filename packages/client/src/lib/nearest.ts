/**
 * Returns the name that the caller probably meant: the one with the fewest changed characters, without regard to case.
 * Returns `undefined` if more than three characters differ, or more than half of a short name.
 */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const text = given.toLowerCase();
  for (let changes = 0; changes < 4 && changes <= text.length / 2; changes += 1) {
    const found = names.find((name) => isWithin(changes, text, name.toLowerCase()));
    if (found) return found;
  }
  return undefined;
}

/** Tells whether `b` differs from `a` in at most this many inserted, removed or replaced characters. */
function isWithin(changes: number, a: string, b: string): boolean {
  if (a === b || changes < 0) return changes >= 0;
  const restOfA = a.slice(1);
  const restOfB = b.slice(1);
  if (a[0] === b[0]) return isWithin(changes, restOfA, restOfB);
  const left = changes - 1;
  return isWithin(left, restOfA, restOfB) || isWithin(left, a, restOfB) || isWithin(left, restOfA, b);
}
