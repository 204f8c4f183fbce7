import openapiTypescript, { astToString } from 'openapi-typescript';
import { closedInputSchema, controlOperationShape, defaultsOf, memberNames } from './control-operations.ts';
import { renderEventShapes } from './event-shapes.ts';
import { eventExample, eventSchema, readEvents, readSensitiveMembers } from './events.ts';
import { loadSpec, type Node } from './load-spec.ts';
import { type DocumentOperation, inputSchema, readDocumentOperations, resolve } from './openapi.ts';
import { renderOperationTypes } from './operation-types.ts';
import { operationShape, readApiOperations } from './operations.ts';
import { banner, literal, union } from './render.ts';
import { compileValidators } from './validators.ts';

/** Generates every file: name → text. The same spec always gives the same bytes. */
export async function generateFiles(): Promise<Map<string, string>> {
  const document = await loadSpec();
  const operations = readApiOperations(document);
  const events = readEvents(document);
  const eventNames = events.map((event) => event.name);
  const published: string[] = resolve(document, { $ref: '#/components/schemas/EventName' }).enum;
  if (JSON.stringify(published) !== JSON.stringify(eventNames)) {
    throw new Error(
      'spec/schemas/EventName.yaml must list the webhooks of spec/openapi.yaml, in the same order; update one of them',
    );
  }

  return new Map([
    ['openapi.ts', await renderTypes(document)],
    ['operation-types.ts', renderOperationTypes('./openapi.ts', operations)],
    ['operations.ts', renderOperations(document, operations)],
    ['event-catalogue.ts', renderCatalogue(document)],
    ['event-shapes.ts', renderEventShapes(document)],
    ...(await validatorModule('input-validators', document, inputSchemas(operations))),
    ...(await validatorModule('success-validators', document, {
      ...successSchemas(operations),
      failure: { $ref: '#/components/schemas/Failure' },
    })),
    ...(await eventValidatorModule(document, eventNames)),
    ...dataModule(
      'event-examples',
      'eventExamples',
      Object.fromEntries(eventNames.map((name) => [name, eventExample(document, name)])),
      "import type { webhooks } from './openapi.js';",
      "{ readonly [Name in keyof webhooks]: webhooks[Name]['post']['requestBody']['content']['application/json'] }",
    ),
    ...dataModule('document', 'document', document, '', '{ readonly [member: string]: unknown }'),
    ...(await controlFiles()),
  ]);
}

/** Generates the files of `spec/control.yaml`. */
async function controlFiles(): Promise<[string, string][]> {
  const document = await loadSpec('control.yaml');
  const operations = readDocumentOperations(document);
  return [
    ['control-openapi.ts', await renderTypes(document)],
    ['control-operation-types.ts', renderOperationTypes('./control-openapi.ts', operations)],
    ['control-operations.ts', renderControlOperations(document, operations)],
    ['control-defaults.ts', renderControlDefaults(document, operations)],
    ['control-members.ts', renderControlMembers(document, operations)],
    ...(await validatorModule(
      'control-input-validators',
      document,
      byOperationId(operations, (operation) => closedInputSchema(document, operation)),
    )),
    ...(await validatorModule('control-output-validators', document, successSchemas(operations))),
    ...dataModule('control-document', 'controlDocument', document, '', '{ readonly [member: string]: unknown }'),
    ['seed.schema.json', `${literal(selfContained(document, 'Seed'))}\n`],
  ];
}

/** Renders a schema of a document as a standalone JSON Schema, without keywords that strict validators refuse. */
function selfContained(document: Node, name: string): Node {
  const known = JSON.stringify(document.components.schemas, (keyword, value) =>
    keyword === 'x-sensitive' ? undefined : value,
  );
  const { [name]: root, ...others } = JSON.parse(known.replaceAll('"#/components/schemas/', '"#/$defs/'));
  const needed = new Set<string>();
  const collect = (text: string): void => {
    for (const [, found = ''] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (needed.has(found)) continue;
      needed.add(found);
      collect(JSON.stringify(others[found]));
    }
  };
  collect(JSON.stringify(root));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from spec/control.yaml. To change it, edit spec/ and run: npx -y pnpm@12 generate',
    ...root,
    $defs: Object.fromEntries(Object.entries(others).filter(([key]) => needed.has(key))),
  };
}

async function renderTypes(document: Node): Promise<string> {
  const nodes = await openapiTypescript(structuredClone(document), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  const types = astToString(nodes)
    // Types of things that the document does not have.
    .replace(/^export type (?:\$defs|webhooks) = Record<string, never>;$/gm, '')
    .trim();
  return `${banner}${types}\n`;
}

function renderOperations(document: Node, operations: DocumentOperation[]): string {
  const table = byOperationId(operations, (operation) => operationShape(document, operation));
  return `${banner}
export const operations = ${literal(table)} as const;
`;
}

function renderControlOperations(document: Node, operations: DocumentOperation[]): string {
  const table = byOperationId(operations, (operation) => controlOperationShape(document, operation));
  return `${banner}
export const controlOperations = ${literal(table)} as const;
`;
}

function renderControlDefaults(document: Node, operations: DocumentOperation[]): string {
  const defaults = Object.entries(byOperationId(operations, (operation) => defaultsOf(document, operation)));
  const table = Object.fromEntries(defaults.filter(([, members]) => Object.keys(members).length > 0));
  return `${banner}
export const controlDefaults = ${literal(table)} as const;
`;
}

function renderControlMembers(document: Node, operations: DocumentOperation[]): string {
  const members = byOperationId(operations, (operation) =>
    memberNames(document, closedInputSchema(document, operation)),
  );
  const table = Object.fromEntries(Object.entries(members).filter(([, names]) => Object.keys(names).length > 0));
  return `${banner}import type { MemberNames } from '../lib/member-names.ts';

/** The members of each input: operation ID → name → the names below it. Free-form objects have none. */
export const controlMembers: { readonly [operationId: string]: MemberNames } = ${literal(table)};
`;
}

function renderCatalogue(document: Node): string {
  const events = readEvents(document);
  const categories = document['x-genauth-categories'];
  return `${banner}
export type EventName =${union(events.map((event) => event.name))};

export type EventCategory =${union(categories.map((category: Node) => category.value))};

export type CatalogueEntry = {
  readonly name: EventName;
  readonly label: { readonly en: string; readonly zh: string };
  readonly category: EventCategory;
  /** What the vendor's documents show: a sample body, only the names of its members, or neither. */
  readonly documentation: 'example' | 'fields' | 'none';
  /** Older or other spellings in the vendor's documents. */
  readonly aliases: readonly string[];
  readonly description: string;
};

export type CatalogueCategory = {
  readonly value: EventCategory;
  readonly label: { readonly en: string; readonly zh: string };
};

export const eventCategories: readonly CatalogueCategory[] = ${literal(categories)};

export const eventCatalogue: readonly CatalogueEntry[] = ${literal(events)};

/** The names of the members that contain credentials, in any payload or request. */
export const sensitiveMembers: readonly string[] = ${literal(readSensitiveMembers(document))};
`;
}

function byOperationId<Value>(
  operations: DocumentOperation[],
  toValue: (operation: DocumentOperation) => Value,
): Record<string, Value> {
  return Object.fromEntries(operations.map((operation) => [operation.operationId, toValue(operation)]));
}

const inputSchemas = (operations: DocumentOperation[]): Record<string, Node> => byOperationId(operations, inputSchema);

const successSchemas = (operations: DocumentOperation[]): Record<string, Node> =>
  byOperationId(operations, ({ success }) => success.schema);

/** A module that exports one validator per schema, with its declarations. */
async function validatorModule(
  file: string,
  document: Node,
  schemas: Record<string, Node>,
): Promise<[string, string][]> {
  const declarations = Object.keys(schemas).map((name) => `export declare const ${name}: Validator;`);
  return [
    [`${file}.js`, `${banner}${await compileValidators(document, schemas)}`],
    [`${file}.d.ts`, `${banner}import type { Validator } from '../lib/validator.js';\n\n${declarations.join('\n')}\n`],
  ];
}

const exportName = (eventName: string): string =>
  eventName.replace(/[^a-z]+([a-z])/g, (_, letter) => letter.toUpperCase());

/** Event names are not identifiers, so a table leads from each name to its validator. */
async function eventValidatorModule(document: Node, names: string[]): Promise<[string, string][]> {
  const schemas = Object.fromEntries(names.map((name) => [exportName(name), eventSchema(document, name)]));
  const table = names.map((name) => `  ${JSON.stringify(name)}: validators.${exportName(name)},`).join('\n');
  return [
    ...(await validatorModule('event-validators', document, schemas)),
    [
      'event-validator-table.ts',
      `${banner}import type { Validator } from '../lib/validator.ts';
import type { EventName } from './event-catalogue.ts';
import * as validators from './event-validators.js';

export const eventValidators: { readonly [Name in EventName]: Validator } = {
${table}
};
`,
    ],
  ];
}

function dataModule(file: string, name: string, value: unknown, imports: string, type: string): [string, string][] {
  return [
    [`${file}.js`, `${banner}\nexport const ${name} = ${literal(value)};\n`],
    [`${file}.d.ts`, `${banner}${imports}\n\nexport declare const ${name}: ${type};\n`],
  ];
}
