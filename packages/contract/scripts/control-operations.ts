import type { Node } from './load-spec.ts';
import { type DocumentOperation, inputMembers, resolve } from './openapi.ts';

export type ControlParameterShape = { in: 'path' | 'query' | 'header'; type: string };

export type ControlOperationShape = {
  operationId: string;
  method: string;
  path: string;
  summary: string;
  status: number;
  streams: boolean;
  fields: Record<string, ControlParameterShape>;
};

/** The row of the control API's operation table for one operation. */
export function controlOperationShape(document: Node, operation: DocumentOperation): ControlOperationShape {
  const { operationId, method, path, node, parameters, success } = operation;
  return {
    operationId,
    method,
    path,
    summary: node.summary,
    status: success.status,
    streams: success.contentType === 'text/event-stream',
    fields: Object.fromEntries(
      parameters.map((parameter) => [
        parameter.name,
        { in: parameter.in, type: [resolve(document, parameter.schema).type].flat()[0] },
      ]),
    ),
  };
}

/** The defaults of an operation's parameters and body members: name → value. */
export function defaultsOf(document: Node, operation: DocumentOperation): Record<string, unknown> {
  return Object.fromEntries(
    inputMembers(document, operation)
      .filter(({ schema }) => 'default' in schema)
      .map(({ name, schema }) => [name, schema.default]),
  );
}
