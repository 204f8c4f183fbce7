import type { ControlInput, ControlOperationId, ControlOutput } from '@genauth-webhooks/contract/control';
import type { Pool } from '../pool/pool.ts';
import type { ServerState } from '../pool/server-state.ts';

/** What control operations may use. */
export type ControlContext = {
  readonly server: ServerState;
  /** The pool with this ID, where `default` stands for the default one. @throws MockError (404) */
  readonly pool: (userPoolId: string) => Promise<Pool>;
};

/** One operation of the control API: takes a valid input, gives the body of the answer. It throws a MockError for what it refuses. */
export type ControlOperation<Id extends ControlOperationId> = (
  context: ControlContext,
  input: ControlInput<Id>,
) => Promise<ControlOutput<Id>>;

/** Some of the operations, by ID. */
export type ControlOperations<Ids extends ControlOperationId> = { readonly [Id in Ids]: ControlOperation<Id> };
