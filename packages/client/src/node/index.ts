/**
 * What `.` is where there is `node:crypto`: the same exports, and a client that signs with that.
 * @module
 */
export * from '../index.ts';
export { ManagementClient } from './management-client.ts';
