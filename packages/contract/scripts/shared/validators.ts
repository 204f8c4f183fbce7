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
  const source = withFewErrors(withJoinedErrors(withShortErrors(standalone.default(ajv, ids))));
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

/**
 * Appends the errors of a part to the earlier errors in place. Ajv copies all errors for each part, which would take
 * quadratic time for a list of invalid parts.
 */
function withJoinedErrors(source: string): string {
  const joined = source.replaceAll(
    /\bvErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'vErrors = joinErrors(vErrors, $1.errors);',
  );
  if (joined.includes('.concat('))
    throw new Error('The generated validators still copy their errors; Ajv changed its output');
  return `${joined}
function joinErrors(all, more) {
  if (all === null) return more;
  for (const each of more) all.push(each);
  return all;
}
`;
}

/** The number of errors after which a validator no longer visits the items of a list or the members of an object. */
const enoughErrors = 1000;

/** Ends each loop when there are enough errors. The input is refused in any case, and more errors would not help. */
function withFewErrors(source: string): string {
  const few = source
    .replaceAll(
      /\bfor\(let (i\d+)=(\d+); \1<(len\d+); \1\+\+\)\{/g,
      `for(let $1=$2; $1<$3 && errors<${enoughErrors}; $1++){`,
    )
    .replaceAll(/\bfor\(const (key\d+) in (data\d*)\)\{/g, `$&if(errors>=${enoughErrors})break;`);
  const loops = few.match(/\bfor ?\((let i|const key)/g)?.length ?? 0;
  if (few.split(`${enoughErrors}`).length - 1 < loops)
    throw new Error('The generated validators have loops of another form; Ajv changed its output');
  return few;
}

/** Rewrites local references so that they refer to the document with the components, and limits which parts are visited. */
function rebase(schema: Node): Node {
  const json = JSON.stringify(schema, (_, node) => bounded(node));
  return JSON.parse(json.replaceAll('"$ref":"#/components/schemas/', '"$ref":"spec:/document#/$defs/'));
}

/** The keywords that visit every item of a list or every member of an object. */
const visits = [
  { limit: 'maxItems', beyond: 'minItems', keywords: ['items'] },
  { limit: 'maxProperties', beyond: 'minProperties', keywords: ['propertyNames', 'additionalProperties'] },
] as const;

/**
 * Makes a schema with a limit on a list or an object visit the parts only if they are within the limit. A list of a hundred
 * thousand wrong items then breaks one rule.
 */
function bounded(node: Node): Node {
  const found = visits.find(({ limit }) => Number.isInteger(node?.[limit]) && node.if === undefined);
  if (found === undefined) return node;
  const { limit, beyond, keywords } = found;
  const parts = keywords.filter((keyword) => typeof node[keyword] === 'object');
  if (parts.length === 0 || node.properties !== undefined) return node;
  const others = Object.entries(node).filter(([keyword]) => !parts.some((part) => part === keyword));
  const inside = Object.fromEntries(parts.map((part) => [part, node[part]]));
  return { ...Object.fromEntries(others), if: { [beyond]: node[limit] + 1 }, else: inside };
}
