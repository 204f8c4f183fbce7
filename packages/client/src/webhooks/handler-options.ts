import type { EventName } from '@genauth-webhooks/contract';
import { checkOption, checkOptions, isFunction } from '../options/check-option.ts';
import type { Dedupe } from './dedupe/dedupe.ts';
import { oldEventNames } from './event/event-name.ts';
import type { AnyEvent, UnknownEvent, WebhookEvent } from './event/webhook-event.ts';
import { isEventName } from './form/shape.ts';
import type { ParseOptions } from './parse-options.ts';

/** Event handlers by name. Their results are awaited and ignored. */
export type EventHandlers = {
  readonly [Name in EventName]?: ((event: WebhookEvent<Name>) => unknown) | undefined;
};

/** The options of a webhook handler. */
export type HandlerOptions = ParseOptions & {
  /**
   * The handlers. The sender gets 200 after the handler resolves, and 500 when it throws or rejects, so that the
   * delivery is retried where retries are on. An event without a handler is accepted and ignored.
   */
  readonly on: EventHandlers;
  /** Called for an event whose name the contract does not have. Its name is in `sentName`. */
  readonly onUnknown?: ((event: UnknownEvent) => unknown) | undefined;
  /**
   * Called for every delivery that is not accepted: with a `WebhookError` for a refused one, otherwise with what a
   * handler or the store threw. `event` is set if it could be read. It cannot change the answer; what it throws is
   * ignored.
   */
  readonly onError?: ((error: unknown, event: AnyEvent | undefined) => unknown) | undefined;
  /** Drops deliveries of events that were handled already: `dedupe()`. Default: every delivery is handled. */
  readonly dedupe?: Dedupe | undefined;
};

/** The names of the options that `readParseOptions` does not know. */
export const handlerOptionNames: object = {
  on: 1,
  onUnknown: 1,
  onError: 1,
  dedupe: 1,
} satisfies Record<Exclude<keyof HandlerOptions, keyof ParseOptions>, unknown>;

/** Checks what `readParseOptions` does not. Throws a `ConfigurationError` for the first invalid option. */
export function checkHandlerOptions({ on, onUnknown, onError, dedupe }: HandlerOptions): void {
  checkOption(typeof on === 'object' && on !== null, 'on', 'must be an object with a handler for each event');
  for (const [name, handler] of Object.entries(on)) {
    const today = Object.hasOwn(oldEventNames, name) ? `; it is now called ${oldEventNames[name]}` : '';
    checkOption(isEventName(name), `on["${name}"]`, `must be the name of an event of the contract${today}`);
    checkOptions({ [`on["${name}"]`]: handler }, isFunction, 'a function');
  }
  checkOptions({ onUnknown, onError, dedupe }, isFunction, 'a function');
}
