/** What a receiver answered. */
export type ReceiverAnswer = {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string | string[] };
  /** Text, or base64 where the bytes are no UTF-8; at most the first 64 KiB. */
  readonly body: string;
  readonly encoding: 'utf8' | 'base64';
  readonly truncated: boolean;
};

/** One POST of a delivery, and what came back. */
export type AttemptRecord = {
  /** Counted from 1. */
  readonly number: number;
  /** Milliseconds since 1970, by the pool's clock. */
  readonly startedAt: number;
  /** Real time. */
  readonly durationMs: number;
  /** Absent when no answer came. */
  readonly response?: ReceiverAnswer;
  /** Absent when the attempt succeeded. */
  readonly errorMessage?: string;
  /** The fault that played a part. */
  readonly faultId?: string;
};
