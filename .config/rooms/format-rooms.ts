import { type Finding, formatOrder, type PackageSources, type Room } from './check-rooms.ts';

/** The rooms of a package and their arrows, one line for each room. */
export function formatRooms({ order, files }: PackageSources, rooms: readonly Room[]): string {
  const width = Math.max(...rooms.map(({ name }) => name.length));
  const lines = rooms.map(({ name, files: count, arrows }) => {
    const targets = arrows.map(({ to, values, types }) => `${to} ${values}+${types}`);
    return `  ${name.padEnd(width)} ${String(count).padStart(4)}  ${targets.length > 0 ? `→ ${targets.join(', ')}` : ''}`.trimEnd();
  });
  return [`${order.folder} (${files.length} files): ${formatOrder(order)}`, ...lines].join('\n');
}

/** A finding as a message: place and import, then the rule, then what to do. */
export function formatFinding({ place, text, rule, advice }: Finding): string {
  return `${text === undefined ? place : `${place}: ${text}`}\n    ${rule}.\n    ${advice}.`;
}
