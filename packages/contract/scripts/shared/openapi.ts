import type { Node } from './load-spec.ts';

/** An operation of an OpenAPI document, with its parameters and its success response resolved. */
export type DocumentOperation = {
  operationId: string;
  /** The HTTP method in upper case. */
  method: string;
  path: string;
  /** The operation object, as it is in the document. */
  node: Node;
  parameters: Node[];
  /** The schema of the JSON body; undefined when the operation has no body. */
  body: Node | undefined;
  success: { status: number; contentType: string; schema: Node };
};

/** A member of an operation's input. The schema is resolved. */
export type InputMember = { name: string; required: boolean; schema: Node };

/** Reads the operations under `paths:`, in the document's order. */
export function readDocumentOperations(document: Node): DocumentOperation[] {
  return Object.entries<Node>(document.paths).flatMap(([path, item]) =>
    Object.entries<Node>(item).map(([method, node]) => ({
      operationId: node.operationId,
      method: method.toUpperCase(),
      path,
      node,
      parameters: (node.parameters ?? []).map((parameter: Node) => resolve(document, parameter)),
      body: node.requestBody?.content['application/json'].schema,
      success: readSuccess(document, node),
    })),
  );
}

/** One schema for the whole input of an operation: its parameters and the members of its body in one object. */
export function inputSchema({ parameters, body }: DocumentOperation): Node {
  if (parameters.length === 0 && body !== undefined) return body;
  const fromParameters = {
    type: 'object',
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
  return body === undefined ? fromParameters : { allOf: [fromParameters, body] };
}

/** The members that {@link inputSchema} describes. */
export function inputMembers(document: Node, { parameters, body }: DocumentOperation): InputMember[] {
  const fromParameters = parameters.map(({ name, required = false, schema }) => ({
    name,
    required,
    schema: resolve(document, schema),
  }));
  return [...fromParameters, ...schemaMembers(document, body ?? {})];
}

/** The members of an object schema. */
export function schemaMembers(document: Node, schema: Node): InputMember[] {
  const { properties = {}, required = [] } = resolve(document, schema);
  return Object.entries<Node>(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    schema: resolve(document, property),
  }));
}

/**
 * Follows a reference to its target. Members next to `$ref` override those of the target.
 * @throws Error when the reference has no target
 */
export function resolve(document: Node, node: Node): Node {
  if (node?.$ref === undefined) return node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .map((part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((at: Node, part: string) => at?.[part], document);
  if (target === undefined) throw new Error(`The reference ${node.$ref} has no target in the document`);
  const { $ref: _, ...beside } = node;
  return { ...resolve(document, target), ...beside };
}

function readSuccess(document: Node, node: Node): DocumentOperation['success'] {
  const [status, response] = Object.entries<Node>(node.responses).find(([code]) => code.startsWith('2')) ?? [];
  if (status === undefined) throw new Error(`The operation ${node.operationId} has no 2xx response`);
  const { content } = resolve(document, response);
  const [contentType = ''] = Object.keys(content);
  const { schema } = content[contentType];
  // The emulated API answers failures with status 200 too; the success is listed first.
  if (schema.oneOf && !schema.oneOf[0].$ref) throw new Error(`The success of ${node.operationId} must be a $ref`);
  return { status: Number(status), contentType, schema: schema.oneOf?.[0] ?? schema };
}
