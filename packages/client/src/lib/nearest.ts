/**
 * The name that the caller probably meant: the one with the fewest changed characters, without regard to case.
 * `undefined` when more than a third of the longer name differs.
 */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly steps: number } | undefined;
  for (const name of names) {
    const longer = Math.max(given.length, name.length);
    // The difference in length is a lower bound of the steps, so a long string costs nothing.
    if (Math.abs(given.length - name.length) > longer / 3) continue;
    const steps = distance(given.toLowerCase(), name.toLowerCase());
    if (steps <= Math.ceil(longer / 3) && steps < (best?.steps ?? Infinity)) best = { name, steps };
  }
  return best?.name;
}

/** The Levenshtein distance, where two swapped neighbours count as one step. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    before = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
