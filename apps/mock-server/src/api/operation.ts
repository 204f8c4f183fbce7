import type { Input, OperationId, Output, operations } from '@genauth-webhooks/contract';
import type { Ids } from '../lib/ids.ts';
import type { AccessKey } from '../model/access-key.ts';
import type { Webhook } from '../model/webhook.ts';
import type { Pool } from '../pool/pool.ts';
import type { Part, Store } from '../store/store.ts';

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

/** What operations return in the place of their `data`: frozen objects, whose JSON `api/answer.ts` remembers. */
type Frozen = {
  createWebhook: Webhook;
  getWebhook: Webhook;
  updateWebhook: Webhook;
  listWebhooks: Part<Webhook>;
};

/** What an operation returns: the `data` of its answer, or the object that it is written from. */
export type Result<Id extends OperationId> = Id extends keyof Frozen ? Frozen[Id] : Output<Id>;

/**
 * One operation, called with a valid input.
 * It throws an ApiFailure for what it refuses; anything else that it throws is an error of this server.
 */
export type Operation<Id extends OperationId> = (context: ContextOf<Id>, input: Input<Id>) => Promise<Result<Id>>;
