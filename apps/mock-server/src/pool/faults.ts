import {
  type Fault,
  type FaultCase,
  type FaultEffect,
  type FaultInput,
  isInScope,
  isUsedUp,
  meet,
  newFault,
  type Strike,
} from '../model/fault.ts';

/** The faults of a user pool. */
export type Faults = {
  /** Those that are active, in the order they were added. */
  list(): readonly Fault[];
  add(input: FaultInput): Fault;
  /** False when there is none with this ID. */
  remove(faultId: string): boolean;
  /** Puts these in the place of all that are active. */
  replace(faults: readonly Fault[]): void;
  /** Holds the active faults that fit against a case, and tells which of them strike. */
  strike(kase: FaultCase, kinds: readonly FaultEffect['kind'][]): Strike[];
};

/** @param onChange hears when a fault comes, strikes or goes */
export function createFaults(nextId: () => string, onChange: (fault: Fault, active: boolean) => void): Faults {
  let active = new Map<string, Fault>();
  return {
    list: () => [...active.values()],
    add(input) {
      const fault = newFault(nextId(), input);
      active.set(fault.faultId, fault);
      onChange(fault, true);
      return fault;
    },
    remove(faultId) {
      const fault = active.get(faultId);
      if (fault === undefined) return false;
      active.delete(faultId);
      onChange(fault, false);
      return true;
    },
    replace(faults) {
      active = new Map(faults.map((fault) => [fault.faultId, fault]));
    },
    strike(kase, kinds) {
      // Nearly always there is none, and this stands on the path of each call.
      if (active.size === 0) return [];
      const strikes: Strike[] = [];
      for (const before of active.values()) {
        if (!kinds.includes(before.effect.kind) || !isInScope(before, kase)) continue;
        const { strikes: hit, fault } = meet(before);
        active.set(fault.faultId, fault);
        if (!hit) continue;
        strikes.push({ faultId: fault.faultId, effect: fault.effect, seed: fault.seed });
        if (isUsedUp(fault)) active.delete(fault.faultId);
        onChange(fault, !isUsedUp(fault));
      }
      return strikes;
    },
  };
}
