/** An event that no webhook received. */
export type UndeliveredEvent = {
  readonly userPoolId: string;
  readonly eventName: string;
  /** Why, and what would help. */
  readonly hint: string;
};
