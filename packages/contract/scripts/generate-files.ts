import { renderEventData } from './event-data.ts';
import { renderEventShapes } from './event-shapes.ts';
import { eventExample, eventSchema, readEvents, readSensitiveMembers } from './events.ts';
import { operationShape, readApiOperations } from './operations.ts';
import { loadSpec, type Node } from './shared/load-spec.ts';
import {
  byOperationId,
  dataModule,
  documentModule,
  type Files,
  renderTypes,
  successSchemas,
  validatorModule,
} from './shared/modules.ts';
import { type DocumentOperation, inputSchema, resolve } from './shared/openapi.ts';
import { renderOperationTypes } from './shared/operation-types.ts';
import { banner, literal, union } from './shared/render.ts';

/** Generates every file of `spec/openapi.yaml`: name → text. The same spec always gives the same bytes. */
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
    ['sensitive-members.ts', renderSensitiveMembers(document)],
    ['event-data.ts', renderEventData(document)],
    ['event-shapes.ts', renderEventShapes(document)],
    ...(await operationValidatorModules(document, operations)),
    ...(await eventValidatorModule(document, eventNames)),
    ...dataModule(
      'event-examples',
      'eventExamples',
      Object.fromEntries(eventNames.map((name) => [name, eventExample(document, name)])),
      "import type { webhooks } from './openapi.js';",
      "{ readonly [Name in keyof webhooks]: webhooks[Name]['post']['requestBody']['content']['application/json'] }",
    ),
    ...documentModule('document', 'ContractDocument', document),
  ]);
}

function renderOperations(document: Node, operations: DocumentOperation[]): string {
  const table = byOperationId(operations, (operation) => operationShape(document, operation));
  return `${banner}
export const operations = ${literal(table)} as const;
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
`;
}

function renderSensitiveMembers(document: Node): string {
  return `${banner}
/** The names of the members that contain credentials, in any payload or request. */
export const sensitiveMembers: readonly string[] = ${literal(readSensitiveMembers(document))};
`;
}

const inputSchemas = (operations: DocumentOperation[]): Record<string, Node> => byOperationId(operations, inputSchema);

const exportName = (eventName: string): string =>
  eventName.replace(/[^a-z]+([a-z])/g, (_, letter) => letter.toUpperCase());

/**
 * Renders the validators of all events. Each is a separate export, so that a bundler keeps only those that a program
 * imports. Event names are not identifiers, so a table maps each name to its validator.
 */
async function eventValidatorModule(document: Node, names: string[]): Promise<Files> {
  const schemas = Object.fromEntries(names.map((name) => [exportName(name), eventSchema(document, name)]));
  const declarations = names.map(
    (name) => `/** Checks the body of \`${name}\`. */
export const ${exportName(name)}: Validator<DeliveryBody<${JSON.stringify(name)}>> = ${wrapped(exportName(name))};`,
  );
  const table = names.map((name) => `  ${JSON.stringify(name)}: ${exportName(name)},`).join('\n');
  return [
    ...(await validatorModule('event-validators', document, schemas)),
    [
      'event-validator-table.ts',
      `${banner}import { type Validator, validator } from '../lib/validator.ts';
import type { EventName } from './event-catalogue.ts';
import type { DeliveryBody } from './event-data.ts';
import * as compiled from './event-validators.js';

${declarations.join('\n\n')}

/** Event → the validator of its body. If a program imports this table, a bundler keeps all validators. */
export const eventValidators: { readonly [Name in EventName]: Validator<DeliveryBody<Name>> } = {
${table}
};
`,
    ],
  ];
}

/** Renders the validators of all inputs and answers, in tables. */
async function operationValidatorModules(document: Node, operations: DocumentOperation[]): Promise<Files> {
  const table = (module: string): string =>
    operations.map(({ operationId }) => `\n  ${operationId}: ${wrapped(operationId, module)},`).join('');
  return [
    ...(await validatorModule('input-validators', document, inputSchemas(operations))),
    ...(await validatorModule('success-validators', document, {
      ...successSchemas(operations),
      failure: { $ref: '#/components/schemas/Failure' },
    })),
    [
      'operation-validators.ts',
      `${banner}import { type Validator, validator } from '../lib/validator.ts';
import * as inputs from './input-validators.js';
import type { Failure } from './openapi.ts';
import type { Inputs, Successes } from './operation-types.ts';
import * as successes from './success-validators.js';

/** Checks the input of an operation. */
export const inputValidators: { readonly [Id in keyof Inputs]: Validator<Inputs[Id]> } = {${table('inputs')}
};

/** Checks the success envelope of an operation. */
export const successValidators: { readonly [Id in keyof Successes]: Validator<Successes[Id]> } = {${table('successes')}
};

/** Checks a failure envelope. */
export const failureValidator: Validator<Failure> = ${wrapped('failure', 'successes')};
`,
    ],
  ];
}

/** The `@__PURE__` annotation lets a bundler drop the call if nothing uses its result. */
const wrapped = (name: string, module = 'compiled'): string => `/* @__PURE__ */ validator(${module}.${name})`;
