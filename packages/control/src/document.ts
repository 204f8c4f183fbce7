/**
 * The whole OpenAPI document of the control API, bundled into one object.
 * @module
 */
export { controlDocument } from './generated/document.js';
