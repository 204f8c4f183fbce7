/** What the process says when it ends. */
export const exitCodes = {
  /** Done, or ended as asked. */
  done: 0,
  /** The command ran and failed. */
  failed: 1,
  /** Bad usage or configuration. */
  usage: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
