import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript). Its other members depend on `type`. */
export type SyntaxNode = {
  readonly type: string;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  readonly [member: string]: unknown;
};

/** The syntax tree of a TypeScript source. Throws a SyntaxError that names the file. */
export function parse(source: string, file: string): SyntaxNode {
  const tree = parseOrThrow(source, file);
  if (!isNode(tree)) throw new TypeError(`The parser returned no syntax tree for ${file}`);
  return tree;
}

function parseOrThrow(source: string, file: string): unknown {
  try {
    return parseAst(source, { lang: 'ts' }, file);
  } catch (error) {
    throw new SyntaxError(`Cannot parse ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether a value is a syntax node, as opposed to a string, a list or `null`. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** The nodes directly below a node, in the order of the source. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** Visits a node and everything below it. `visit` returns `false` to skip what is below. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => false | undefined,
  parent?: SyntaxNode,
): void {
  if (visit(node, parent) === false) return;
  for (const child of childrenOf(node)) walk(child, visit, node);
}

/** Converts offsets in a source to line numbers. The first line is 1. */
export function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
