import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrument, type NumberedMutant } from './instrument.ts';
import { findMutants } from './mutators.ts';
import { sample } from './sample.ts';

/** Which mutants are planted. */
export type MutantChoice = {
  /** Folders of one package, from the root of the repository. */
  readonly rooms: readonly string[];
  /** Whether a room that does not exist is skipped. */
  readonly hasDefaultRooms: boolean;
  readonly count: number;
  readonly seed: string;
};

/** The package of the rooms, from the root of the repository. */
export function packageOf(rooms: readonly string[]): string {
  const packages = new Set(rooms.map((room) => room.split('/').slice(0, 2).join('/')));
  const [first, ...others] = packages;
  if (first === undefined || others.length > 0)
    throw new RangeError(`Expected rooms of one package, got ${[...packages].join(', ')}`);
  return first;
}

/** Samples mutants and writes the sources of the copy with all of them, switched off. */
export function plantMutants(copy: string, { rooms, hasDefaultRooms, count, seed }: MutantChoice): NumberedMutant[] {
  const files = rooms.flatMap((room) => {
    if (existsSync(join(copy, room))) return sourcesOf(copy, room);
    if (hasDefaultRooms) return [];
    throw new RangeError(`Expected a folder of the commit, got ${room}`);
  });
  const all = files.flatMap((file) => findMutants(readFileSync(join(copy, file), 'utf8'), file));
  const chosen = sample(all, count, seed).map((mutant, index) => ({ ...mutant, number: index + 1 }));
  for (const [file, own] of Map.groupBy(chosen, ({ file }) => file)) {
    writeFileSync(join(copy, file), instrument(readFileSync(join(copy, file), 'utf8'), own));
  }
  return chosen;
}

function sourcesOf(copy: string, room: string): string[] {
  return readdirSync(join(copy, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(test|test-d|suite|d)\.ts$/.test(path))
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .sort();
}
