/** Members that differ from run to run and mean nothing for what happened. */
const passing: ReadonlySet<string> = new Set([
  'requestId',
  'durationMs',
  'date',
  'host',
  'keep-alive',
  'content-length',
]);

/** Makes results of different runs comparable: IDs become `#1`, `#2`, … in the order they are first seen. */
export type Normaliser = {
  normalise(value: unknown): unknown;
};

/** @param known strings of this run, such as a receiver's URL, and the names that replace them */
export function createNormaliser(known: { readonly [text: string]: string } = {}): Normaliser {
  const names = new Map(Object.entries(known));
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? `#${names.size - Object.keys(known).length + 1}`;
    names.set(id, name);
    return name;
  };
  const normaliseText = (text: string): string => {
    let plain = text;
    for (const [given, name] of Object.entries(known)) plain = plain.replaceAll(given, name);
    return plain.replace(/\b[0-9a-f]{24}\b/g, nameOf);
  };
  const normalise = (value: unknown): unknown => {
    if (typeof value === 'string') return normaliseText(value);
    if (Array.isArray(value)) return value.map(normalise);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !passing.has(name))
        .map(([name, member]) => [normaliseText(name), normalise(member)]),
    );
  };
  return { normalise };
}
