import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Node } from './load-spec.ts';

/**
 * Compiles schemas into one self-contained module, without `eval`, imports or work at start-up.
 * @param schemas the export's name → its schema, whose references point into `document`
 */
export async function compileValidators(document: Node, schemas: Record<string, Node>): Promise<string> {
  // Validators of Ajv2020 record which members each part has visited, and bundlers treat that as a side effect.
  const AjvClass = JSON.stringify(document.components.schemas).includes('"unevaluated') ? Ajv2020 : Ajv;
  const ajv = new AjvClass({
    allErrors: true,
    // `format` is documentation only; a `pattern` is checked.
    validateFormats: false,
    strict: true,
    allowUnionTypes: true,
    // Compile one function per named schema. Ajv would inline the schema of a user about a hundred times.
    inlineRefs: false,
    code: { source: true, esm: true },
    keywords: ['x-sensitive', 'example'],
  });
  // Add each schema under its own ID. Otherwise Ajv would compile it again for each schema that refers to it.
  for (const [name, schema] of Object.entries<Node>(document.components.schemas)) {
    ajv.addSchema({ ...rebase(schema), $id: `spec:/${name}` });
  }
  const ids: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    ids[name] = `validate:/${name}`;
    ajv.addSchema({ ...rebase(schema), $id: ids[name] });
  }
  const steps = [withShortErrors, withJoinedErrors, withFewErrors, withoutUnusedArguments];
  const source = steps.reduce((text, step) => step(text), standalone.default(ajv, ids));
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
 * Replaces the code that creates each error with a call of a helper, which halves the size of the module. Removes
 * `schemaPath`, because nothing reads it, and builds `instancePath` from its parts: a literal pointer to a member
 * called `root` looks like an absolute path of the build machine.
 */
function withShortErrors(source: string): string {
  const text = '"(?:[^"\\\\]|\\\\.)*"';
  const path = 'instancePath(?::([^{}]*?))?';
  const params = `(\\{(?:[^{}"]|${text})*\\})`;
  const message = `(${text}(?:\\+(?:${text}|[\\w.]+))*)`;
  const members = `${path},schemaPath:${text},keyword:(${text}),params:${params},message:${message}(,propertyName:key\\d+)?`;
  const kept = 'if\\(vErrors === null\\)\\{vErrors = \\[\\1\\];\\}else \\{vErrors\\.push\\(\\1\\);\\}';
  const error = new RegExp(`const (err\\d+) = \\{(?:${members})?\\};${kept}`, 'g');
  const short = source.replaceAll(error, (_, _name, path = 'instancePath', keyword, params, message, propertyName) => {
    // Ajv drops the error of a condition later.
    if (keyword === undefined) return 'vErrors = addError(vErrors);';
    const place = path.replace(/^instancePath\+"\/([^"\\/]+)"$/, 'memberOf(instancePath,"$1")');
    if (keyword === '"required"') return `vErrors = addMissing(vErrors, ${place}, ${params.match(text)[0]});`;
    if (keyword === '"type"') return `vErrors = addWrongType(vErrors, ${place}, ${message.replace('must be ', '')});`;
    return `vErrors = addError(vErrors, ${place}, ${keyword}, ${params}, ${message}${propertyName?.replace('propertyName:', ' ') ?? ''});`;
  });
  if (short.includes('schemaPath') || /\berr\d+\b/.test(short))
    throw new Error('Ajv now generates code for errors in another form. Adapt withShortErrors().');
  return `${short}
function memberOf(path, name) { return path + '/' + name; }
function addError(all, instancePath, keyword, params, message, propertyName) {
  const error = { instancePath, keyword, params, message };
  if (propertyName !== undefined) error.propertyName = propertyName;
  if (all === null) return [error];
  all.push(error);
  return all;
}
function addMissing(all, path, name) {
  return addError(all, path, 'required', { missingProperty: name }, "must have required property '" + name + "'");
}
function addWrongType(all, path, type) {
  return addError(all, path, 'type', { type: type.includes(',') ? type.split(',') : type }, 'must be ' + type);
}
`;
}

/** Removes arguments that only keywords need that the documents do not use. */
function withoutUnusedArguments(source: string): string {
  const short = source
    .replaceAll(/, parentData, parentDataProperty, rootData=data(?:, dynamicAnchors=\{\})?\}=\{\}/g, '}={}')
    .replaceAll(/,parentData\b[^{}]*?,rootData(?:,dynamicAnchors)?\}/g, '}');
  if (/parentData|rootData|dynamicAnchors/.test(short))
    throw new Error('Ajv now generates arguments in another form. Adapt withoutUnusedArguments().');
  return short;
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
  if (joined.includes('.concat(')) throw new Error('Ajv now copies errors in another form. Adapt withJoinedErrors().');
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

/**
 * Ends each loop after enough errors. The validator refuses the input anyway, and further errors would not help the
 * caller.
 */
function withFewErrors(source: string): string {
  const few = source
    .replaceAll(
      /\bfor\(let (i\d+)=(\d+); \1<(len\d+); \1\+\+\)\{/g,
      `for(let $1=$2; $1<$3 && errors<${enoughErrors}; $1++){`,
    )
    .replaceAll(/\bfor\(const (key\d+) in (data\d*)\)\{/g, `$&if(errors>=${enoughErrors})break;`);
  const loops = few.match(/\bfor ?\((let i|const key)/g)?.length ?? 0;
  if (few.split(`${enoughErrors}`).length - 1 < loops)
    throw new Error('Ajv now generates loops in another form. Adapt withFewErrors().');
  return few;
}

/**
 * Rewrites local references so that they refer to the components, limits which parts a validator visits, and removes
 * descriptions and examples, because some validators contain the schema that they refer to.
 */
function rebase(schema: Node): Node {
  const json = JSON.stringify(schema, (name, node) => (isText(name, node) ? undefined : bounded(node)));
  return JSON.parse(json.replaceAll('"$ref":"#/components/schemas/', '"$ref":"spec:/'));
}

/** A member of an object may be named `description`; its value is then a schema, not a string. */
function isText(name: string, node: Node): boolean {
  return (name === 'description' && typeof node === 'string') || (name === 'examples' && Array.isArray(node));
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
