import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The sources whose declarations a package publishes, as paths from `src/`. */
export function publishedSources(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
}

/** The places where a source publishes `any` or an empty record. */
export function weakTypesOf(source: string, name: string): string[] {
  return weakTypesIn(declarationsOf(name, readFileSync(source + name, 'utf8')));
}

/** What the build publishes for a source file, without a build. */
export function declarationsOf(name: string, text: string): string {
  if (name.endsWith('.d.ts')) return text;
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, strict: true },
  });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ messageText }) => messageText).join('\n'));
  return outputText;
}

/** The places with `any` or an empty record in a declaration file. */
export function weakTypesIn(text: string): string[] {
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
