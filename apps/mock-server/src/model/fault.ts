import { createHash } from 'node:crypto';

/** What a fault does. `status`, `timeout` and `reset` take the place of the real thing: nothing is sent or performed. */
export type FaultEffect =
  | { readonly kind: 'status'; readonly status: number; readonly apiCode?: number; readonly message?: string }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'reorder'; readonly size: number };

/** What a fault hits: an operation of the API, or deliveries that fit every member given. */
export type FaultScope = {
  readonly operationId?: string;
  readonly webhookId?: string;
  readonly eventName?: string;
  readonly deliveryId?: string;
};

/** A fault as it is asked for. */
export type FaultInput = {
  /** Default: every delivery. */
  readonly on?: FaultScope;
  readonly effect: FaultEffect;
  /** Let this many cases pass first. Default 0. */
  readonly skip?: number;
  /** Strike this often, then be gone. Default: for ever. */
  readonly times?: number;
  /** The share of cases that it strikes. Default 1. */
  readonly rate?: number;
  /** The same seed strikes the same cases. Default 1. */
  readonly seed?: number;
};

/** A fault while it is active. */
export type Fault = Required<Omit<FaultInput, 'times'>> & {
  readonly faultId: string;
  readonly times?: number;
  /** Cases that it was held against so far. */
  readonly met: number;
  /** Cases that it struck. */
  readonly struck: number;
};

/** What strikes one case. */
export type Strike = {
  readonly faultId: string;
  readonly effect: FaultEffect;
  /** The fault's seed, for effects that choose. */
  readonly seed: number;
};

/** A case that a fault may strike. */
export type FaultCase = FaultScope;

/** A fault that nothing was held against yet. */
export function newFault(faultId: string, input: FaultInput): Fault {
  return { on: {}, skip: 0, rate: 1, seed: 1, ...input, faultId, met: 0, struck: 0 };
}

/** Whether a case lies within a fault's scope. A fault on an operation never hits a delivery, nor the other way round. */
export function isInScope(fault: Fault, kase: FaultCase): boolean {
  const { on } = fault;
  if ((on.operationId === undefined) !== (kase.operationId === undefined)) return false;
  return (['operationId', 'webhookId', 'eventName', 'deliveryId'] as const).every(
    (member) => on[member] === undefined || on[member] === kase[member],
  );
}

/** Holds a fault against one case in its scope: whether it strikes, and the fault afterwards. */
export function meet(fault: Fault): { readonly strikes: boolean; readonly fault: Fault } {
  const met = fault.met + 1;
  const strikes = met > fault.skip && draw(fault.seed, met) < fault.rate;
  return { strikes, fault: { ...fault, met, struck: fault.struck + (strikes ? 1 : 0) } };
}

/** Whether a fault has struck as often as it was meant to. */
export function isUsedUp(fault: Fault): boolean {
  return fault.times !== undefined && fault.struck >= fault.times;
}

/** The same items in an order that only the seed and their number decide. */
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

/** A number from 0 up to 1 that depends on nothing but its arguments. */
function draw(seed: number, index: number): number {
  return createHash('sha1').update(`${seed} ${index}`).digest().readUInt32BE(0) / 2 ** 32;
}
