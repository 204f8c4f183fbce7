/**
 * A string from outside as one line for a terminal or a test report. `?` replaces control characters, and characters that
 * change the direction of a line, so the string cannot move the cursor, change a colour or forge a line.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '?');
}

/** Makes a string of several lines, such as a stack, safe to print in the same way. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
