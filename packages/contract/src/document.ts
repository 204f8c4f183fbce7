/**
 * The whole OpenAPI document, bundled into one object.
 * @module
 */
export { document } from './generated/document.js';
