import { nextTurn } from '../lib/next-turn.ts';

/** How much JSON is written and checked in one event-loop turn, in characters. This takes a few milliseconds. */
const pieceLength = 64 * 1024;

/**
 * Writes an object as JSON in pieces. Other calls run between the pieces.
 * @param check called for each piece, with an object whose lists contain only the elements of the piece
 */
export async function writeInPieces<Output extends { readonly [name: string]: unknown }>(
  output: Output,
  check: (part: Output) => void,
): Promise<Uint8Array[]> {
  const rest = Object.fromEntries(
    Object.entries(output).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
  );
  const pieces: Uint8Array[] = [];
  let text = '{';
  const endPiece = async (list: object): Promise<void> => {
    // The lists of the rest are empty, so it has the type of the complete value.
    check({ ...rest, ...list } as Output);
    pieces.push(Buffer.from(text));
    text = '';
    await nextTurn();
  };
  for (const [index, [name, value]] of Object.entries(output).entries()) {
    text += `${index === 0 ? '' : ','}${JSON.stringify(name)}:`;
    if (!Array.isArray(value)) {
      text += JSON.stringify(value);
      continue;
    }
    let elements: unknown[] = [];
    text += '[';
    for (const [at, element] of value.entries()) {
      text += `${at === 0 ? '' : ','}${JSON.stringify(element)}`;
      elements.push(element);
      if (text.length < pieceLength) continue;
      await endPiece({ [name]: elements });
      elements = [];
    }
    text += ']';
    await endPiece({ [name]: elements });
  }
  pieces.push(Buffer.from(`${text}}`));
  return pieces;
}
