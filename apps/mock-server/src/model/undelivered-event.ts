/** An event that no webhook received. */
export type UndeliveredEvent = {
  readonly userPoolId: string;
  readonly eventName: string;
  /** The reason, and what to do. */
  readonly hint: string;
};
