import { styleText } from 'node:util';
import type { Paint, Tone } from './log-line.ts';

const styles: { readonly [name in Tone]: Parameters<typeof styleText>[0] } = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  faint: 'gray',
  bold: 'bold',
};

/** Adds terminal colours, or returns the string unchanged. */
export function createPaint(coloured: boolean): Paint {
  return coloured ? (tone, text) => styleText(styles[tone], text, { validateStream: false }) : (_, text) => text;
}

/**
 * Whether to use colours: on a terminal unless NO_COLOR is set, and always if FORCE_COLOR is set.
 * @see https://no-color.org and https://force-color.org
 */
export function wantsColour(env: { readonly [name: string]: string | undefined }, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force = '', NO_COLOR: no = '', TERM: term } = env;
  if (force !== '') return force !== '0' && force !== 'false';
  return isTerminal && no === '' && term !== 'dumb';
}
