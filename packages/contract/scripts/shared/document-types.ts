import type { Node } from './load-spec.ts';
import { banner, literal, union } from './render.ts';

/** The types of the parts that every document has. */
const parts = `/** A JSON Schema, or a reference such as \`#/components/schemas/Failure\`. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [keyword: string]: unknown;
}

/** A body in one content type. */
export interface MediaTypeObject {
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly examples?: { readonly [name: string]: { readonly summary?: string; readonly value: unknown } };
}

/** The body of a request, which can always be JSON. */
export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: { readonly 'application/json': MediaTypeObject; readonly [contentType: string]: MediaTypeObject };
}

/** A parameter, or a reference to one. */
export interface ParameterObject {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: 'cookie' | 'header' | 'path' | 'query';
  readonly required?: boolean;
  readonly schema?: JsonSchema;
  readonly [member: string]: unknown;
}

/** A response, or a reference to one. */
export interface ResponseObject {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: { readonly [contentType: string]: MediaTypeObject };
  readonly [member: string]: unknown;
}

/** An operation. */
export interface OperationObject<Id extends string = string> {
  readonly operationId: Id;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: RequestBodyObject;
  readonly responses: { readonly [status: string]: ResponseObject };
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** An extension of OpenAPI. */
  readonly [extension: \`x-\${string}\`]: unknown;
}

/** The delivery of an event. */
export interface DeliveryObject<Id extends string = string> extends OperationObject<Id> {
  readonly requestBody: RequestBodyObject;
}
`;

/**
 * Renders the type of a document: literal types for the names of paths, events and components and for the IDs of
 * operations; general types for everything else, because the compiler would take long to check it as literals.
 */
export function renderDocumentType(document: Node, name: string, typeName: string): string {
  const { paths, webhooks, components, servers } = document;
  const section = (title: string, type: string): string => `\n    readonly ${title}: {${type}\n    };`;
  const componentNames = Object.entries<Node>(components).map(([kind, members]) =>
    section(kind, `\n      readonly [Name in${indent(union(Object.keys(members)), 6)}]: ${componentTypes[kind]};`),
  );
  return `${banner}
${parts}
/** The whole document. */
export type ${typeName} = {
  readonly openapi: ${literal(document.openapi)};
  readonly info: { readonly title: string; readonly version: ${literal(document.info.version)}; readonly [member: string]: unknown };
  readonly servers: readonly [${servers.map(serverType).join(', ')}];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: {${Object.entries<Node>(paths)
    .map((entry) => pathType('OperationObject', entry))
    .join('')}
  };${
    webhooks === undefined
      ? ''
      : `\n  readonly webhooks: {${Object.entries<Node>(webhooks)
          .map((entry) => pathType('DeliveryObject', entry))
          .join('')}\n  };`
  }
  readonly components: {${componentNames.join('')}
  };
  /** An extension of OpenAPI. */
  readonly [extension: \`x-\${string}\`]: unknown;
};

export declare const ${name}: ${typeName};
`;
}

/** The type of a component of each kind. */
const componentTypes: { readonly [kind: string]: string } = {
  parameters: 'ParameterObject',
  responses: 'ResponseObject',
  schemas: 'JsonSchema',
  securitySchemes: '{ readonly type: string; readonly [member: string]: unknown }',
};

function serverType({ url }: Node): string {
  return `{ readonly url: ${literal(url)}; readonly description: string }`;
}

function pathType(type: string, [path, item]: [string, Node]): string {
  const operations = Object.entries<Node>(item).map(([method, node]) => {
    const vendorId = node['x-vendor-operation-id'];
    const more = vendorId === undefined ? '' : ` & { readonly 'x-vendor-operation-id': ${literal(vendorId)} }`;
    return `readonly ${method}: ${type}<${literal(node.operationId)}>${more};`;
  });
  return `\n    readonly ${literal(path)}: { ${operations.join(' ')} };`;
}

function indent(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
