/** Thrown when a file cannot be used. The message is the reason and the next step. */
export class UnusableFile extends Error {
  /** The message without the next step and without a full stop. */
  readonly reason: string;
  /** A sentence; undefined when the caller should choose another file. */
  readonly nextStep: string | undefined;

  constructor(reason: string, nextStep?: string, options?: ErrorOptions) {
    super(`${reason}. ${nextStep ?? 'Choose another file.'}`, options);
    this.reason = reason;
    this.nextStep = nextStep;
  }
}
