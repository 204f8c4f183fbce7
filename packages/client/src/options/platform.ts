import type { CallState } from '../errors/errors.ts';
import type { CallOptions } from './options.ts';

/** Makes a function that signs strings with one secret: HMAC-SHA1 over UTF-8, in base64. */
export type CreateSigner = (accessKeySecret: string) => (text: string) => string | Promise<string>;

/** A clock that can follow the server's clock. It returns the time in milliseconds since 1970. */
export type ServerClock = {
  (): number;
  /**
   * If an answer refuses a date, sets the clock to the server's time and returns how far that is ahead of the client's
   * clock, in milliseconds. Returns `undefined` for any other answer.
   */
  readonly learn?: (apiCode: number | undefined, headers: Headers | undefined) => number | undefined;
};

/** What an entry adds to the client. A bundle for browsers does not contain the parts that are only for Node. */
export type Platform = {
  readonly createSigner: CreateSigner;
  /** Completes the message about an unknown option with the name that was probably meant. */
  readonly suggest?: (name: string, known: readonly string[], parent: string) => string;
  /** Throws for options of a call that would fail later, or have no effect. Default: no such check. */
  readonly checkCall?: (options: CallOptions) => void;
  /** Makes the clock for the dates of signatures. Default: the option `clock`. */
  readonly createServerClock?: (clock: () => number) => ServerClock;
  /** Says why a call got no answer. `host` is the option. Default: the message of the cause. */
  readonly describeFailure?: (cause: unknown, host: string) => string;
  /** Reads an answer to a call. Throws a `CallError` for an answer that is too large. Default: no limit. */
  readonly readText?: (response: Response, maxAnswerBytes: number, call: CallState) => Promise<string>;
};
