import { maskUserInfo } from '../lib/mask-sensitive.ts';
import { printable } from '../lib/printable.ts';

/** The name of a webhook, as messages show it: masked, and without control characters. */
export function quoteName(name: string): string {
  return `'${printable(maskUserInfo(name))}'`;
}
