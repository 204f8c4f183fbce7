import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = (readdirSync(source, { recursive: true }) as string[]).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

test('hand-written, generated and ready-made declarations are checked', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'api/types.ts',
      'generated/openapi.ts',
      'generated/operations.ts',
      'generated/document.d.ts',
    ]),
  );
});

test.for(files)('%s publishes neither any nor an empty record', (name) => {
  expect(weakTypesIn(declarationsOf(name, readFileSync(source + name, 'utf8')))).toEqual([]);
});

test.for([
  'export type A = { a: any }',
  'export type A = any[]',
  'export type A = Promise<any>',
  'export type A = Record<string, never>',
])('%s is found', (text) => {
  expect(weakTypesIn(declarationsOf('planted.ts', text))).toHaveLength(1);
});

test('a comment that mentions any is allowed', () => {
  expect(weakTypesIn(declarationsOf('planted.ts', '/** accepts any: <any> */\nexport type A = string;'))).toEqual([]);
});

/** What the build publishes for a source file, without a build. */
function declarationsOf(name: string, text: string): string {
  if (name.endsWith('.d.ts')) return text;
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, strict: true },
  });
  expect(diagnostics.map((diagnostic) => diagnostic.messageText)).toEqual([]);
  return outputText;
}

function weakTypesIn(text: string): string[] {
  const file = ts.createSourceFile('declarations.d.ts', text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isAny = node.kind === ts.SyntaxKind.AnyKeyword;
    const isEmptyRecord = ts.isTypeReferenceNode(node) && /^Record<string,\s*never>$/.test(node.getText(file));
    if (isAny || isEmptyRecord) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`line ${line + 1}: ${text.split('\n')[line]?.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
