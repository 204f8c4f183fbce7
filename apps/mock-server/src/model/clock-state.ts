/** What is kept of a clock. */
export type ClockState = { readonly mode: 'system' } | { readonly mode: 'virtual'; readonly now: number };
