import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Node } from './load-spec.ts';

/**
 * Compiles schemas ahead of time into one self-contained module: no `eval`, no import, nothing to do at start-up.
 * @param schemas the export's name → its schema, whose references point into `document`
 */
export async function compileValidators(document: Node, schemas: Record<string, Node>): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    // `format` documents; what has to hold is a `pattern`.
    validateFormats: false,
    strict: true,
    allowUnionTypes: true,
    // One function per shared schema; inlined, the 76 events would repeat the user a hundred times.
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
 * Leaves out of each error the place in the schema, which nothing reads, and joins the place in the value from its
 * parts: written out, the pointer to a member called `root` reads as a folder of some machine.
 */
function withShortErrors(source: string): string {
  const short = source
    .replaceAll(/\bschemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replaceAll(
      /\binstancePath:instancePath\+"\/([^"\\/]+)",keyword:/g,
      'instancePath:memberOf(instancePath,"$1"),keyword:',
    );
  if (short.includes('schemaPath')) throw new Error('The generated validators have an unexpected form of error.');
  return `${short}\nfunction memberOf(path, name) { return path + '/' + name; }\n`;
}

/** Points local references at the document that holds the components. */
function rebase(schema: Node): Node {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', '"$ref":"spec:/document#/$defs/'),
  );
}
