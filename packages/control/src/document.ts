/**
 * The whole OpenAPI document of the control API, bundled into one object. Names and IDs have literal types.
 * @module
 */
export type {
  ControlDocument,
  DeliveryObject,
  JsonSchema,
  MediaTypeObject,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
} from './generated/document.js';
export { controlDocument } from './generated/document.js';
