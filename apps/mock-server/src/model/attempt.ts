/** A receiver's answer. */
export type ReceiverAnswer = {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string | string[] };
  /** At most the first 64 KiB: as a string, or as base64 where the bytes are not UTF-8. */
  readonly body: string;
  readonly encoding: 'utf8' | 'base64';
  readonly truncated: boolean;
};

/** One POST of a delivery and the receiver's answer, as they are stored. */
export type AttemptRecord = {
  /** Counted from 1. */
  readonly number: number;
  /** Milliseconds since 1970, by the pool's clock. */
  readonly startedAt: number;
  /** In real time. */
  readonly durationMs: number;
  /** Absent when no answer came. */
  readonly response?: ReceiverAnswer;
  /** Absent when the attempt succeeded. */
  readonly errorMessage?: string;
  /** The fault that applied. */
  readonly faultId?: string;
};
