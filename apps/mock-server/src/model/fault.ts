import { createHash } from 'node:crypto';

/** The effect of a fault. With `status`, `timeout` and `reset` nothing is sent or performed; the effect is the outcome. */
export type FaultEffect =
  | { readonly kind: 'status'; readonly status: number; readonly apiCode?: number; readonly message?: string }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'reorder'; readonly size: number };

/** What a fault applies to: an operation of the API, or the deliveries that match every member. */
export type FaultScope = {
  readonly operationId?: string;
  readonly webhookId?: string;
  readonly eventName?: string;
  readonly deliveryId?: string;
};

/** A fault to add. */
export type FaultInput = {
  /** Default: every delivery. */
  readonly on?: FaultScope;
  readonly effect: FaultEffect;
  /** How many matching calls or attempts to leave alone first. Default 0. */
  readonly skip?: number;
  /** How often it applies before it is removed. Default: no limit. */
  readonly times?: number;
  /** The share of matching calls or attempts that it applies to, from 0 to 1. Default 1. */
  readonly rate?: number;
  /** The same seed chooses the same calls or attempts. Default 1. */
  readonly seed?: number;
};

/** An active fault. */
export type Fault = Required<Omit<FaultInput, 'times'>> & {
  readonly faultId: string;
  readonly times?: number;
  /** How many calls or attempts in its scope there were so far. */
  readonly met: number;
  /** How many of them it applied to. */
  readonly struck: number;
};

/** A fault that applies to one call or attempt. */
export type AppliedFault = {
  readonly faultId: string;
  readonly effect: FaultEffect;
  /** The fault's seed, for effects that choose. */
  readonly seed: number;
};

/** A fault with its counters at 0. */
export function newFault(faultId: string, input: FaultInput): Fault {
  return { on: {}, skip: 0, rate: 1, seed: 1, ...input, faultId, met: 0, struck: 0 };
}

/**
 * Whether a call or attempt lies within a fault's scope. A fault on an operation never applies to a delivery, and a fault on
 * deliveries never to an operation.
 */
export function isInScope(fault: Fault, subject: FaultScope): boolean {
  const { on } = fault;
  if ((on.operationId === undefined) !== (subject.operationId === undefined)) return false;
  return (['operationId', 'webhookId', 'eventName', 'deliveryId'] as const).every(
    (member) => on[member] === undefined || on[member] === subject[member],
  );
}

/** Counts one call or attempt in a fault's scope: whether the fault applies to it, and the fault with its new counters. */
export function tryFault(fault: Fault): { readonly applies: boolean; readonly fault: Fault } {
  const met = fault.met + 1;
  const applies = met > fault.skip && draw(fault.seed, met) < fault.rate;
  return { applies, fault: { ...fault, met, struck: fault.struck + (applies ? 1 : 0) } };
}

/** Whether a fault has applied as often as its `times` allows. */
export function isUsedUp(fault: Fault): boolean {
  return fault.times !== undefined && fault.struck >= fault.times;
}

/** Reorders items. The order depends only on the seed and on the number of items. */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(draw(seed, last) * (last + 1));
    const [one, two] = [shuffled[last] as Item, shuffled[other] as Item];
    shuffled[last] = two;
    shuffled[other] = one;
  }
  return shuffled;
}

/** A number from 0 to below 1 that depends only on the arguments. */
function draw(seed: number, index: number): number {
  return createHash('sha1').update(`${seed} ${index}`).digest().readUInt32BE(0) / 2 ** 32;
}
