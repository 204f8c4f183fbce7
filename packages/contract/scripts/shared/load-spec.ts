import { fileURLToPath } from 'node:url';
import { bundle, createConfig } from '@redocly/openapi-core';

const specFolder: string = fileURLToPath(new URL('../../../../spec/', import.meta.url));

/** A JSON Schema or OpenAPI node, read member by member. */
// biome-ignore lint/suspicious/noExplicitAny: the scripts walk the document untyped; the generated code is typed.
export type Node = any;

/**
 * Reads a document of `spec/` and the files that it refers to, as one document with local references only.
 * @throws Error that lists every problem of the document
 */
export async function loadSpec(name: 'openapi.yaml' | 'control.yaml' = 'openapi.yaml'): Promise<Node> {
  const config = await createConfig({});
  const result = await bundle({ ref: `${specFolder}${name}`, config, dereference: false });
  const problems = result.problems.filter((problem) => problem.severity === 'error');
  if (problems.length > 0) {
    throw new Error(`spec/${name} is not a valid document:\n${problems.map((problem) => problem.message).join('\n')}`);
  }
  return result.bundle.parsed;
}
