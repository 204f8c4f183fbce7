/** The condition under which the packages of the workspace find each other's sources. */
export const sourceCondition = '@genauth-webhooks/source';

/**
 * The source of an entry. If Node has its own source, it is listed under `node`. A file that only the build writes is
 * its own source.
 */
export type EntrySource = string | { readonly node: string; readonly default: string };

/** The fields of a package.json that say where each entry is. */
export type EntryFields = {
  readonly main: string;
  readonly types: string;
  readonly exports: { readonly [entry: string]: unknown };
  readonly typesVersions: { readonly '*': { readonly [entry: string]: readonly string[] } };
  readonly publishConfig: { readonly exports: { readonly [entry: string]: unknown } };
};

type Form = '' | 'cjs/';

/** The sources of the entries, from the `exports` of a package.json. */
export function entrySources(exports: { readonly [entry: string]: unknown }): Map<string, EntrySource> {
  const sources = new Map<string, EntrySource>();
  for (const [entry, target] of Object.entries(exports)) {
    if (entry !== './package.json') sources.set(entry, sourceOf(entry, target));
  }
  return sources;
}

/**
 * Derives the fields from the sources of the entries, so that both forms of each entry are listed everywhere: `exports`
 * for what is current; `main`, `types` and `typesVersions` for TypeScript's `moduleResolution: node10` and old
 * bundlers, which do not read `exports`. The published `exports` have no condition that points to sources.
 */
export function entryFields(sources: ReadonlyMap<string, EntrySource>): EntryFields {
  const root = sources.get('.');
  if (root === undefined) throw new Error('Expected an entry ".", got none. Add it to "exports".');
  const exports: { [entry: string]: unknown } = {};
  const published: { [entry: string]: unknown } = {};
  const typesVersions: { [entry: string]: readonly string[] } = {};
  for (const [entry, source] of sources) {
    const targets = targetsOf(source);
    published[entry] = targets;
    exports[entry] =
      source === targets
        ? targets
        : { [sourceCondition]: source, ...(typeof targets === 'string' ? { default: targets } : targets) };
    if (entry !== '.')
      typesVersions[entry.slice('./'.length)] = [typeof targets === 'string' ? targets : typesOf(source)];
  }
  const manifest = './package.json';
  return {
    main: jsOf('cjs/', typeof root === 'string' ? root : root.default),
    types: typesOf(root),
    exports: { ...exports, [manifest]: manifest },
    typesVersions: { '*': typesVersions },
    publishConfig: { exports: { ...published, [manifest]: manifest } },
  };
}

function targetsOf(source: EntrySource): string | { readonly import: object; readonly require: object } {
  if (typeof source === 'string' && source.endsWith('.json')) return builtFile('', source);
  return { import: conditionsOf('', source), require: conditionsOf('cjs/', source) };
}

function conditionsOf(form: Form, source: EntrySource): { readonly [condition: string]: string } {
  const types = typesOf(source, form);
  if (typeof source === 'string') return { types, default: jsOf(form, source) };
  return { types, node: jsOf(form, source.node), default: jsOf(form, source.default) };
}

/** An entry that differs in Node has the same types there. */
function typesOf(source: EntrySource, form: Form = 'cjs/'): string {
  return builtFile(form, typeof source === 'string' ? source : source.default).replace(/\.ts$/, '.d.ts');
}

function jsOf(form: Form, source: string): string {
  return builtFile(form, source).replace(/\.ts$/, '.js');
}

function builtFile(form: Form, source: string): string {
  return source.replace(/^\.\/src\//, `./dist/${form}`);
}

function sourceOf(entry: string, target: unknown): EntrySource {
  if (typeof target === 'string' && target.startsWith('./dist/') && target.endsWith('.json')) return target;
  const source = memberOf(target, sourceCondition);
  if (typeof source === 'string') return source;
  const [node, other] = [memberOf(source, 'node'), memberOf(source, 'default')];
  if (typeof node === 'string' && typeof other === 'string') return { node, default: other };
  throw new Error(`Expected the source of entry ${entry} under "${sourceCondition}", got ${JSON.stringify(target)}.`);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
