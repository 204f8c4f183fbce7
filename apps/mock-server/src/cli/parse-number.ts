import { InvalidArgumentError } from 'commander';

/** Reads a whole number of a flag. Nothing else passes, so that a typing error never becomes a 0. */
export function parseNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to) {
      throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`);
    }
    return value;
  };
}

/** The same, or the word `off`. */
export function parseNumberOrOff(from: number, to: number): (text: string) => number | 'off' {
  const parse = parseNumber(from, to);
  return (text) => (text === 'off' ? 'off' : parse(text));
}
