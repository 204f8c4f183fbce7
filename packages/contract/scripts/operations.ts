import type { Node } from './load-spec.ts';

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
  method: string;
  path: string;
  summary: string;
  secured: boolean;
  idempotent: boolean;
  input: 'body' | 'query' | 'none';
  fields: Record<string, FieldShape>;
  failures: FailureShape[];
};

/** What the server and the client need to know of each operation at run time, in the document's order. */
export function readOperations(document: Node): OperationShape[] {
  const shapes: OperationShape[] = [];
  for (const [path, item] of Object.entries<Node>(document.paths)) {
    for (const [method, operation] of Object.entries<Node>(item)) {
      const secured = (operation.security ?? document.security).length > 0;
      const body = operation.requestBody?.content['application/json'].schema;
      const query = operation.parameters
        .map((parameter: Node) => resolve(document, parameter))
        .filter((parameter: Node) => parameter.in === 'query');
      shapes.push({
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        summary: operation.summary,
        secured,
        idempotent: method === 'get' || operation['x-genauth-idempotent'] === true,
        input: body ? 'body' : query.length > 0 ? 'query' : 'none',
        fields: body ? objectFields(document, body) : queryFields(document, query),
        failures: readFailures(document, operation, secured),
      });
    }
  }
  return shapes;
}

/** The JSON Schema of an operation's input: its body, or an object made of its query parameters. */
export function inputSchema(document: Node, operationId: string): Node {
  for (const item of Object.values<Node>(document.paths)) {
    for (const operation of Object.values<Node>(item)) {
      if (operation.operationId !== operationId) continue;
      const body = operation.requestBody?.content['application/json'].schema;
      if (body) return body;
      const query = operation.parameters
        .map((parameter: Node) => resolve(document, parameter))
        .filter((parameter: Node) => parameter.in === 'query');
      return {
        type: 'object',
        required: query.filter((parameter: Node) => parameter.required).map((parameter: Node) => parameter.name),
        properties: Object.fromEntries(query.map((parameter: Node) => [parameter.name, parameter.schema])),
      };
    }
  }
  throw new Error(`spec/openapi.yaml has no operation "${operationId}"`);
}

/** The schema of an operation's success answer, the first alternative of its 200 response. */
export function successSchema(document: Node, operationId: string): Node {
  for (const item of Object.values<Node>(document.paths)) {
    for (const operation of Object.values<Node>(item)) {
      if (operation.operationId === operationId) {
        return operation.responses['200'].content['application/json'].schema.oneOf[0];
      }
    }
  }
  throw new Error(`spec/openapi.yaml has no operation "${operationId}"`);
}

export function resolve(document: Node, node: Node): Node {
  if (node?.$ref === undefined) return node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .map((part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((at: Node, part: string) => at?.[part], document);
  if (target === undefined) throw new Error(`${node.$ref} leads nowhere`);
  const { $ref: _, ...beside } = node;
  return { ...resolve(document, target), ...beside };
}

function readFailures(document: Node, operation: Node, secured: boolean): FailureShape[] {
  const shared = secured ? document['x-genauth-failures'] : [];
  return [...shared, ...operation['x-genauth-failures']].map((failure: Node) => ({ httpStatus: 200, ...failure }));
}

function objectFields(document: Node, schema: Node): Record<string, FieldShape> {
  const { properties = {}, required = [] } = resolve(document, schema);
  return Object.fromEntries(
    Object.entries<Node>(properties).map(([name, property]) => [
      name,
      fieldShape(document, property, required.includes(name)),
    ]),
  );
}

function queryFields(document: Node, parameters: Node[]): Record<string, FieldShape> {
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      fieldShape(document, parameter.schema, parameter.required === true),
    ]),
  );
}

function fieldShape(document: Node, schema: Node, required: boolean): FieldShape {
  const resolved = resolve(document, schema);
  return {
    type: resolved.type,
    required,
    ...('default' in resolved ? { default: resolved.default } : {}),
    ...(resolved.type === 'object' && resolved.properties ? { fields: objectFields(document, resolved) } : {}),
  };
}
