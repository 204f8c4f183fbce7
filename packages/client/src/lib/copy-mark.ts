/**
 * The member by which one copy of this package recognises what another has created, such as the ES modules and CommonJS
 * in one process: copies and realms share the registry of symbols. An error has `true` under it, and a client the parts
 * that `./http` uses.
 */
export const copyMark: unique symbol = Symbol.for('genauth-webhooks-client');
