import { renderDocumentType } from './document-types.ts';
import type { Node } from './load-spec.ts';
import { renderNamedTypes } from './named-types.ts';
import type { DocumentOperation } from './openapi.ts';
import { banner, literal } from './render.ts';
import { compileValidators } from './validators.ts';
import { withoutNever } from './without-never.ts';

/** Generated files: name and text of each. */
export type Files = [name: string, text: string][];

/** The types of a document, with its named schemas as named types. */
export async function renderTypes(document: Node): Promise<string> {
  return `${banner}${withoutNever(await renderNamedTypes(document))}`;
}

/** A table: operation ID → value. */
export function byOperationId<Value>(
  operations: DocumentOperation[],
  toValue: (operation: DocumentOperation) => Value,
): Record<string, Value> {
  return Object.fromEntries(operations.map((operation) => [operation.operationId, toValue(operation)]));
}

/** Operation ID → the schema of its success. */
export function successSchemas(operations: DocumentOperation[]): Record<string, Node> {
  return byOperationId(operations, ({ success }) => success.schema);
}

/** A module that exports one validator per schema, with its declarations. */
export async function validatorModule(file: string, document: Node, schemas: Record<string, Node>): Promise<Files> {
  const declarations = Object.keys(schemas).map((name) => `export declare const ${name}: CompiledValidator;`);
  return [
    [`${file}.js`, `${banner}${await compileValidators(document, schemas)}`],
    [
      `${file}.d.ts`,
      `${banner}import type { CompiledValidator } from '../lib/validator.js';\n\n${declarations.join('\n')}\n`,
    ],
  ];
}

/** A module that exports a document, with its type. */
export function documentModule(name: string, typeName: string, document: Node): Files {
  return [
    ['document.js', `${banner}\nexport const ${name} = ${literal(document)};\n`],
    ['document.d.ts', renderDocumentType(document, name, typeName)],
  ];
}

/** A module that exports one JSON value, with its declaration. */
export function dataModule(file: string, name: string, value: unknown, imports: string, type: string): Files {
  return [
    [`${file}.js`, `${banner}\nexport const ${name} = ${literal(value)};\n`],
    [`${file}.d.ts`, `${banner}${imports}\n\nexport declare const ${name}: ${type};\n`],
  ];
}
