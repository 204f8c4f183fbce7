import { loadSpec, type Node } from '../../contract/scripts/shared/load-spec.ts';
import {
  byOperationId,
  documentModule,
  renderTypes,
  successSchemas,
  validatorModule,
} from '../../contract/scripts/shared/modules.ts';
import { type DocumentOperation, readDocumentOperations } from '../../contract/scripts/shared/openapi.ts';
import { renderOperationTypes } from '../../contract/scripts/shared/operation-types.ts';
import { banner, literal } from '../../contract/scripts/shared/render.ts';
import { standaloneSchema } from '../../contract/scripts/shared/standalone-schema.ts';
import { closedInputSchema, controlOperationShape, defaultsOf, memberNames } from './operations.ts';

const comment = {
  $comment: 'Generated from spec/. To change it, edit spec/ and run: npx -y pnpm@12 generate',
};

/** Generates every file of `spec/control.yaml`: name → text. The same spec always gives the same bytes. */
export async function generateFiles(): Promise<Map<string, string>> {
  const document = await loadSpec('control.yaml');
  const operations = readDocumentOperations(document);
  const inputs = byOperationId(operations, (operation) => closedInputSchema(document, operation));
  return new Map([
    ['openapi.ts', await renderTypes(document)],
    ['operation-types.ts', renderOperationTypes('./openapi.ts', operations)],
    ['operations.ts', renderOperations(document, operations)],
    ['defaults.ts', renderDefaults(document, operations)],
    ['members.ts', renderMembers(document, inputs)],
    ...(await validatorModule('input-validators', document, inputs)),
    ...(await validatorModule('output-validators', document, successSchemas(operations))),
    ...documentModule('controlDocument', 'ControlDocument', document),
    ['seed.schema.json', `${literal(standaloneSchema(document, document.components.schemas.Seed, comment))}\n`],
  ]);
}

function renderOperations(document: Node, operations: DocumentOperation[]): string {
  const table = byOperationId(operations, (operation) => controlOperationShape(document, operation));
  return `${banner}
export const controlOperations = ${literal(table)} as const;
`;
}

function renderDefaults(document: Node, operations: DocumentOperation[]): string {
  const defaults = Object.entries(byOperationId(operations, (operation) => defaultsOf(document, operation)));
  const table = Object.fromEntries(defaults.filter(([, members]) => Object.keys(members).length > 0));
  return `${banner}
export const controlDefaults = ${literal(table)} as const;
`;
}

function renderMembers(document: Node, inputs: Record<string, Node>): string {
  const members = Object.entries(inputs).map(([id, schema]) => [id, memberNames(document, schema)] as const);
  const table = Object.fromEntries(members.filter(([, names]) => Object.keys(names).length > 0));
  return `${banner}import type { MemberNames } from '../lib/member-names.ts';

/** The members of each input: operation ID → name → the names below it. Free-form objects have none. */
export const controlMembers: { readonly [operationId: string]: MemberNames } = ${literal(table)};
`;
}
