/**
 * The key of the member by which one copy of this package recognises errors and clients of another copy, such as the
 * CommonJS form in a process that also loads the ES modules. All copies and realms share the symbol registry. In an
 * error, the value is `true`; in a client, it is the parts that `./http` uses.
 */
export const copyMark: unique symbol = Symbol.for('genauth-webhooks-client');
