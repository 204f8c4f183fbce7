import { shownName } from '../lib/nearest.ts';
import { MockError } from '../model/mock-error.ts';
import type { Store } from '../store/store.ts';
import { isKnownEvent, misspeltEvent } from './misspelt-event.ts';
import type { ListFilter } from './waiting.ts';

/** Refuses the filters of a pool that could never match, because a list would be empty and an assertion would pass. */
export type FilterCheck = {
  /**
   * The filter with `after` and `before` resolved to IDs.
   * @throws MockError (400, 404) when it names an event, a webhook or a delivery that does not exist
   */
  anchored(filter: ListFilter): Promise<ListFilter>;
  /**
   * Refuses the name of an event that cannot occur. Only a trigger can send an event that is not in the contract.
   * @param options whether the filter may also match later deliveries
   * @throws MockError (400)
   */
  refuseUnknownEvent(filter: ListFilter, options: { readonly canBeSentLater: boolean }): Promise<void>;
  /** Remembers webhooks that were deleted: filters may still name them. */
  rememberDeleted(webhookIds: readonly string[]): void;
  /** Forgets the deleted webhooks. */
  clear(): void;
};

/** How many IDs of deleted webhooks a pool remembers. */
const mostDeleted = 1000;

export function createFilterCheck(store: Store, userPoolId: string): FilterCheck {
  const deletedWebhooks = new Set<string>();

  const refuseUnknownEvent: FilterCheck['refuseUnknownEvent'] = async ({ eventName, source }, { canBeSentLater }) => {
    if (eventName === undefined || isKnownEvent(eventName)) return;
    const meant = misspeltEvent(eventName);
    if (meant === undefined && (canBeSentLater || source === 'trigger')) return;
    const { totalCount } = await store.listDeliveries(userPoolId, { eventName }, 0);
    if (totalCount > 0) return;
    const hint =
      meant === undefined
        ? ', and the pool has no delivery of one; if a trigger may send it, add the source trigger to the filter'
        : `; did you mean ${meant}?`;
    throw new MockError(400, `eventName: there is no event ${shownName(eventName)}${hint}`);
  };

  /** A deleted webhook may have deliveries. */
  const refuseUnknownWebhook = async (webhookId: string | undefined): Promise<void> => {
    if (webhookId === undefined || deletedWebhooks.has(webhookId)) return;
    if ((await store.findWebhook(userPoolId, webhookId)) !== undefined) return;
    if ((await store.listDeliveries(userPoolId, { webhookId }, 0)).totalCount > 0) return;
    throw new MockError(404, `webhookId: there is no webhook ${webhookId} in the pool, and no delivery to one`);
  };

  return {
    async anchored(filter) {
      let anchored = filter;
      for (const member of ['after', 'before'] as const) {
        const given = filter[member];
        if (given === undefined) continue;
        const found = await store.findDelivery(userPoolId, given);
        if (found === undefined) {
          throw new MockError(
            404,
            `${member}: there is no delivery ${given}; it never existed, or retention removed it`,
          );
        }
        anchored = { ...anchored, [member]: found.deliveryId };
      }
      await refuseUnknownEvent(filter, { canBeSentLater: true });
      await refuseUnknownWebhook(filter.webhookId);
      return anchored;
    },
    refuseUnknownEvent,
    rememberDeleted(webhookIds) {
      for (const webhookId of webhookIds) deletedWebhooks.add(webhookId);
      for (const oldest of deletedWebhooks) {
        if (deletedWebhooks.size <= mostDeleted) break;
        deletedWebhooks.delete(oldest);
      }
    },
    clear: () => deletedWebhooks.clear(),
  };
}
