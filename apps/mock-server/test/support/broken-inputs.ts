import { type OperationId, operations } from '@genauth-webhooks/contract';
import { document } from '@genauth-webhooks/contract/document';
import type { AnyInput } from './caller.ts';

/** An input with exactly one thing wrong. */
export type BrokenInput = {
  /** The field, as messages name it, such as `retryConfig.count` or `events[0]`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly what: string;
  readonly input: AnyInput;
};

/** A place in an input. */
type Path = readonly (string | number)[];
/** What to put in a place; `missing` takes it away. */
type Fault = { readonly path: Path; readonly field: string; readonly what: string; readonly value: unknown };

const missing = Symbol('missing');

const samples: readonly (readonly [string, unknown])[] = [
  ['string', 'text'],
  ['integer', 7],
  ['number', 1.5],
  ['boolean', true],
  ['array', [1]],
  ['object', { a: 1 }],
];

/**
 * Every way to break one rule of an operation's input, derived from the contract's document.
 * @param complete a valid input with every member
 */
export function brokenInputs(operationId: OperationId, complete: AnyInput): BrokenInput[] {
  const inQuery = operations[operationId].input === 'query';
  return faultsOf(inputSchema(operationId), complete, [], inQuery).map(({ path, field, what, value }) => ({
    field,
    what,
    input: replace(complete, path, value) as AnyInput,
  }));
}

/** The optional members of an input, those of inner objects included, with the names that messages give them. */
export function optionalMembers(operationId: OperationId): { readonly field: string; readonly path: Path }[] {
  const optionalOf = (schema: Schema, path: Path): Path[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
      ...(schema.required?.includes(name) ? [] : [[...path, name]]),
      ...optionalOf(resolve(member), [...path, name]),
    ]);
  return optionalOf(inputSchema(operationId), []).map((path) => ({ field: fieldName(path), path }));
}

/** A copy of an input in which one place holds another value, or nothing when the value is undefined. */
export function replace(input: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input)) return input.map((item, index) => (index === step ? replace(item, rest, value) : item));
  const { [step]: member, ...others } = input as { [name: string]: unknown };
  const replaced = replace(member, rest, value);
  return replaced === missing || replaced === undefined ? others : { ...others, [step]: replaced };
}

function faultsOf(given: Schema, value: unknown, path: Path, inQuery: boolean): Fault[] {
  const schema = resolve(given);
  const field = fieldName(path);
  const fault = (what: string, broken: unknown): Fault => ({ path, field, what, value: broken });
  const types = [schema.type ?? []].flat();
  const faults: Fault[] = [];
  if (path.length > 0) {
    for (const [type, sample] of wrongTypes(types, inQuery)) faults.push(fault(`of type ${type}`, sample));
  }
  if (schema.enum) faults.push(fault('none of the values', 'no-such-value'));
  if (schema.minLength !== undefined) faults.push(fault('empty', ''));
  if (schema.maxLength !== undefined) faults.push(fault('too long', String(value).padEnd(schema.maxLength + 1, 'x')));
  if (schema.pattern !== undefined) faults.push(fault('in another form', 'no form'));
  if (schema.minimum !== undefined) faults.push(fault('too small', schema.minimum - 1));
  if (schema.maximum !== undefined) faults.push(fault('too large', schema.maximum + 1));
  if (Array.isArray(value)) {
    const items = (length: number): unknown[] => Array.from({ length }, () => value[0]);
    if (schema.minItems) faults.push(fault('without items', items(schema.minItems - 1)));
    if (schema.maxItems !== undefined) faults.push(fault('with too many items', items(schema.maxItems + 1)));
    const at = [...path, value.length - 1];
    faults.push({ path: at, field: fieldName(at), what: 'null', value: null });
    if (schema.items) faults.push(...faultsOf(schema.items, value.at(-1), at, inQuery));
  }
  if (types.includes('object')) faults.push(...memberFaults(schema, value as AnyInput, path, inQuery));
  return faults;
}

function memberFaults(schema: Schema, value: AnyInput, path: Path, inQuery: boolean): Fault[] {
  const faults: Fault[] = [];
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const at = [...path, name];
    if (schema.required?.includes(name)) {
      faults.push({ path: at, field: fieldName(at), what: 'missing', value: missing });
      if (!inQuery) faults.push({ path: at, field: fieldName(at), what: 'null', value: null });
    }
    faults.push(...faultsOf(member, value[name], at, inQuery));
  }
  const own = (what: string, broken: AnyInput): Fault => ({ path, field: fieldName(path), what, value: broken });
  if (typeof schema.additionalProperties === 'object') {
    const name = Object.keys(value)[0] ?? 'a';
    faults.push({ path: [...path, name], field: fieldName([...path, name]), what: 'null', value: null });
    faults.push(...faultsOf(schema.additionalProperties, value[name], [...path, name], inQuery));
  }
  if (schema.maxProperties !== undefined) {
    const members = Array.from({ length: schema.maxProperties + 1 }, (_, index) => [`a${index}`, 'x']);
    faults.push(own('with too many members', Object.fromEntries(members)));
  }
  if (schema.propertyNames?.pattern) faults.push(own('with a member of another name', { ...value, 'a b': 'x' }));
  if (schema.propertyNames?.maxLength !== undefined) {
    faults.push(own('with a name that is too long', { ['a'.repeat(schema.propertyNames.maxLength + 1)]: 'x' }));
  }
  return faults;
}

/** Values of every type but those allowed. In a query every value is a string, so only a number can have a wrong type. */
function wrongTypes(allowed: readonly string[], inQuery: boolean): (readonly [string, unknown])[] {
  const wrong = samples.filter(
    ([type]) => !allowed.includes(type) && !(type === 'integer' && allowed.includes('number')),
  );
  if (!inQuery) return wrong;
  if (allowed.includes('string')) return [];
  return [
    ...wrong.map(([type, sample]) => [type, typeof sample === 'string' ? sample : JSON.stringify(sample)] as const),
    ['null', 'null'],
    ['empty string', ''],
    ['exponent', '1e1'],
  ];
}

function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');
}

/** The part of JSON Schema that the inputs of the contract are written in. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
};

type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
};
type Parameter = { readonly $ref?: string; readonly name: string; readonly in: string } & {
  readonly required?: boolean;
  readonly schema: Schema;
};
type Document = { readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } } };

/** The schema of an operation's input, body or query alike, read from the contract's document. */
export function inputSchema(operationId: OperationId): Schema {
  const { method, path } = operations[operationId];
  const operation = (document as unknown as Document).paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`the document has no ${method} ${path}`);
  if (operation.requestBody) return resolve(operation.requestBody.content['application/json'].schema);
  const parameters = (operation.parameters ?? []).map((each) => resolve(each)).filter((each) => each.in === 'query');
  return {
    type: 'object',
    required: parameters.filter((each) => each.required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}

/** What a `$ref` points to, or the value itself. */
export function resolve<Value extends { readonly $ref?: string }>(value: Value): Value {
  if (value.$ref === undefined) return value;
  const found = value.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as { [name: string]: unknown } | undefined)?.[name], document);
  if (found === undefined) throw new Error(`the document has no ${value.$ref}`);
  return found as Value;
}
