/** What a command may use of its process. */
export type Io = {
  /** Data: what another program may read. */
  readonly out: (text: string) => void;
  /** Talk: progress, hints, errors. */
  readonly err: (text: string) => void;
  readonly env: { readonly [name: string]: string | undefined };
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
};
