import { childrenOf, isNode, lineCounter, parse, type SyntaxNode } from '../syntax/parse.ts';

/** One import of a source file, in whatever form it is written. */
export type Import = {
  /** The module as written, such as `../lib/clock.ts`. */
  readonly specifier: string;
  /** `type` when the compiler erases it. */
  readonly kind: 'value' | 'type';
  /** The first line is 1. */
  readonly line: number;
  /** The import as written, on one line. */
  readonly text: string;
};

/** Reads every import of a TypeScript source: `import`, `export … from`, `import()`, `import('x').Type` and `import x = require()`. */
export function readImports(source: string, file: string): Import[] {
  const lineOf = lineCounter(source);
  const imports: Import[] = [];
  const collect = (node: SyntaxNode): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const text = source.slice(node.start, node.end).replace(/\s+/g, ' ').replace(/;$/, '');
      imports.push({ specifier, kind: isTypeOnly(node) ? 'type' : 'value', line: lineOf(node.start), text });
    }
    for (const child of childrenOf(node)) collect(child);
  };
  collect(parse(source, file));
  return imports;
}

function specifierOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return constantString(node['source']);
    case 'TSExternalModuleReference':
      return constantString(node['expression']);
    default:
      return undefined;
  }
}

function constantString(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  const [quasi, ...others] = childrenOf(node);
  const value = quasi?.['value'];
  if (others.length > 0 || typeof value !== 'object' || value === null || !('cooked' in value)) return undefined;
  return typeof value.cooked === 'string' ? value.cooked : undefined;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : [];
  return (
    specifiers.length > 0 &&
    specifiers.every(({ importKind, exportKind }) => importKind === 'type' || exportKind === 'type')
  );
}
