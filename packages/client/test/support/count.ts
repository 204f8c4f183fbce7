/** Makes a function that counts its calls, from 1. */
export function createCounter(): { (): number; readonly total: () => number } {
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  return Object.assign(next, { total: () => count });
}
