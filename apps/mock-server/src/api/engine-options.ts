import type { Language } from './answer.ts';

/** The behaviours that a server may choose. Each stands in the fidelity ledger. */
export type EngineOptions = {
  /** Language of messages when a caller names none. */
  readonly language: Language;
  /** How far a signed request's date may be from now, in milliseconds; undefined switches the check off. */
  readonly dateWindowMs: number | undefined;
  /** Whether a nonce may be used once only. */
  readonly refuseReplayedNonces: boolean;
  /** Whether `page` and `limit` 0 stand for their defaults instead of being refused. */
  readonly zeroMeansDefault: boolean;
  /** What `trigger-webhook` answers when the receiver does not. */
  readonly unreachableReceiver: 'failure' | 'null-response';
  /** Calls that a user pool may make within one second; any number when undefined. */
  readonly requestsPerSecond: number | undefined;
  /** Lifetime of a management token in seconds. */
  readonly tokenLifetimeSeconds: number;
  /** How many deliveries of one webhook may be under way at a time. */
  readonly deliveriesAtOnce: number;
  /** How many deliveries of a user pool are kept; of more, the oldest finished ones go, with their attempts. */
  readonly deliveriesKept: number;
  /** How many calls of a user pool the request journal keeps. */
  readonly journalLength: number;
  /** Whether answers are checked against the contract before they leave. Webhooks are when they are written, in any case. */
  readonly validateAnswers: boolean;
};

/** The defaults that the fidelity ledger states. */
export const defaultEngineOptions: EngineOptions = {
  language: 'en-US',
  dateWindowMs: 5 * 60 * 1000,
  refuseReplayedNonces: true,
  zeroMeansDefault: false,
  unreachableReceiver: 'failure',
  requestsPerSecond: undefined,
  tokenLifetimeSeconds: 7200,
  deliveriesAtOnce: 10,
  deliveriesKept: 10_000,
  journalLength: 1000,
  validateAnswers: true,
};
