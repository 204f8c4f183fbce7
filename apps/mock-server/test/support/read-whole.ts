import type { DeliveryHistory } from '../../src/model/delivery.ts';
import type { PoolContent } from '../../src/model/snapshot.ts';
import type { Webhook } from '../../src/model/webhook.ts';
import type { Store } from '../../src/store/store.ts';

/** Reads everything that a pool owns. */
export async function readWhole(
  store: Store,
  userPoolId: string,
  { atOnce, betweenPieces }: { atOnce?: () => void; betweenPieces?: () => unknown } = {},
): Promise<PoolContent & { readonly pieces: number }> {
  const [webhooks, deliveries]: [Webhook[], DeliveryHistory[]] = [[], []];
  let pieces = 0;
  for await (const piece of store.readPool(userPoolId, atOnce)) {
    pieces++;
    webhooks.push(...(piece.webhooks ?? []));
    deliveries.push(...(piece.deliveries ?? []));
    await betweenPieces?.();
  }
  return { webhooks, deliveries, pieces };
}
