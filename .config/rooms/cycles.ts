/** A directed graph: each node with the nodes it points at. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * One shortest cycle for each group of nodes that reach each other. A cycle lists its nodes in order, beginning with the
 * first in the alphabet; the last one points at the first.
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const grouped = new Set<string>();
  for (const node of [...graph.keys()].sort()) {
    if (grouped.has(node)) continue;
    const cycle = shortestCycle(graph, node);
    if (!cycle) continue;
    cycles.push(cycle);
    for (const other of reachableFrom(graph, node)) {
      if (reachableFrom(graph, other).has(node)) grouped.add(other);
    }
  }
  return cycles;
}

function reachableFrom(graph: Graph, start: string): Set<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const next of graph.get(node) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return reached;
}

function shortestCycle(graph: Graph, start: string): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return pathTo(node, before);
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(end: string, before: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let node = before.get(end); node !== undefined; node = before.get(node)) path.unshift(node);
  return path;
}
