import type { Node } from './load-spec.ts';
import type { DocumentOperation } from './openapi.ts';
import { banner } from './render.ts';

/**
 * The input and the success body of each operation, as references to the types that openapi-typescript makes. They are
 * written out: types that computed them would be slower to check and harder to read in an editor.
 * @param types the module with the types of the document
 */
export function renderOperationTypes(types: string, operations: DocumentOperation[]): string {
  const members = (typeOf: (operation: DocumentOperation) => string): string =>
    operations.map((operation) => `\n  readonly ${operation.operationId}: ${typeOf(operation)};`).join('');
  const bodies = operations.flatMap(({ body, success }) => [body, success.schema]);
  const names = [...new Set(bodies.flatMap((schema) => componentType(schema) ?? []))].sort();
  return `${banner}import type {${names.map((name) => `\n  ${name},`).join('')}
  operations,
} from '${types}';

/** Operation → its input: parameters and the members of its body, as one object. */
export type Inputs = {${members(inputType)}
};

/** Operation → the body of its success. */
export type Successes = {${members(successType)}
};
`;
}

function inputType({ operationId, parameters, body, node }: DocumentOperation): string {
  const places = ['path', 'query', 'header'].flatMap((place) => {
    const found = parameters.filter((parameter) => parameter.in === place);
    if (found.length === 0) return [];
    return present(
      `operations['${operationId}']['parameters']['${place}']`,
      found.some(({ required }) => required),
    );
  });
  const content = present(`operations['${operationId}']['requestBody']`, node.requestBody?.required === true);
  const parts = [...places, ...(body ? [componentType(body) ?? `${content}['content']['application/json']`] : [])];
  return parts.join(' & ') || '{ [name in never]: never }';
}

function successType({ operationId, success: { status, contentType, schema } }: DocumentOperation): string {
  return componentType(schema) ?? `operations['${operationId}']['responses'][${status}]['content']['${contentType}']`;
}

/** The type of a named schema; undefined for a schema without a name. */
function componentType(schema: Node): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}

/** openapi-typescript makes a member optional when nothing in it is required. */
function present(type: string, required: boolean): string {
  return required ? type : `NonNullable<${type}>`;
}
