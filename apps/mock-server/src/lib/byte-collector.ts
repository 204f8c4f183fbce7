/** Joins the chunks of a body. */
export type ByteCollector = {
  add(chunk: Uint8Array): void;
  /** The number of added bytes. */
  length(): number;
  /** All added bytes. A single chunk is not copied. */
  bytes(): Uint8Array;
};

/**
 * Copies each chunk into one buffer. If a body arrives in chunks of one byte, keeping all chunks until the end would
 * take far more memory and time.
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
