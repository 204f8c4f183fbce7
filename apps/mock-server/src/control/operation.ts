import type { ControlInput, ControlOperationId, ControlOutput } from '@genauth-webhooks/control';
import type { ServerState } from '../pool/server-state.ts';
import type { LongOutput } from './long-output.ts';

/** Opens a stream of server-sent events, which ends when the signal aborts. It disconnects a reader that does not read. */
export type OpenStream = (signal: AbortSignal, cutOff: () => void) => AsyncIterable<string>;

type Immutable<Value> = Value extends object ? { readonly [Member in keyof Value]: Immutable<Value[Member]> } : Value;

/** The only output that is a string is that of a stream. */
type OutputOf<Id extends ControlOperationId> =
  ControlOutput<Id> extends string ? OpenStream : Immutable<ControlOutput<Id>>;

/** One operation of the control API: from a valid input to the body of the response. It refuses with a MockError. */
export type ControlOperation<Id extends ControlOperationId> = (
  server: ServerState,
  input: ControlInput<Id>,
) => Promise<OutputOf<Id> | LongOutput<Immutable<ControlOutput<Id>>>>;

/** Some of the operations, by ID. */
export type ControlOperations<Ids extends ControlOperationId> = { readonly [Id in Ids]: ControlOperation<Id> };
