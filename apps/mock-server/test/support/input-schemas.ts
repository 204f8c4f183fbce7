import { type OperationId, operations } from '@genauth-webhooks/contract';
import { document } from '@genauth-webhooks/contract/document';

/** The part of JSON Schema that the inputs of the contract are written in. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
};

type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
};
type Parameter = { readonly $ref?: string; readonly name: string; readonly in: string } & {
  readonly required?: boolean;
  readonly schema: Schema;
};
type Document = { readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } } };

/** The schema of an operation's input, body or query alike, read from the contract's document. */
export function inputSchema(operationId: OperationId): Schema {
  const { method, path } = operations[operationId];
  const operation = (document as unknown as Document).paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`the document has no ${method} ${path}`);
  if (operation.requestBody) return resolve(operation.requestBody.content['application/json'].schema);
  const parameters = (operation.parameters ?? []).map((each) => resolve(each)).filter((each) => each.in === 'query');
  return {
    type: 'object',
    required: parameters.filter((each) => each.required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}

/** What a `$ref` points to, or the value itself. */
export function resolve<Value extends { readonly $ref?: string }>(value: Value): Value {
  if (value.$ref === undefined) return value;
  const found = value.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as { [name: string]: unknown } | undefined)?.[name], document);
  if (found === undefined) throw new Error(`the document has no ${value.$ref}`);
  return found as Value;
}
