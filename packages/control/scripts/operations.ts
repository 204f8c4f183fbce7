import type { Node } from '../../contract/scripts/shared/load-spec.ts';
import { type DocumentOperation, inputMembers, resolve } from '../../contract/scripts/shared/openapi.ts';

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

/** The names of an object's members at every level: name → the names below it. */
export type MemberNames = { [name: string]: MemberNames };

/**
 * One schema for the complete input of an operation: an object with its parameters and the members of its body. It refuses
 * every other member.
 */
export function closedInputSchema(document: Node, { operationId, parameters, body }: DocumentOperation): Node {
  const { properties = {}, required = [], ...rules } = resolve(document, body ?? {});
  const collision = parameters.find(({ name }) => name in properties);
  if (collision !== undefined) {
    throw new Error(`${operationId} has the parameter ${collision.name} and a body member of this name; rename one`);
  }
  return {
    ...rules,
    type: 'object',
    required: [...parameters.filter((parameter) => parameter.required).map(({ name }) => name), ...required],
    properties: { ...Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])), ...properties },
    additionalProperties: false,
  };
}

/** The names of the members that a schema lists. The members of a list's items are at the place of the list. */
export function memberNames(document: Node, schema: Node): MemberNames {
  const { properties = {}, allOf = [], items = {} } = resolve(document, schema);
  const own = Object.entries<Node>(properties).map(([name, member]) => [name, memberNames(document, member)]);
  const parts = [...allOf, ...('$ref' in items || 'properties' in items ? [items] : [])];
  return Object.assign({}, ...parts.map((part: Node) => memberNames(document, part)), Object.fromEntries(own));
}

/** The defaults of an operation's parameters and body members: name → value. */
export function defaultsOf(document: Node, operation: DocumentOperation): Record<string, unknown> {
  return Object.fromEntries(
    inputMembers(document, operation)
      .filter(({ schema }) => 'default' in schema)
      .map(({ name, schema }) => [name, schema.default]),
  );
}
