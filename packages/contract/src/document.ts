/**
 * The whole OpenAPI document, bundled into one object. Names and IDs have literal types.
 * @module
 */
export type {
  ContractDocument,
  DeliveryObject,
  JsonSchema,
  MediaTypeObject,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
} from './generated/document.js';
export { document } from './generated/document.js';
