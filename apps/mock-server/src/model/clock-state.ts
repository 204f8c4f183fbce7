/** A pool's clock, as it is stored. */
export type ClockState = { readonly mode: 'system' } | { readonly mode: 'virtual'; readonly now: number };
