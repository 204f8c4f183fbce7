import type { OperationId } from '@genauth-webhooks/contract';

/** One call of the emulated API, as observers see it: its strings mask the user name and password of a URL. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly operationId: OperationId | undefined;
  /** The status of the HTTP answer. */
  readonly status: number;
  /** The `statusCode` of the body. */
  readonly statusCode: number;
  /** The `apiCode` of the body. */
  readonly apiCode?: number;
  readonly message: string;
  readonly requestId: string;
  /** With at most three decimals. */
  readonly durationMs: number;
  /** The internal error that the call met, if any. */
  readonly error?: unknown;
};

/** A call, as the journal of its user pool keeps it. */
export type JournaledCall = Omit<Call, 'operationId' | 'error'> & {
  /** Milliseconds since 1970, by the pool's clock. */
  readonly at: number;
  readonly operationId?: OperationId;
  /** Query parameters or body members, as they arrived. */
  readonly parameters: { readonly [name: string]: unknown };
};
