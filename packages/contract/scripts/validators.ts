import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Node } from './load-spec.ts';

/**
 * Compiles schemas into one self-contained module, without `eval`, imports or work at start-up.
 * @param schemas the export's name → its schema, whose references point into `document`
 */
export async function compileValidators(document: Node, schemas: Record<string, Node>): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    // `format` is documentation only; a `pattern` is checked.
    validateFormats: false,
    strict: true,
    allowUnionTypes: true,
    // One function per shared schema. Inlined, the schema of a user would appear about a hundred times.
    inlineRefs: false,
    code: { source: true, esm: true },
    keywords: ['x-sensitive', 'example'],
  });
  ajv.addSchema({ $id: 'spec:/document', $defs: rebase(document.components.schemas) });
  const ids: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    ids[name] = `validate:/${name}`;
    ajv.addSchema({ ...rebase(schema), $id: ids[name] });
  }
  const source = withShortErrors(standalone.default(ajv, ids));
  const bundled = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
  });
  return bundled.outputFiles[0]?.text ?? '';
}

/**
 * Removes `schemaPath` from each error, since nothing reads it, and builds `instancePath` from its parts: a literal
 * pointer to a member called `root` looks like an absolute path of the build machine.
 */
function withShortErrors(source: string): string {
  const short = source
    .replaceAll(/\bschemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replaceAll(
      /\binstancePath:instancePath\+"\/([^"\\/]+)",keyword:/g,
      'instancePath:memberOf(instancePath,"$1"),keyword:',
    );
  if (short.includes('schemaPath'))
    throw new Error('The errors of the generated validators still contain schemaPath; Ajv changed its output');
  return `${short}\nfunction memberOf(path, name) { return path + '/' + name; }\n`;
}

/** Rewrites local references so that they refer to the document with the components. */
function rebase(schema: Node): Node {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', '"$ref":"spec:/document#/$defs/'),
  );
}
