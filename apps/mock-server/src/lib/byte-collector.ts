/** Joins the chunks of a body. */
export type ByteCollector = {
  add(chunk: Uint8Array): void;
  /** The number of added bytes. */
  length(): number;
  /** All added bytes. A single chunk is not copied. */
  bytes(): Uint8Array;
};

/** The sizes of the blocks that small chunks are copied into, in bytes. */
const [smallestBlock, largestBlock] = [1024, 1024 * 1024];
/** A chunk of this size or larger is kept, not copied. */
const largeChunk = 16 * 1024;

export type CollectorOptions = {
  /** The number of bytes that will probably be added, if it is known. */
  readonly expected?: number;
  /** Returns a new block; its content does not matter. */
  readonly allocate?: (size: number) => Uint8Array;
};

/**
 * Copies small chunks into blocks. If a body arrives in chunks of one byte, keeping all chunks until the end would take far
 * more memory and time. A block never moves, because copying tens of megabytes at once holds up every other call. A body of
 * known length gets one block of that length, so that nothing is joined at the end.
 */
export function createByteCollector({
  expected = 0,
  allocate = Buffer.allocUnsafeSlow,
}: CollectorOptions = {}): ByteCollector {
  const complete: Uint8Array[] = [];
  let block: Uint8Array = new Uint8Array();
  let used = 0;
  let length = 0;

  const completeBlock = (): void => {
    if (used > 0) complete.push(block.subarray(0, used));
    block = new Uint8Array();
    used = 0;
  };

  return {
    add(chunk) {
      if (length === 0 && chunk.length < expected) block = allocate(expected);
      if (used + chunk.length <= block.length) {
        block.set(chunk, used);
        used += chunk.length;
      } else if (length === 0 || chunk.length >= largeChunk) {
        completeBlock();
        complete.push(chunk);
      } else {
        completeBlock();
        block = allocate(Math.max(chunk.length, Math.min(largestBlock, Math.max(smallestBlock, length))));
        block.set(chunk);
        used = chunk.length;
      }
      length += chunk.length;
    },
    length: () => length,
    bytes() {
      const [first, ...others] = [...complete, ...(used > 0 ? [block.subarray(0, used)] : [])];
      return first === undefined || others.length === 0 ? (first ?? block) : Buffer.concat([first, ...others], length);
    },
  };
}
