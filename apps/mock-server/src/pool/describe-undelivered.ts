import { maskUserInfo } from '../lib/mask-sensitive.ts';
import { nearest } from '../lib/nearest.ts';
import { printable } from '../lib/printable.ts';
import type { Webhook } from '../model/webhook.ts';
import type { Part } from '../store/store.ts';
import { quoteName } from './quote-name.ts';

/** The highest number of webhooks in a hint, and of events of each webhook. */
const most = 5;

/**
 * Explains why no webhook received an event, and what to do.
 * @param all the newest webhooks of the pool; the nearest event is one of theirs
 * @param disabled the newest webhooks that subscribe to the event
 * @example "No webhook received user:deleted: none of 1 subscribes to it ('sign-ups': user:created). The nearest event with
 * a subscriber is user:created."
 */
export function describeUndelivered(eventName: string, all: Part<Webhook>, disabled: Part<Webhook>): string {
  const start = `No webhook received ${printable(maskUserInfo(eventName))}: `;
  if (all.totalCount === 0) return `${start}the pool has no webhooks. Create one that subscribes to it.`;
  if (disabled.totalCount > 0) {
    const names = listed(disabled, ({ name }) => quoteName(name));
    return disabled.totalCount === 1
      ? `${start}${names} subscribes to it, but is disabled. Enable it.`
      : `${start}${names} subscribe to it, but are disabled. Enable one.`;
  }
  const subscriptions = listed(all, ({ name, events, enabled }) => {
    return `${quoteName(name)}${enabled ? '' : ', disabled'}: ${listed({ list: events, totalCount: events.length }, (each) => each)}`;
  });
  // Even hundreds of webhooks subscribe to only a few dozen events.
  const subscribed = new Set<string>();
  for (const { events, enabled } of all.list) if (enabled) for (const event of events) subscribed.add(event);
  const near = nearest(eventName, subscribed);
  const meant = near === undefined ? '' : ` The nearest event with a subscriber is ${near}.`;
  return `${start}none of ${all.totalCount} subscribes to it (${subscriptions}).${meant}`;
}

function listed<Item>({ list, totalCount }: Part<Item>, show: (item: Item) => string): string {
  const shown = list.slice(0, most).map(show);
  return [...shown, ...(totalCount > most ? [`${totalCount - most} more`] : [])].join('; ');
}
