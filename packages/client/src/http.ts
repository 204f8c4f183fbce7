/**
 * Reaches any endpoint of the API through a `ManagementClient`, typed by openapi-fetch or untyped.
 * @module
 */
export { createFetch } from './client/create-fetch.ts';
export { createHttp } from './client/create-http.ts';
