import type { EventData, EventName } from '@genauth-webhooks/contract';
import type { Mismatch } from '../base/mismatch.ts';
import type { Tolerance } from '../base/tolerance.ts';

/** What every event has besides its name and data. */
export interface EventBase {
  /**
   * The name as it was sent: an older or misspelt form of `eventName`, or the name of an event that this package does
   * not know. Empty when the body has none.
   */
  readonly sentName: string;
  /** The user pool of the event, from the delivery's header; `undefined` without one. */
  readonly userPoolId: string | undefined;
  /** The tolerances that the delivery needed. Empty for a delivery that follows the vendor's guide. */
  readonly tolerated: readonly Tolerance[];
  /**
   * JSON pointers into `data`, such as `/user/nickname`, to the values of a form whose type is unknown. They stay as
   * they arrived, mostly strings, whatever the type says. Always empty for JSON.
   * @see https://www.rfc-editor.org/rfc/rfc6901 JSON pointer
   */
  readonly undecided: readonly string[];
  /** Members of the body beside `eventName` and `data`. No documented event has one. */
  readonly beside: { readonly [member: string]: unknown };
  /**
   * What the option `validate` found: the rules that `data` breaks. Empty if the data matches; undefined if the event
   * was not checked.
   */
  readonly mismatches?: readonly Mismatch[] | undefined;
}

/** An event with one name. `WebhookEvent` is the union of them. */
export interface KnownEvent<Name extends EventName> extends EventBase {
  readonly eventName: Name;
  /**
   * The data, as the contract defines it for the event. Members that the contract does not define stay in the value;
   * `extra(event)` returns them.
   */
  readonly data: EventData<Name>;
}

/** An event of the contract. Over all names, a union that narrows on `eventName`. */
export type WebhookEvent<Name extends EventName = EventName> = { [Each in Name]: KnownEvent<Each> }[Name];

/**
 * An event whose name the contract does not have. With the tolerance `oddData` or `checkEvents('unknown', …)`, also an
 * event whose data does not match its name. Its name is in `sentName`.
 */
export interface UnknownEvent extends EventBase {
  readonly eventName: 'unknown';
  readonly data: unknown;
}

/** Any event of a delivery. */
export type AnyEvent = WebhookEvent | UnknownEvent;
