import type { ControlInput, ControlOperationId, ControlOutput } from '@genauth-webhooks/control';
import type { MockServerOptions } from '../../src/index.ts';
import type { AnyInput, CallChange } from '../support/caller.ts';
import type { ControlWorld } from '../support/control-world.ts';

/** A request that an operation refuses. */
export type Refusal = {
  readonly title: string;
  readonly status: number;
  /** What the message has to say. */
  readonly says: RegExp;
  readonly options?: () => MockServerOptions;
  readonly input: AnyInput | ((world: ControlWorld) => Promise<AnyInput>);
  readonly change?: CallChange;
};

/** How one operation of the control API succeeds and what it refuses. */
export type Row<Id extends ControlOperationId> = {
  /** The input of a call that succeeds; it first creates what the call needs. */
  readonly succeed: (world: ControlWorld) => Promise<ControlInput<Id>>;
  /** Expects the answer, and what is true after the call. */
  readonly holds: (output: ControlOutput<Id>, world: ControlWorld) => void | Promise<void>;
  /** What is refused, besides what every operation refuses. */
  readonly refusals: readonly Refusal[];
};

/** One row for each operation. */
export type ControlRows = { readonly [Id in ControlOperationId]: Row<Id> };

export const inDefault = { userPoolId: 'default' } as const;
export const badLimit: Refusal = {
  title: 'a limit of 0',
  status: 400,
  says: /^limit must not be less than 1$/,
  input: { ...inDefault, limit: 0 },
};
