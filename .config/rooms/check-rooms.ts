import { posix } from 'node:path';
import { findCycles } from './cycles.ts';
import type { PackageOrder } from './order.ts';
import type { Import } from './read-imports.ts';

/** A source file and what it imports. */
export type SourceFile = {
  /** Path from `src/`, with `/`. */
  readonly path: string;
  readonly imports: readonly Import[];
};

/** What a package declares and what its sources import. */
export type PackageSources = {
  readonly order: PackageOrder;
  /** Name in package.json. */
  readonly name: string;
  /** Sources of the public entries, as paths from `src/`. */
  readonly entries: readonly string[];
  readonly files: readonly SourceFile[];
};

/** The imports from one room to another. */
export type Arrow = { readonly to: string; readonly values: number; readonly types: number };

/** One room of a package. */
export type Room = { readonly name: string; readonly files: number; readonly arrows: readonly Arrow[] };

/** One broken rule. */
export type Finding = {
  /** Path from the root of the repository, with `:line` where an import breaks the rule. */
  readonly place: string;
  /** The import as written, or nothing where the file or folder itself breaks the rule. */
  readonly text?: string;
  /** The rule and the values that break it. */
  readonly rule: string;
  /** How to repair it. */
  readonly advice: string;
};

type Edge = { readonly from: SourceFile; readonly to: string; readonly import: Import };

/** The room of public entries. */
const entriesRoom = 'entries';
/** The room of files that lie directly under `src/` without being an entry. */
const strayRoom = 'src';
const scope = '@genauth-webhooks/';

/** Lists the rooms of a package with their arrows. */
export function listRooms(sources: PackageSources): Room[] {
  const edges = edgesOf(sources);
  const names = [...new Set(sources.files.map(({ path }) => roomOf(path, sources)))];
  return names
    .map((name) => {
      const outgoing = edges.filter(
        ({ from, to }) => roomOf(from.path, sources) === name && roomOf(to, sources) !== name,
      );
      const targets = [...new Set(outgoing.map(({ to }) => roomOf(to, sources)))].sort(byOrder(sources.order));
      return {
        name,
        files: sources.files.filter(({ path }) => roomOf(path, sources) === name).length,
        arrows: targets.map((target) => {
          const kinds = outgoing.filter(({ to }) => roomOf(to, sources) === target).map((edge) => edge.import.kind);
          const values = kinds.filter((kind) => kind === 'value').length;
          return { to: target, values, types: kinds.length - values };
        }),
      };
    })
    .sort((left, right) => byOrder(sources.order)(left.name, right.name));
}

/** Checks the sources of a package against its declared order. */
export function checkRooms(sources: PackageSources): Finding[] {
  const edges = edgesOf(sources);
  return [
    ...findStrayFiles(sources),
    ...findUndeclaredRooms(sources),
    ...findWrongArrows(sources, edges),
    ...findTwoWayPairs(sources, edges),
    ...findRoomCycles(sources, edges),
    ...findFileCycles(sources, edges),
    ...findForeignImports(sources),
  ];
}

/** The declared order on one line: `lib → model → store, delivery → pool`. */
export function formatOrder({ order, beside = {} }: PackageOrder): string {
  const chain = order.map((rooms) => rooms.join(', ')).join(' → ');
  const others = Object.keys(beside).join(', ');
  return others === '' ? chain : `${chain}; beside: ${others}`;
}

function declaredRooms({ order, beside = {} }: PackageOrder): string[] {
  return [...order.flat(), ...Object.keys(beside)];
}

function byOrder(order: PackageOrder): (left: string, right: string) => number {
  const rooms = declaredRooms(order);
  const rank = (room: string): number => (rooms.includes(room) ? rooms.indexOf(room) : rooms.length);
  return (left, right) => rank(left) - rank(right) || left.localeCompare(right);
}

function roomOf(path: string, { order, entries }: PackageSources): string {
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0) {
    const nested = declaredRooms(order).filter((room) => room.includes('/') && path.startsWith(`${room}/`));
    return nested.sort((left, right) => right.length - left.length)[0] ?? first;
  }
  if (entries.includes(path)) return entriesRoom;
  const stem = first.replace(/\.ts$/, '');
  return order.singleFiles?.includes(stem) ? stem : strayRoom;
}

function edgesOf({ files }: PackageSources): Edge[] {
  return files.flatMap((from) =>
    from.imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map((each) => ({ from, to: resolve(from, each.specifier), import: each }))
      .filter(({ to }) => !to.startsWith('..')),
  );
}

function resolve(from: SourceFile, specifier: string): string {
  return posix.join(posix.dirname(from.path), specifier);
}

function mayImport(order: PackageOrder, from: string, to: string): boolean {
  const besideOf = order.beside ?? {};
  const levelOf = (room: string): number => order.order.findIndex((rooms) => rooms.includes(room));
  const own = besideOf[from];
  if (own) return own.includes(to);
  if (to in besideOf) return levelOf(from) >= levelOf(entriesRoom);
  return levelOf(to) < levelOf(from);
}

function importsOf(order: PackageOrder, room: string): string[] {
  return declaredRooms(order).filter((other) => other !== room && mayImport(order, room, other));
}

function placeOf({ order }: PackageSources, { from, import: { line } }: Edge): string {
  return `${order.folder}/src/${from.path}:${line}`;
}

function findStrayFiles(sources: PackageSources): Finding[] {
  return sources.files
    .filter(({ path }) => roomOf(path, sources) === strayRoom)
    .map(({ path }) => ({
      place: `${sources.order.folder}/src/${path}`,
      rule: `Only public entries lie directly in src/, and package.json does not export ${path}`,
      advice: 'Move the file into a room, or export it in package.json',
    }));
}

function findUndeclaredRooms(sources: PackageSources): Finding[] {
  const declared = declaredRooms(sources.order);
  const rooms = new Set(sources.files.map(({ path }) => roomOf(path, sources)));
  return [...rooms]
    .filter((room) => room !== strayRoom && !declared.includes(room))
    .map((room) => ({
      place: `${sources.order.folder}/src/${room}/`,
      rule: `Every folder under src/ is a declared room, and "${room}" is not one of ${declared.join(', ')}`,
      advice: 'Move its files into a declared room, or declare it in .config/rooms/order.ts',
    }));
}

function findWrongArrows(sources: PackageSources, edges: readonly Edge[]): Finding[] {
  const declared = declaredRooms(sources.order);
  return edges.flatMap((edge) => {
    const from = roomOf(edge.from.path, sources);
    const to = roomOf(edge.to, sources);
    if (from === to || !declared.includes(from) || !declared.includes(to)) return [];
    if (mayImport(sources.order, from, to)) return [];
    const allowed = importsOf(sources.order, from);
    const shared = allowed.filter((room) => mayImport(sources.order, to, room));
    return [
      {
        place: placeOf(sources, edge),
        text: edge.import.text,
        rule: `Room "${from}" must not import room "${to}"${edge.import.kind === 'type' ? ', types included' : ''}. "${from}" may import: ${allowed.join(', ') || 'no room'}`,
        advice:
          shared.length > 0
            ? `Move what both rooms need to ${shared.join(' or ')}, or pass it in as an argument`
            : 'Pass it in as an argument',
      },
    ];
  });
}

/** Each pair of rooms with an import from one to the other, and the first such import. */
function firstEdges(sources: PackageSources, edges: readonly Edge[]): Map<string, Map<string, Edge>> {
  const rooms = new Map<string, Map<string, Edge>>();
  for (const edge of edges) {
    const from = roomOf(edge.from.path, sources);
    const to = roomOf(edge.to, sources);
    if (from === to || from === strayRoom || to === strayRoom) continue;
    const targets = rooms.get(from) ?? new Map<string, Edge>();
    if (!targets.has(to)) targets.set(to, edge);
    rooms.set(from, targets);
  }
  return rooms;
}

function findTwoWayPairs(sources: PackageSources, edges: readonly Edge[]): Finding[] {
  const rooms = firstEdges(sources, edges);
  return [...rooms].flatMap(([from, targets]) =>
    [...targets].flatMap(([to, edge]) => {
      const back = rooms.get(to)?.get(from);
      if (!back || byOrder(sources.order)(from, to) > 0) return [];
      return [
        {
          place: placeOf(sources, back),
          text: back.import.text,
          rule: `Rooms "${from}" and "${to}" import each other, types included\n    other way ${placeOf(sources, edge)}: ${edge.import.text}`,
          advice: 'Keep one direction: move what the lower room needs down to it, or pass it in as an argument',
        },
      ];
    }),
  );
}

function findRoomCycles(sources: PackageSources, edges: readonly Edge[]): Finding[] {
  const rooms = firstEdges(sources, edges);
  const graph = new Map([...rooms].map(([room, targets]) => [room, [...targets.keys()]]));
  return findCycles(graph)
    .filter((cycle) => cycle.length > 2)
    .flatMap((cycle) => describeCycle(sources, 'rooms', cycle, (from, to) => rooms.get(from)?.get(to)));
}

function findFileCycles(sources: PackageSources, edges: readonly Edge[]): Finding[] {
  const graph = new Map(
    sources.files.map(({ path }) => [path, edges.filter(({ from }) => from.path === path).map(({ to }) => to)]),
  );
  return findCycles(graph).flatMap((cycle) =>
    describeCycle(sources, 'files', cycle, (from, to) =>
      edges.find((edge) => edge.from.path === from && edge.to === to),
    ),
  );
}

function describeCycle(
  sources: PackageSources,
  what: 'rooms' | 'files',
  cycle: readonly string[],
  edgeBetween: (from: string, to: string) => Edge | undefined,
): Finding[] {
  const steps = cycle.flatMap((from, index) => edgeBetween(from, cycle[(index + 1) % cycle.length] ?? from) ?? []);
  const [first] = steps;
  if (!first) return [];
  const ring = [...cycle, cycle[0]].join(' → ');
  const others = steps.slice(1).map((edge) => `${placeOf(sources, edge)}: ${edge.import.text}`);
  return [
    {
      place: placeOf(sources, first),
      text: first.import.text,
      rule: [`Cycle of ${what}, types included: ${ring}`, ...others].join('\n    then '),
      advice: `Break one step: move what both ${what} need to a third one, or pass it in as an argument`,
    },
  ];
}

function findForeignImports(sources: PackageSources): Finding[] {
  return sources.files.flatMap((from) =>
    from.imports.flatMap((each) => {
      const broken = foreignRule(sources, from, each.specifier);
      if (!broken) return [];
      return [{ place: placeOf(sources, { from, to: '', import: each }), text: each.text, ...broken }];
    }),
  );
}

function foreignRule(
  sources: PackageSources,
  from: SourceFile,
  specifier: string,
): Pick<Finding, 'rule' | 'advice'> | undefined {
  const { order, name } = sources;
  if (specifier.startsWith('.')) {
    const target = resolve(from, specifier);
    if (!target.startsWith('..') || target === '../package.json') return undefined;
    return { rule: 'A relative import must stay in src/', advice: 'Import another package by its name' };
  }
  const [first = '', second = ''] = specifier.split('/');
  const module = first.startsWith('@') ? `${first}/${second}` : first;
  if (module === name) {
    return { rule: `${name} must not import itself by name`, advice: 'Use a relative import' };
  }
  if (module.startsWith(scope) && !order.packages.includes(module)) {
    const allowed = order.packages.join(', ') || 'no package of this workspace';
    return {
      rule: `${name} must not import ${module}, types included. It may import: ${allowed}`,
      advice: 'Put what both packages need into the contract, or write it again on this side',
    };
  }
  const rooms = order.only?.[module];
  const room = roomOf(from.path, sources);
  if (!rooms || rooms.includes(room)) return undefined;
  return {
    rule: `Only room ${rooms.join(', ')} may import "${module}", and this file is in ${room}`,
    advice: `Move the code to ${rooms.join(' or ')}, or pass the result in as an argument`,
  };
}
