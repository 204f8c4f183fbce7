import { inputValidators } from '@genauth-webhooks/contract/validate';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { loadSpec, type Node } from '../../contract/scripts/shared/load-spec.ts';
import { resolve } from '../../contract/scripts/shared/openapi.ts';
import { type ControlOperationId, controlOperations } from '../src/index.ts';
import { controlInputValidators, controlMembers, type MemberNames, type Validator } from '../src/validate-inputs.ts';
import { controlOutputValidators } from '../src/validate-outputs.ts';
import { controlSample, variantsOf } from './support/samples.ts';

const spec: Node = await loadSpec('control.yaml');
/** Validates against the raw document. It shares no step with the generator except loading the document. */
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema({ $id: 'raw:/document', ...spec });

const ids = Object.keys(controlOperations) as ControlOperationId[];

describe.for(ids)('%s', (id) => {
  const { path, method, status, streams } = controlOperations[id];
  const node = spec.paths[path][method.toLowerCase()];

  test('accepts an input with every member, and one with only the required members', () => {
    const sample = inputSample(node);
    expect(problems(controlInputValidators[id], sample)).toEqual([]);
    const required = [
      ...parametersOf(node)
        .filter((parameter) => parameter.required)
        .map(({ name }) => name),
      ...(node.requestBody?.required ? (resolve(spec, bodyOf(node)).required ?? []) : []),
    ];
    expect(
      problems(controlInputValidators[id], Object.fromEntries(required.map((name) => [name, sample[name]]))),
    ).toEqual([]);
  });

  test('accepts exactly the inputs that the raw document accepts', () => {
    const parameters = parametersOf(node);
    const judges = parameters.map(({ name, required, schema }) => compile(memberSchema(name, required, schema)));
    const judgeBody = compile(
      node.requestBody === undefined ? { type: 'object', additionalProperties: false } : rebased(bodyOf(node)),
    );
    const names = parameters.map(({ name }) => name);
    const refused = expectSameVerdicts(
      controlInputValidators[id],
      inputSample(node),
      (value) => judges.every((judge) => judge(value)) && judgeBody(without(value, names)),
    );
    expect(refused).toBeGreaterThan(5);
  });

  test('accepts exactly the answers that the raw document accepts', () => {
    const type = streams ? 'text/event-stream' : 'application/json';
    const schema = node.responses[status].content[type].schema;
    const refused = expectSameVerdicts(
      controlOutputValidators[id],
      controlSample(spec, schema),
      compile(rebased(schema)),
    );
    expect(refused).toBeGreaterThan(5);
  });

  test('has a valid example if it requires a body', () => {
    const { example } = node.requestBody?.content['application/json'] ?? {};
    // A snapshot is not written by hand, so it needs no example.
    if (node.requestBody?.required && id !== 'restoreSnapshot') expect(example).toBeDefined();
    const given = Object.fromEntries(parametersOf(node).map(({ name, schema }) => [name, controlSample(spec, schema)]));
    if (example !== undefined) expect(problems(controlInputValidators[id], { ...given, ...example })).toEqual([]);
  });
});

test.for(['status', 'latency', 'reorder'])('a fault of kind %s requires its own member', (kind) => {
  const validate = controlInputValidators.addFault;
  expect(validate({ userPoolId: 'default', effect: { kind } })).toBe(false);
  const member = { status: 'status', latency: 'ms', reorder: 'size' }[kind] ?? '';
  expect(validate.errors).toContainEqual(
    expect.objectContaining({ instancePath: '/effect', keyword: 'required', params: { missingProperty: member } }),
  );
  expect(problems(validate, { userPoolId: 'default', effect: { kind, [member]: 200 } })).toEqual([]);
});

test('every input object refuses unknown members, except objects that users or receivers fill', () => {
  const open = new Set<string>();
  for (const id of ids) {
    const sample = inputSample(spec.paths[controlOperations[id].path][controlOperations[id].method.toLowerCase()]);
    const more = variantsOf(sample).filter(({ title }) => title.endsWith(' with more'));
    for (const { title, value } of more) if (controlInputValidators[id](value)) open.add(`${id} ${title}`);
  }
  expect([...open]).toEqual(['restoreSnapshot /deliveries/0/request/body with more']);
});

test('the table of members lists every name that the validators accept', () => {
  const check = (sample: unknown, names: MemberNames, path: string): void => {
    if (Array.isArray(sample)) check(sample[0], names, path);
    else if (sample !== null && typeof sample === 'object' && Object.keys(names).length > 0) {
      for (const [name, member] of Object.entries(sample)) {
        expect(names, path).toHaveProperty([name]);
        check(member, names[name] ?? {}, `${path}/${name}`);
      }
    }
  };
  for (const id of ids) {
    const sample = inputSample(spec.paths[controlOperations[id].path][controlOperations[id].method.toLowerCase()]);
    expect(Object.keys(controlMembers[id] ?? {}).sort()).toEqual(Object.keys(sample).sort());
    check(sample, controlMembers[id] ?? {}, id);
  }
  expect(controlMembers['applySeed']?.['pools']?.['webhooks']?.['retryConfig']).toHaveProperty('count');
});

test('a seed and a snapshot accept exactly the webhooks that create-webhook accepts, without unknown members', () => {
  const sample = controlSample(spec, { $ref: '#/components/schemas/CreateWebhookDto' });
  const stored = { webhookId: 'x', createdAt: 0, updatedAt: 0, enabled: true };
  const state = { version: 1, deliveries: [], clock: { mode: 'system' }, faults: [] };
  // A stored webhook needs members of its own, so what is not an object cannot be compared.
  const variants = variantsOf(sample).filter(
    ({ title, value }) => Object(value) === value && !Array.isArray(value) && !hasUnknownMember(title),
  );
  const verdicts = [{ title: 'as it is', value: sample }, ...variants].map(({ title, value }) => {
    const accepted = inputValidators.createWebhook(value);
    const seed = { pools: [{ webhooks: [value] }] };
    const snapshot = { ...state, userPoolId: 'default', webhooks: [{ ...stored, ...(value as object) }] };
    expect(controlInputValidators.applySeed(seed), title).toBe(accepted);
    expect(controlInputValidators.restoreSnapshot(snapshot), title).toBe(accepted);
    return accepted;
  });
  expect(verdicts.filter((accepted) => accepted).length).toBeGreaterThan(10);
  expect(verdicts.filter((accepted) => !accepted).length).toBeGreaterThan(50);
});

test.for(['500ms', '30s', '5m', '12h', '3d', '1.5h', 0, 1500])('a clock can be moved by %j', (by) => {
  expect(problems(controlInputValidators.advanceClock, { userPoolId: 'default', by })).toEqual([]);
});

test.for(['', '3', '-1s', '3 d', '1w', -1, 1.5, null])('a clock cannot be moved by %j', (by) => {
  expect(controlInputValidators.advanceClock({ userPoolId: 'default', by })).toBe(false);
});

/** Variants of a webhook that create-webhook accepts, because it ignores unknown members. */
function hasUnknownMember(title: string): boolean {
  return title.endsWith(' with more') || title.endsWith('{"text":"text"}');
}

function without(value: unknown, names: readonly string[]): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function inputSample(node: Node): Node {
  const parameters = parametersOf(node).map(({ name, schema }) => [name, controlSample(spec, schema)]);
  const body = node.requestBody === undefined ? {} : controlSample(spec, bodyOf(node));
  return { ...body, ...Object.fromEntries(parameters) };
}

function expectSameVerdicts(validate: Validator, sample: Node, judge: (value: unknown) => boolean): number {
  expect(judge(sample), JSON.stringify(sample)).toBe(true);
  expect(problems(validate, sample)).toEqual([]);
  const variants = variantsOf(sample);
  for (const { title, value } of variants) expect(validate(value), title).toBe(judge(value));
  return variants.filter(({ value }) => !judge(value)).length;
}

function parametersOf(node: Node): Node[] {
  return (node.parameters ?? []).map((parameter: Node) => resolve(spec, parameter));
}

function bodyOf(node: Node): Node {
  return node.requestBody.content['application/json'].schema;
}

function memberSchema(name: string, required: boolean | undefined, schema: Node): Node {
  return { type: 'object', properties: { [name]: rebased(schema) }, ...(required ? { required: [name] } : {}) };
}

function rebased(schema: Node): Node {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"raw:/document#/'));
}

function compile(schema: Node): ValidateFunction {
  return ajv.compile(schema);
}

function problems(validate: Validator, value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

test('a seed with ten thousand wrong webhooks is refused after a thousand errors', () => {
  let reads = 0;
  const webhooks = new Proxy(Array(10_000).fill(7), {
    get(target, name, receiver) {
      if (typeof name === 'string' && name !== 'length') reads++;
      return Reflect.get(target, name, receiver);
    },
  });
  expect(controlInputValidators.applySeed({ pools: [{ webhooks }] })).toBe(false);
  expect(reads).toBeLessThanOrEqual(1000);
});
