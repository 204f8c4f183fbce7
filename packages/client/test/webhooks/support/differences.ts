/**
 * JSON pointers to where two JSON values differ. What stands at an undecided place is not compared, but it has to be there.
 */
export function differences(actual: unknown, expected: unknown, undecided: readonly string[] = [], at = ''): string[] {
  if (undecided.includes(at)) return [];
  if (Object.is(actual, expected) || (actual === 0 && expected === 0)) return [];
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) return [at];
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].flatMap((name) => {
    const below = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (Object.hasOwn(actual, name) !== Object.hasOwn(expected, name)) return [below];
    return differences(own(actual, name), own(expected, name), undecided, below);
  });
}

type Container = { readonly [name: string]: unknown };

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function own(value: Container, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
