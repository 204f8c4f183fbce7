/** Headers of a request, names in lower case. */
export type Headers = { readonly [name: string]: string | undefined };

/** A request, free of any door: what the engine needs to know of it. */
export type ApiRequest = {
  /** Upper case, such as `POST`. */
  readonly method: string;
  /** The path alone, such as `/api/v3/get-webhook`. */
  readonly path: string;
  /** The raw query without its question mark; empty when there is none. */
  readonly query: string;
  readonly headers: Headers;
  /**
   * Reads the body. Call this once, after the caller is known to be authorized. A body that nothing reads is not kept
   * in memory.
   * @param limit the largest body that is read, in bytes
   */
  readonly readBody: (limit: number) => Promise<Uint8Array | UnreadableBody>;
};

/** Why a body was not read, as the HTTP status and the message of the answer. */
export type UnreadableBody = { readonly status: 400 | 413; readonly message: string };

/** The answer to a request, ready for a door to write. */
export type ApiResponse = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  /** What the door does to the connection instead of answering. Faults set it, and so does a server that closes. */
  readonly connection?: 'reset' | 'hang';
  /** What is written in place of the body: its pieces, of which a large one was encoded before and is not copied. */
  readonly pieces?: readonly (string | Uint8Array)[];
  /**
   * The stream to write in place of the body, piece by piece, until the signal aborts. It calls `cutOff`, which closes
   * the connection, when the client does not read.
   */
  readonly stream?: (signal: AbortSignal, cutOff: () => void) => AsyncIterable<string>;
};
