import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findWords, formatWordHit, isChecked } from './find-words.ts';
import { wordExceptions, wordRules } from './word-list.ts';

const { values } = parseArgs({ options: { count: { type: 'boolean', default: false }, help: { type: 'boolean' } } });

if (values.help) {
  console.log(`Usage: words [options]

Finds phrases that .github/STYLE.md replaces, in pages, comments, strings and the data of spec/.
Exits with 1 when it finds one. The list and its exceptions are in .config/words/word-list.ts.

  --count  print the number of phrases of each file, and of each phrase`);
} else {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  const hits = files
    .filter((file) => isChecked(file) && existsSync(file))
    .flatMap((file) => findWords(file, readFileSync(file, 'utf8'), wordRules, wordExceptions));
  if (values.count) {
    printCounts(hits.map(({ file }) => file));
    printCounts(hits.map(({ phrase }) => phrase.toLowerCase()));
  } else {
    for (const hit of hits) console.error(formatWordHit(hit));
  }
  if (hits.length > 0) {
    const fileCount = new Set(hits.map(({ file }) => file)).size;
    console.error(
      `\nPhrases to rewrite: ${hits.length}, in files: ${fileCount}. Rewrite each sentence as .github/STYLE.md says.`,
    );
    process.exitCode = 1;
  }
}

function printCounts(names: readonly string[]): void {
  const counts = Map.groupBy(names, (name) => name);
  const rows = [...counts].map(([name, { length }]) => ({ name, length })).sort((a, b) => b.length - a.length);
  for (const { name, length } of rows) console.log(`${String(length).padStart(5)}  ${name}`);
  console.log();
}
