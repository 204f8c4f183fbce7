import { didYouMean, shownName } from '../lib/nearest.ts';

/**
 * An error message that says that a word is not a command and lists the commands; undefined when it is a command or a
 * flag.
 * @param word the first word, or the first one that does not belong to a flag
 */
export function describeUnknownCommand(word: string | undefined, commands: readonly string[]): string | undefined {
  if (word === undefined || word.startsWith('-') || commands.includes(word)) return undefined;
  const hint = didYouMean(word, commands) || '.';
  return `There is no command ${JSON.stringify(shownName(word))}${hint} The commands are ${commands.join(', ')}; see genauth-mock --help.`;
}
