import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A TypeScript block of a page or of a doc comment. */
export type CodeBlock = {
  /** The page or source, from the folder of the package. */
  readonly file: string;
  /** The name in the comment above the block; empty without one. */
  readonly name: string;
  /** The name of a module for it. */
  readonly module: string;
  readonly code: string;
};

/** The folder of the package. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** The blocks of a page or a source, without the margin of a doc comment. */
export function blocksOf(file: string): CodeBlock[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:<!-- test: (\w+) -->\n\n)?```ts\n(.*?)```/gs)].map(
    ([, name = '', code = ''], index) => ({
      file,
      name,
      module: `${file.replaceAll(/\W/g, '-')}-${name || index}.ts`,
      code: file.endsWith('.ts') ? code.replace(/^ *\* ?/gm, '') : code,
    }),
  );
}

/** The examples in the doc comments of a folder. */
export function examplesIn(folder: string): CodeBlock[] {
  return (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => blocksOf(join(folder, name)));
}
