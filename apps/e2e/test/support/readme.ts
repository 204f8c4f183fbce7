import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * The text of the fenced block that stands below `<!-- test: name -->` in a README.
 * @throws when there is none
 */
export function readmeBlock(name: string, file = 'README.md'): string {
  const readme = readFileSync(`${root}${file}`, 'utf8');
  const block = new RegExp(`<!-- test: ${name} -->\\n+\`\`\`\\w+\\n(.*?)\\n\`\`\``, 's').exec(readme)?.[1];
  if (block === undefined) throw new Error(`${file} has no block "${name}"`);
  return block;
}
