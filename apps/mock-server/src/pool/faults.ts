import {
  type AppliedFault,
  type Fault,
  type FaultEffect,
  type FaultInput,
  type FaultScope,
  isInScope,
  isUsedUp,
  newFault,
  tryFault,
} from '../model/fault.ts';
import { MockError } from '../model/mock-error.ts';

/** The faults of a user pool. */
export type Faults = {
  /** The active faults, in the order they were added. */
  list(): readonly Fault[];
  add(input: FaultInput): Fault;
  /** @throws MockError (404) */
  remove(faultId: string): void;
  /** Removes all active faults, one by one. */
  clear(): void;
  /** Replaces all active faults. */
  replace(faults: readonly Fault[]): void;
  /** Counts a call or an attempt for every active fault in scope and returns the faults that apply to it. */
  apply(subject: FaultScope, kinds: readonly FaultEffect['kind'][]): AppliedFault[];
};

/** What happened to a fault. It is used up when it has applied for the last time. */
export type FaultChange = 'added' | 'applied' | 'used-up' | 'removed';

/**
 * @param onChange called when a fault is added, applies, or is removed
 * @param onRemoved called after faults were removed or replaced, but not when a fault is used up
 */
export function createFaults(
  nextId: () => string,
  onChange: (fault: Fault, change: FaultChange) => void,
  onRemoved: () => void = () => {},
): Faults {
  let active = new Map<string, Fault>();
  return {
    list: () => [...active.values()],
    add(input) {
      const fault = newFault(nextId(), input);
      active.set(fault.faultId, fault);
      onChange(fault, 'added');
      return fault;
    },
    remove(faultId) {
      const fault = active.get(faultId);
      if (fault === undefined) throw new MockError(404, `There is no active fault ${faultId}`);
      active.delete(faultId);
      onChange(fault, 'removed');
      onRemoved();
    },
    clear() {
      const removed = [...active.values()];
      active = new Map();
      for (const fault of removed) onChange(fault, 'removed');
      onRemoved();
    },
    replace(faults) {
      active = new Map(faults.map((fault) => [fault.faultId, fault]));
      onRemoved();
    },
    apply(subject, kinds) {
      // This runs for every call and attempt, and nearly always there is no fault.
      if (active.size === 0) return [];
      const applied: AppliedFault[] = [];
      for (const before of active.values()) {
        if (!kinds.includes(before.effect.kind) || !isInScope(before, subject)) continue;
        const { applies, fault } = tryFault(before);
        active.set(fault.faultId, fault);
        if (!applies) continue;
        applied.push({ faultId: fault.faultId, effect: fault.effect, seed: fault.seed });
        if (isUsedUp(fault)) active.delete(fault.faultId);
        onChange(fault, isUsedUp(fault) ? 'used-up' : 'applied');
      }
      return applied;
    },
  };
}
