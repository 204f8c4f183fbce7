import type { Input, OperationId, Output, operations } from '@genauth-webhooks/contract';
import type { Ids } from '../lib/ids.ts';
import type { AccessKey } from '../model/access-key.ts';
import type { Pool } from '../pool/pool.ts';
import type { Store } from '../store/store.ts';
import type { WrittenOutput } from './written-output.ts';

/** What every operation may use. */
export type OperationContext = {
  readonly ids: Ids;
  readonly store: Store;
  /** Makes a management token for a key. */
  readonly issueToken: (key: AccessKey) => Output<'getManagementToken'>;
  /** What `trigger-webhook` answers when the receiver does not: failure 601, or a success without an answer. */
  readonly unreachableReceiver: 'failure' | 'null-response';
};

/** What an operation may use whose caller was recognised. */
export type CallerContext = OperationContext & {
  /** The caller's user pool. Nothing outside it can be seen or changed. */
  readonly pool: Pool;
};

type ContextOf<Id extends OperationId> = (typeof operations)[Id]['secured'] extends true
  ? CallerContext
  : OperationContext;

/**
 * One operation: takes a valid input, gives the `data` of the answer.
 * It throws an ApiFailure for what it refuses; anything else that it throws is a fault of this server.
 */
export type Operation<Id extends OperationId> = (
  context: ContextOf<Id>,
  input: Input<Id>,
) => Promise<Output<Id> | WrittenOutput<Output<Id>>>;
