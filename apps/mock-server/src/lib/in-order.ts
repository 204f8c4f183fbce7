/**
 * Passes values and the results of promises on in the order in which they were given. A value is passed on at once
 * unless an earlier promise is still pending. A promise that rejects is skipped.
 */
export function createInOrder<Value>(passOn: (value: Value) => void): (value: Value | Promise<Value>) => void {
  let last: Promise<void> | undefined;
  return (value) => {
    if (last === undefined && !(value instanceof Promise)) return passOn(value);
    const before = last;
    const passed = (async () => {
      try {
        const known = await value;
        await before;
        passOn(known);
      } catch {
        await before;
      }
    })();
    last = passed;
    passed.then(() => {
      if (last === passed) last = undefined;
    });
  };
}
