import { parse, walk } from '../syntax/parse.ts';
import type { WordException, WordRule } from './word-list.ts';

/** A phrase that a file should not contain. */
export type WordHit = {
  readonly file: string;
  /** The first line is 1. */
  readonly line: number;
  /** The phrase as it is in the file, on one line. */
  readonly phrase: string;
  readonly write: string;
};

/** Whether prose of a file is checked at all: pages, sources and the data of `spec/`. */
export function isChecked(file: string): boolean {
  if (/(^|\/)(generated|dist|vectors|examples)\/|^\.changeset\/|CHANGELOG|^\.config\/words\//.test(file)) return false;
  if (file === '.github/STYLE.md' || file === 'apps/e2e/test/words.test.ts' || file === 'pnpm-lock.yaml') return false;
  return /\.(md|ts|yaml|yml)$/.test(file);
}

/** Finds the phrases of the list in a page, in the strings and comments of a source, or in YAML. */
export function findWords(
  file: string,
  content: string,
  rules: readonly WordRule[],
  exceptions: readonly WordException[],
): WordHit[] {
  const prose = file.endsWith('.ts') ? hideCode(content, file) : content;
  const lines = content.split('\n');
  const matches = rules
    .filter(({ where }) => where?.test(file) ?? true)
    .flatMap(({ phrase, write }) =>
      [...prose.matchAll(toPattern(phrase))].map(({ 0: text, index: start }) => ({
        start,
        end: start + text.length,
        write,
      })),
    )
    .sort(byStart);
  return matches
    .filter(({ start }, index) => !matches.slice(0, index).some(({ end }) => start < end))
    .map(({ start, end, write }) => ({
      file,
      line: content.slice(0, start).split('\n').length,
      phrase: content.slice(start, end).replace(/[\s*/#]+/g, ' '),
      write,
    }))
    .filter(({ line }) => !exceptions.some((each) => each.file === file && lines[line - 1]?.includes(each.line)));
}

/** A hit as a message: place and phrase, then what to write. */
export function formatWordHit({ file, line, phrase, write }: WordHit): string {
  return `${file}:${line}: "${phrase}". Write: ${write}`;
}

function toPattern(phrase: string): RegExp {
  return new RegExp(`(?<![\\w-])(?:${phrase.replaceAll(' ', '[\\s*/#]+')})(?![\\w-])`, 'gi');
}

type Range = { readonly start: number; readonly end: number };

/** A source of the same length in which everything but strings, templates and comments is hidden. */
function hideCode(source: string, file: string): string {
  const literals: Range[] = [];
  const prose: Range[] = [];
  walk(parse(source, file), (node, parent) => {
    if (node.type !== 'Literal' && node.type !== 'TemplateElement') return undefined;
    literals.push(node);
    const isPath = parent?.['source'] === node;
    if (!isPath && (node.type === 'TemplateElement' || typeof node['value'] === 'string')) prose.push(node);
    return undefined;
  });
  let shown = '';
  for (const { start, end } of [...prose, ...commentsOf(source, literals)].sort(byStart)) {
    shown += hide(source.slice(shown.length, start)) + source.slice(start, end);
  }
  return shown + hide(source.slice(shown.length));
}

/** The comments of a source: `//` and `/*` outside of every literal. */
function commentsOf(source: string, literals: readonly Range[]): Range[] {
  const comments: Range[] = [];
  const gaps = [...literals].sort(byStart);
  let literal = gaps.shift();
  const opening = /\/[/*]/g;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const start = match.index;
    while (literal && literal.end <= start) literal = gaps.shift();
    if (literal && literal.start <= start) {
      opening.lastIndex = literal.end;
      continue;
    }
    const isLine = match[0] === '//';
    const close = source.indexOf(isLine ? '\n' : '*/', start + 2);
    const end = close < 0 ? source.length : close + (isLine ? 0 : 2);
    comments.push({ start, end });
    opening.lastIndex = end;
  }
  return comments;
}

function byStart(left: Range, right: Range): number {
  return left.start - right.start;
}

/** Keeps white space, so that line numbers and phrases over two comment lines survive. */
function hide(code: string): string {
  return code.replace(/\S/g, '\0');
}
