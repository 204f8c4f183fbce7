import type { CallState } from '../errors/errors.ts';

/** Makes a function that signs strings with one secret: HMAC-SHA1 over UTF-8, in base64. */
export type CreateSigner = (accessKeySecret: string) => (text: string) => string | Promise<string>;

/** A clock that follows a server's. It returns the time, in milliseconds since 1970. */
export type ServerClock = {
  (): number;
  /**
   * Learns from an answer that refuses a date how far the server's clock is ahead, and returns that, in milliseconds;
   * `undefined` for any other answer.
   */
  readonly learn?: (apiCode: number | undefined, headers: Headers | undefined) => number | undefined;
};

/** What an entry adds to the client. A browser does not carry what Node alone needs or can do. */
export type Platform = {
  readonly createSigner: CreateSigner;
  /** Completes the message about an unknown option with the name that was probably meant. */
  readonly suggest?: (name: string, known: readonly string[], parent: string) => string;
  /** Makes the clock that requests are signed by. Without it, they are signed by the option `clock`. */
  readonly createServerClock?: (clock: () => number) => ServerClock;
  /** Says why a call to this host, an option, got no answer. Without it, the message of the cause does. */
  readonly describeFailure?: (cause: unknown, host: string) => string;
  /** Reads an answer to a call. It throws a `CallError` for a larger one. Without it, there is no limit. */
  readonly readText?: (response: Response, maxAnswerBytes: number, call: CallState) => Promise<string>;
};
