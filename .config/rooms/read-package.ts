import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageSources } from './check-rooms.ts';
import type { PackageOrder } from './order.ts';
import { readImports } from './read-imports.ts';

/** Reads the sources of a package: every `src/**\/*.ts` but tests, declarations and generated files. */
export function readPackage(root: string, order: PackageOrder): PackageSources {
  const folder = join(root, order.folder);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const paths = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSource)
    .sort();
  return {
    order,
    name: stringMember(manifest, 'name'),
    entries: [...new Set(stringsOf(memberOf(manifest, 'exports')).flatMap(sourceOf))],
    files: paths.map((path) => ({
      path,
      imports: readImports(readFileSync(join(folder, 'src', path), 'utf8'), `${order.folder}/src/${path}`),
    })),
  };
}

function isSource(path: string): boolean {
  if (/(^|\/)generated\//.test(path)) return false;
  return path.endsWith('.ts') && !/\.(test|test-d|suite|d)\.ts$/.test(path);
}

/** The path from `src/` of an export such as `./src/http.ts`, `./dist/http.js` or `./dist/cjs/http.js`. */
function sourceOf(target: string): string[] {
  const match = /^\.\/(?:src\/(.+\.ts)|dist\/(?:cjs\/)?(.+)\.js)$/.exec(target);
  if (!match) return [];
  return [match[1] ?? `${match[2]}.ts`];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function stringMember(value: unknown, name: string): string {
  const member = memberOf(value, name);
  if (typeof member !== 'string') throw new TypeError(`package.json has no string "${name}"`);
  return member;
}
