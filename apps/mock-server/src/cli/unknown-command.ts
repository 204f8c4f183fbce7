import { didYouMean, shownName } from '../lib/nearest.ts';

/**
 * Why a word of a command line is not a command, with the commands there are; undefined when it is a command or a flag.
 * @param word the first word, or the first that belongs to no flag
 */
export function describeUnknownCommand(word: string | undefined, commands: readonly string[]): string | undefined {
  if (word === undefined || word.startsWith('-') || commands.includes(word)) return undefined;
  const hint = didYouMean(word, commands) || '.';
  return `There is no command ${JSON.stringify(shownName(word))}${hint} The commands are ${commands.join(', ')}; see genauth-mock --help.`;
}
