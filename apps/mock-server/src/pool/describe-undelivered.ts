import { maskUserInfo } from '../lib/mask-sensitive.ts';
import { nearest } from '../lib/nearest.ts';
import { printable } from '../lib/printable.ts';
import type { Webhook } from '../model/webhook.ts';
import { quoteName } from './quote-name.ts';

/** The highest number of webhooks in a hint, and of events of each webhook. */
const most = 5;

/**
 * Explains why no webhook received an event, and what to do.
 * @example "No webhook received user:deleted: none of 1 subscribes to it ('sign-ups': user:created). The nearest event with
 * a subscriber is user:created."
 */
export function describeUndelivered(eventName: string, webhooks: readonly Webhook[]): string {
  const start = `No webhook received ${printable(maskUserInfo(eventName))}: `;
  if (webhooks.length === 0) return `${start}the pool has no webhooks. Create one that subscribes to it.`;
  const disabled = webhooks.filter(({ events }) => events.some((each) => each === eventName));
  if (disabled.length > 0) {
    const names = listed(disabled, ({ name }) => quoteName(name));
    return disabled.length === 1
      ? `${start}${names} subscribes to it, but is disabled. Enable it.`
      : `${start}${names} subscribe to it, but are disabled. Enable one.`;
  }
  const subscriptions = listed(webhooks, ({ name, events, enabled }) => {
    return `${quoteName(name)}${enabled ? '' : ', disabled'}: ${listed(events, (each) => each)}`;
  });
  // Even ten thousand webhooks subscribe to only a few dozen events.
  const subscribed = new Set<string>();
  for (const { events, enabled } of webhooks) if (enabled) for (const event of events) subscribed.add(event);
  const near = nearest(eventName, subscribed);
  const meant = near === undefined ? '' : ` The nearest event with a subscriber is ${near}.`;
  return `${start}none of ${webhooks.length} subscribes to it (${subscriptions}).${meant}`;
}

function listed<Item>(items: readonly Item[], show: (item: Item) => string): string {
  const shown = items.slice(0, most).map(show);
  return [...shown, ...(items.length > most ? [`${items.length - most} more`] : [])].join('; ');
}
