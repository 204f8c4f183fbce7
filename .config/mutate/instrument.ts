import type { Mutant } from './mutators.ts';

/** A mutant and the number that switches it on. */
export type NumberedMutant = Mutant & { readonly number: number };

/**
 * Asks whether a mutant is on. `MUTANT` is the number of the one that is on. `MUTANT_HITS` is a file that receives the number of
 * each mutant that is reached. A child process of a test inherits both; the worker of a test has the switch of switch-mutant.ts.
 */
const prelude = [
  'globalThis.__mutant ??= (() => {',
  'const { MUTANT, MUTANT_HITS } = process.env; const on = Number(MUTANT); const seen = new Set();',
  'if (!MUTANT_HITS) return (number) => number === on;',
  "const { appendFileSync } = process.getBuiltinModule('node:fs');",
  'return (number) => { if (!seen.has(number)) { seen.add(number); appendFileSync(MUTANT_HITS, number + "\\n"); } return false; };',
  '})();',
].join(' ');

/** A source that holds all mutants, each behind a switch, with every line where it was. */
export function instrument(source: string, mutants: readonly NumberedMutant[]): string {
  const body = render(
    source,
    0,
    source.length,
    mutants.toSorted((a, b) => a.start - b.start || b.end - a.end),
  );
  const hashbang = /^#!.*\n/.exec(body)?.[0] ?? '';
  return `${hashbang}${prelude} ${body.slice(hashbang.length)}`;
}

/** `mutants` lie within the range, sorted by start, the outermost first. */
function render(source: string, start: number, end: number, mutants: readonly NumberedMutant[]): string {
  const [outer] = mutants;
  if (!outer) return source.slice(start, end);
  const same = mutants.filter((each) => each.start === outer.start && each.end === outer.end);
  const rest = mutants.filter((each) => !same.includes(each));
  const inner = rest.filter((each) => each.end <= outer.end);
  const after = rest.filter((each) => each.start >= outer.end);
  const original = render(source, outer.start, outer.end, inner);
  const switched = same.reduce((code, mutant) => withSwitch(mutant, code), original);
  return `${source.slice(start, outer.start)}${switched}${render(source, outer.end, end, after)}`;
}

function withSwitch({ number, after, form }: NumberedMutant, original: string): string {
  const isOn = `globalThis.__mutant(${number})`;
  if (form === 'statement') return `{ if (!${isOn}) { ${original} } }`;
  if (form === 'expression') return `(${isOn} ? (${after}) : (${original}))`;
  const name = (member: string): string => JSON.stringify(member.replace(/^\??\./, ''));
  return `${original.startsWith('?.') ? '?.' : ''}[${isOn} ? ${name(after)} : ${name(original)}]`;
}
