import { distance } from 'fastest-levenshtein';

/**
 * Why the first word of a command line is not a command, with the commands there are; undefined when it is one, or a flag.
 * Only the first word can be one, since the flags of a command follow its name.
 */
export function describeUnknownCommand(word: string | undefined, commands: readonly string[]): string | undefined {
  if (word === undefined || word.startsWith('-') || commands.includes(word)) return undefined;
  const similar = commands.find((each) => distance(word, each) <= 2);
  const hint = similar === undefined ? '' : ` Did you mean ${similar}?`;
  return `There is no command ${JSON.stringify(word.slice(0, 100))}.${hint} The commands are ${commands.join(', ')}; see genauth-mock --help.`;
}
