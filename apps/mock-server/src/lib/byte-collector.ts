/** Puts the chunks of a body together. */
export type ByteCollector = {
  add(chunk: Uint8Array): void;
  /** How many bytes were added. */
  length(): number;
  /** All that was added; a single chunk is not copied. */
  bytes(): Uint8Array;
};

/**
 * Copies each chunk where it belongs. To keep them all until the end takes far more memory and time than a body has bytes,
 * if its chunks have one byte each.
 */
export function createByteCollector(): ByteCollector {
  let memory: Uint8Array = new Uint8Array();
  let length = 0;
  return {
    add(chunk) {
      if (length === 0) {
        memory = chunk;
      } else {
        if (length + chunk.length > memory.length) {
          const larger = new Uint8Array(2 * (length + chunk.length));
          larger.set(memory.subarray(0, length));
          memory = larger;
        }
        memory.set(chunk, length);
      }
      length += chunk.length;
    },
    length: () => length,
    bytes: () => memory.subarray(0, length),
  };
}
