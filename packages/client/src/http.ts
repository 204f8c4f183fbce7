/**
 * Any endpoint of the API through a `ManagementClient`, with types by openapi-fetch or without.
 * @module
 */
export { createFetch } from './create-fetch.ts';
export { createHttp } from './create-http.ts';
