/**
 * Any endpoint of the API through a `ManagementClient`, with types by openapi-fetch or without.
 * @module
 */
export { createFetch } from './client/create-fetch.ts';
export { createHttp } from './client/create-http.ts';
