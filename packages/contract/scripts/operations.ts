import type { Node } from './shared/load-spec.ts';
import {
  type DocumentOperation,
  type InputMember,
  inputMembers,
  readDocumentOperations,
  schemaMembers,
} from './shared/openapi.ts';

export type FieldShape = {
  type: string;
  required: boolean;
  default?: unknown;
  fields?: Record<string, FieldShape>;
};

export type FailureShape = {
  id: string;
  statusCode: number;
  httpStatus: number;
  apiCode?: number;
  basis: string;
  when: string;
};

export type OperationShape = {
  operationId: string;
  vendorOperationId: string;
  method: string;
  path: string;
  summary: string;
  secured: boolean;
  idempotent: boolean;
  input: 'body' | 'query' | 'none';
  fields: Record<string, FieldShape>;
  failures: FailureShape[];
};

/**
 * Reads the operations of the emulated API. Headers are not part of an operation's input: they are the same for every
 * operation and choose the language and the user pool.
 */
export function readApiOperations(document: Node): DocumentOperation[] {
  return readDocumentOperations(document).map((operation) => ({
    ...operation,
    parameters: operation.parameters.filter((parameter) => parameter.in === 'query'),
  }));
}

/** The row of the operation table for one operation: what the server and the client need at run time. */
export function operationShape(document: Node, operation: DocumentOperation): OperationShape {
  const { operationId, method, path, node, parameters, body } = operation;
  const secured = (node.security ?? document.security).length > 0;
  return {
    operationId,
    vendorOperationId: node['x-vendor-operation-id'],
    method,
    path,
    summary: node.summary,
    secured,
    idempotent: method === 'GET' || node['x-genauth-idempotent'] === true,
    input: body ? 'body' : parameters.length > 0 ? 'query' : 'none',
    fields: fieldShapes(document, inputMembers(document, operation)),
    failures: readFailures(document, node, secured),
  };
}

function readFailures(document: Node, node: Node, secured: boolean): FailureShape[] {
  const shared = secured ? document['x-genauth-failures'] : [];
  return [...shared, ...node['x-genauth-failures']].map((failure: Node) => ({ httpStatus: 200, ...failure }));
}

function fieldShapes(document: Node, members: InputMember[]): Record<string, FieldShape> {
  return Object.fromEntries(
    members.map(({ name, required, schema }) => [
      name,
      {
        type: schema.type,
        required,
        ...('default' in schema ? { default: schema.default } : {}),
        ...(schema.type === 'object' && schema.properties
          ? { fields: fieldShapes(document, schemaMembers(document, schema)) }
          : {}),
      },
    ]),
  );
}
