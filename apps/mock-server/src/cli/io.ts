/** What a command may use of its process. */
export type Io = {
  /** Writes data to stdout: what another program may read. */
  readonly out: (text: string) => void;
  /** Writes progress, hints and errors to stderr. */
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal. */
  readonly isTerminal: boolean;
  readonly env: { readonly [name: string]: string | undefined };
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
};

/** The exit codes of every command. */
export const exitCodes = {
  /** Done, or ended on request. */
  done: 0,
  /** The command ran and failed. */
  failed: 1,
  /** Bad usage or configuration. */
  usage: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The version of this package; a test compares it with package.json. */
export const version = '0.0.0';
