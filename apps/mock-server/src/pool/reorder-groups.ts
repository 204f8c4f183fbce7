import type { DeliveryRecord } from '../model/delivery.ts';
import { type AppliedFault, shuffle } from '../model/fault.ts';
import type { Faults } from './faults.ts';

/** Groups of deliveries that `reorder` faults hold until a group is full. */
export type ReorderGroups = {
  /** Applies the `reorder` faults to a new delivery: with the fault's ID when one applies, else unchanged. */
  mark(delivery: DeliveryRecord): DeliveryRecord;
  /** Holds a marked delivery. Returns false when it is not marked or its fault is unknown; then the caller sends it. */
  hold(delivery: DeliveryRecord): boolean;
  /**
   * Releases the rest of each group that had been released, and sent in part, before a start or a restore.
   * @param pending every pending delivery, oldest first
   * @returns the pending deliveries that do not belong to such a rest
   */
  resumeGroups(pending: readonly DeliveryRecord[]): DeliveryRecord[];
  /** Releases the groups whose fault is no longer active. */
  flushOrphanedGroups(): void;
};

type Group = { readonly seed: number; readonly size: number; readonly deliveries: DeliveryRecord[] };

/** @param release called with a group in its new order; its deliveries must be sent one after the other */
export function createReorderGroups(
  faults: Faults,
  release: (group: readonly DeliveryRecord[]) => void,
): ReorderGroups {
  const groups = new Map<string, Group>();
  /** A fault with a limit may be used up, and so inactive, before the delivery that it marked is held. */
  const applied = new Map<string, AppliedFault>();
  const releaseGroup = (faultId: string, { deliveries, seed }: Group): void => {
    groups.delete(faultId);
    release(shuffle(deliveries, seed));
  };
  return {
    mark(delivery) {
      const { webhookId, eventName, deliveryId } = delivery;
      const [fault] = faults.apply({ webhookId, eventName, deliveryId }, ['reorder']);
      if (fault === undefined) return delivery;
      applied.set(fault.faultId, fault);
      return { ...delivery, heldBy: fault.faultId };
    },
    hold(delivery) {
      const { heldBy } = delivery;
      if (heldBy === undefined) return false;
      const fault = applied.get(heldBy) ?? faults.list().find(({ faultId }) => faultId === heldBy);
      if (fault === undefined || fault.effect.kind !== 'reorder') return false;
      const group = groups.get(heldBy) ?? { seed: fault.seed, size: fault.effect.size, deliveries: [] };
      groups.set(heldBy, group);
      group.deliveries.push(delivery);
      if (group.deliveries.length >= group.size) releaseGroup(heldBy, group);
      return true;
    },
    resumeGroups(pending) {
      const resumed = new Set<DeliveryRecord>();
      for (const { faultId, effect, seed, struck } of faults.list()) {
        if (effect.kind !== 'reorder') continue;
        const rest = releasedRest(pending, faultId, effect.size, struck);
        if (rest.length === 0) continue;
        for (const delivery of rest) resumed.add(delivery);
        release(inGroupOrder(rest, effect.size, seed));
      }
      return pending.filter((delivery) => !resumed.has(delivery));
    },
    flushOrphanedGroups() {
      if (applied.size === 0 && groups.size === 0) return;
      const active = new Set(faults.list().map(({ faultId }) => faultId));
      for (const [faultId, group] of groups) if (!active.has(faultId)) releaseGroup(faultId, group);
      for (const faultId of applied.keys()) if (!active.has(faultId)) applied.delete(faultId);
    },
  };
}

/** The deliveries of a fault whose group was released, but which are still pending. Those after them wait for a full group. */
function releasedRest(
  pending: readonly DeliveryRecord[],
  faultId: string,
  size: number,
  struck: number,
): readonly DeliveryRecord[] {
  const marked = pending.filter(({ heldBy }) => heldBy === faultId);
  const waiting = struck % size;
  return marked.slice(0, Math.max(0, marked.length - waiting) % size);
}

/** The group's new order for the deliveries that are left of it. Those already sent came first in that order. */
function inGroupOrder(rest: readonly DeliveryRecord[], size: number, seed: number): DeliveryRecord[] {
  const positions = shuffle([...Array(size).keys()], seed).slice(-rest.length);
  const sorted = positions.toSorted((one, other) => one - other);
  return positions.map((position) => rest[sorted.indexOf(position)] as DeliveryRecord);
}
