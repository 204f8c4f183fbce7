import type { DeliveryRecord } from '../model/delivery.ts';
import type { Strike } from '../model/fault.ts';
import { shuffle } from '../model/fault.ts';
import type { Faults } from './faults.ts';

/** Holds deliveries back that a fault is to send in another order. */
export type HoldBack = {
  /** The delivery with the fault's name on it when a reordering fault strikes it, else as it is. */
  mark(delivery: DeliveryRecord): DeliveryRecord;
  /** Takes a delivery that a fault's name is on, unless that fault is gone; false when it does not. */
  take(delivery: DeliveryRecord): boolean;
  /**
   * Of deliveries that a restoration brings, sends on what is left of groups that were released before, of which some
   * were sent already, and gives the others back.
   * @param deliveries all that are pending, oldest first
   */
  sendOn(deliveries: readonly DeliveryRecord[]): DeliveryRecord[];
  /** Releases the groups whose fault is no longer active. */
  releaseGone(): void;
  clear(): void;
};

type Group = { readonly seed: number; readonly size: number; readonly deliveries: DeliveryRecord[] };

/** @param release takes a group in its new order, to be sent one after the other in a lane of its own */
export function createHoldBack(
  faults: Faults,
  release: (deliveries: readonly DeliveryRecord[], lane: string) => void,
): HoldBack {
  const groups = new Map<string, Group>();
  const strikes = new Map<string, Strike>();
  let released = 0;
  const releaseGroup = (faultId: string, group: Group): void => {
    groups.delete(faultId);
    released++;
    release(shuffle(group.deliveries, group.seed), `held ${released}`);
  };
  return {
    mark(delivery) {
      const { webhookId, eventName, deliveryId } = delivery;
      const [strike] = faults.strike({ webhookId, eventName, deliveryId }, ['reorder']);
      if (strike === undefined) return delivery;
      strikes.set(strike.faultId, strike);
      return { ...delivery, heldBy: strike.faultId };
    },
    take(delivery) {
      // After a restoration only the active faults know.
      const strike =
        strikes.get(delivery.heldBy ?? '') ?? faults.list().find(({ faultId }) => faultId === delivery.heldBy);
      if (strike === undefined || strike.effect.kind !== 'reorder') return false;
      const group = groups.get(strike.faultId) ?? { seed: strike.seed, size: strike.effect.size, deliveries: [] };
      groups.set(strike.faultId, group);
      group.deliveries.push(delivery);
      if (group.deliveries.length >= group.size) releaseGroup(strike.faultId, group);
      return true;
    },
    sendOn(deliveries) {
      const left = new Set<DeliveryRecord>();
      for (const { faultId, effect, seed, struck } of faults.list()) {
        if (effect.kind !== 'reorder') continue;
        const held = deliveries.filter(({ heldBy }) => heldBy === faultId);
        const waiting = struck % effect.size;
        const rest = held.slice(0, Math.max(0, held.length - waiting) % effect.size);
        if (rest.length === 0) continue;
        // Those that were sent stood before these in the group's new order.
        const order = shuffle([...Array(effect.size).keys()], seed).slice(-rest.length);
        const places = order.toSorted((one, other) => one - other);
        released++;
        release(
          order.map((place) => rest[places.indexOf(place)] as DeliveryRecord),
          `held ${released}`,
        );
        for (const delivery of rest) left.add(delivery);
      }
      return deliveries.filter((delivery) => !left.has(delivery));
    },
    releaseGone() {
      const active = new Set(faults.list().map(({ faultId }) => faultId));
      for (const [faultId, group] of groups) {
        if (!active.has(faultId)) releaseGroup(faultId, group);
      }
      for (const faultId of strikes.keys()) if (!active.has(faultId)) strikes.delete(faultId);
    },
    clear() {
      groups.clear();
      strikes.clear();
    },
  };
}
