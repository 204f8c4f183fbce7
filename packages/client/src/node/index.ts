/**
 * The entry `.` in Node: the same exports, with a client that signs with `node:crypto`.
 * @module
 */
export * from '../index.ts';
export { ManagementClient } from './management-client.ts';
