import type { EventDataByName } from '@genauth-webhooks/contract';
import { checkKnown, checkOption, checkOptions, isBoolean, isFunction } from '../options/check-option.ts';
import type { Dedupe } from './dedupe/dedupe.ts';
import { oldEventNames } from './event/event-name.ts';
import type { AnyEvent, UnknownEvent, WebhookEvent } from './event/webhook-event.ts';
import { listEventNames } from './form/shape.ts';
import type { ParseOptions } from './parse-options.ts';
import type { ContextTypes, WebhookContext } from './webhook-context.ts';

/** Event handlers by name. Their results are awaited and ignored. */
export type EventHandlers<Types extends ContextTypes = ContextTypes> = {
  // The keys of this type have the sentence of each event, and a type that maps over them keeps it.
  readonly [Name in keyof EventDataByName]?:
    | ((event: WebhookEvent<Name>, context: WebhookContext<Types>) => unknown)
    | undefined;
};

/** What is known about a delivery before its body is read. None of it has been checked. */
export type DeliveryHead = {
  /** Returns the value of a header, without regard to case; `undefined` when it is missing. */
  readonly header: (name: string) => string | undefined;
  /** The user pool that the delivery names; `undefined` if it names none. */
  readonly userPoolId: string | undefined;
};

/**
 * Returns the valid secrets of a delivery, for a receiver of several tenants. A delivery for which it returns none is
 * refused with `secret-unknown`. If it throws, rejects or returns anything but a list of valid secrets, the answer is
 * 500 and `onError` receives the error. It is only called for a delivery that carries a secret.
 */
export type FindSecrets<Types extends ContextTypes = ContextTypes> = (
  delivery: DeliveryHead,
  context: WebhookContext<Types>,
) => readonly string[] | null | undefined | Promise<readonly string[] | null | undefined>;

/** The options of a webhook handler. Each handler is called with the event and the context of its request. */
export type HandlerOptions<Types extends ContextTypes = ContextTypes> = Omit<ParseOptions, 'secrets'> & {
  /** As for `parseWebhook`, or a function that finds the secrets of each delivery. */
  readonly secrets: ParseOptions['secrets'] | FindSecrets<Types>;
  /**
   * The handlers. The sender gets 200 after the handler resolves, and 500 when it throws or rejects, so that the
   * delivery is retried where retries are on. An event without a handler is accepted and ignored.
   */
  readonly on: EventHandlers<Types>;
  /**
   * Called for an event whose name the contract does not have, and for an event with odd data (see the tolerance
   * `oddData`). `sentName` has the name.
   */
  readonly onUnknown?: ((event: UnknownEvent, context: WebhookContext<Types>) => unknown) | undefined;
  /**
   * Called for every event, known or unknown, before the handler for its name. `dedupe` covers both: for a duplicate,
   * neither is called. If `onAny` throws, the named handler is not called. If the named handler throws, the next
   * delivery of the event calls both again.
   */
  readonly onAny?: ((event: AnyEvent, context: WebhookContext<Types>) => unknown) | undefined;
  /**
   * Called for every delivery that is not accepted: with a `WebhookError` for a refused one, otherwise with what a
   * handler, `secrets` or the store threw. Also called with the rejections of work that was given to `waitUntil`.
   * `event` is set if it could be read. It cannot change the answer; what it throws is ignored.
   */
  readonly onError?:
    | ((error: unknown, event: AnyEvent | undefined, context: WebhookContext<Types>) => unknown)
    | undefined;
  /**
   * Whether the answer to a delivery that is not accepted says why, for GenAuth's log of the webhook. Default true.
   * With `false`, the answer has only the status, for programs that must not tell a caller why they refuse a request;
   * `onError` still receives the error.
   */
  readonly explain?: boolean | undefined;
  /** Drops deliveries of events that were handled already: `dedupe()`. Default: every delivery is handled. */
  readonly dedupe?: Dedupe | undefined;
};

/** The names of the options that `readParseOptions` does not know. */
export const handlerOptionNames: object = {
  on: 1,
  onUnknown: 1,
  onAny: 1,
  onError: 1,
  explain: 1,
  dedupe: 1,
} satisfies Record<Exclude<keyof HandlerOptions, keyof ParseOptions>, unknown>;

/** Checks what `readParseOptions` does not. Throws a `ConfigurationError` for the first invalid option. */
export function checkHandlerOptions<Types extends ContextTypes>(options: HandlerOptions<Types>): void {
  const { on, onUnknown, onAny, onError, explain, dedupe } = options;
  checkOption(typeof on === 'object' && on !== null, 'on', 'must be an object with a handler for each event');
  for (const [name, handler] of Object.entries(on)) {
    const option = `on["${name}"]`;
    const rule = 'must be the name of an event of the contract';
    checkOption(!Object.hasOwn(oldEventNames, name), option, `${rule}; it is now called ${oldEventNames[name]}`);
    checkKnown(name, listEventNames(), option, rule);
    checkOptions({ [option]: handler }, isFunction, 'a function');
  }
  checkOptions({ onUnknown, onAny, onError, dedupe }, isFunction, 'a function');
  checkOptions({ explain }, isBoolean, 'true or false');
}
