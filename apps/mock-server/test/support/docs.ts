import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const packageFolder: string = fileURLToPath(new URL('../../', import.meta.url));

/** The pages of this package, from its folder. */
export const pages = [
  'README.md',
  'docs/testing.md',
  'docs/control-api.md',
  'docs/seed-file.md',
  'docs/log.md',
] as const;

/** A fenced block of a page. */
export type DocsBlock = {
  readonly page: string;
  readonly language: string;
  /** What `<!-- test: name -->` above it says. */
  readonly name: string | undefined;
  readonly text: string;
};

export function readPage(page: string): string {
  return readFileSync(`${packageFolder}${page}`, 'utf8');
}

/** Every fenced block of every page, in order. */
export function docsBlocks(): DocsBlock[] {
  return pages.flatMap((page) =>
    [...readPage(page).matchAll(/(?:<!-- test: ([\w-]+) -->\n)?```(\w+)\n(.*?)\n```\n/gs)].map(
      ([, name, language = '', text = '']) => ({ page, language, name, text }),
    ),
  );
}

/** The text of one marked block. */
export function docsBlock(name: string): string {
  const found = docsBlocks().find((block) => block.name === name);
  if (found === undefined) throw new Error(`no page has a block "${name}"`);
  return found.text;
}

/** The cells of every row of every table on a page, heads and rules left out. */
export function tableRows(page: string): string[][] {
  const lines = readPage(page).split('\n');
  return lines
    .filter(
      (line, index) =>
        line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line) && !/^\|[\s|:-]+\|$/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
