import { describe, expect, test } from 'vitest';
import { readApiOperations } from '../scripts/operations.ts';
import { type DocumentOperation, inputSchema } from '../scripts/shared/openapi.ts';
import { eventExamples } from '../src/event-examples.ts';
import type { OperationId } from '../src/index.ts';
import { operations } from '../src/index.ts';
import { failureValidator, inputValidators, successValidators, type Validator } from '../src/validate.ts';
import { eventValidators } from '../src/validate-events.ts';
import { type Mutant, mutantsOf, sampleOf } from './support/mutants.ts';
import { eventNodes, operationNodes, spec } from './support/spec.ts';

const operationIds = Object.keys(operations) as OperationId[];

describe.for(operationIds)('the input of %s', (id) => {
  const schema = inputSchema(operationOf(id));
  const example = operationNodes.find((operation) => operation.id === id)?.node.requestBody?.content[
    'application/json'
  ];
  const full = { ...sampleOf(schema), ...example?.example };
  const validate = inputValidators[id];

  test('is accepted with every member', () => {
    expect(Object.keys(full).sort()).toEqual(Object.keys(operations[id].fields).sort());
    expect(problems(validate, full)).toEqual([]);
  });

  test('is accepted with only the required members', () => {
    const required = Object.entries(operations[id].fields).filter(([, field]) => field.required);
    expect(problems(validate, Object.fromEntries(required.map(([name]) => [name, full[name]])))).toEqual([]);
  });

  test('may have unknown members', () => {
    expect(problems(validate, { ...full, unheardOf: true })).toEqual([]);
  });

  test.for(mutantsOf(schema, full))('is refused: $title', (mutant) => {
    expectRefusal(validate, mutant);
  });
});

test.for(operationIds)('the success validator of %s refuses every broken rule', (id) => {
  const { node } = operationNodes.find((operation) => operation.id === id) ?? {};
  const { value } = node.responses['200'].content['application/json'].examples.success;
  const mutants = mutantsOf(operationOf(id).success.schema, value);
  expect(mutants.length).toBeGreaterThan(10);
  for (const mutant of mutants) expectRefusal(successValidators[id], mutant);
});

test('the failure validator refuses every broken rule', () => {
  const failure = { statusCode: 404, apiCode: 2224, message: 'x', requestId: '934108e5-9fbf-4d24-8da1-c330328abd6c' };
  expect(problems(failureValidator, failure)).toEqual([]);
  for (const mutant of mutantsOf({ $ref: '#/components/schemas/Failure' }, failure)) {
    expectRefusal(failureValidator, mutant);
  }
});

test.for(eventNodes)('the event validator of $name refuses every broken rule', ({ name, node }) => {
  const eventName = name as keyof typeof eventExamples;
  const mutants = mutantsOf(node.requestBody.content['application/json'].schema, eventExamples[eventName]);
  expect(mutants.length).toBeGreaterThan(10);
  for (const mutant of mutants) expectRefusal(eventValidators[eventName], mutant);
});

test('a validator clears the errors of the previous call', () => {
  expect(inputValidators.getWebhook({})).toBe(false);
  expect(inputValidators.getWebhook({ webhookId: 'x' })).toBe(true);
  expect(inputValidators.getWebhook.errors ?? []).toEqual([]);
});

test('a validator lists every broken rule, not only the first', () => {
  expect(inputValidators.createWebhook({ name: '', enabled: 'yes' })).toBe(false);
  const named = inputValidators.createWebhook.errors?.map(
    ({ instancePath, params }) => instancePath || params['missingProperty'],
  );
  expect(named?.toSorted()).toEqual(['/enabled', '/name', 'contentType', 'events', 'url']);
});

function operationOf(id: OperationId): DocumentOperation {
  const found = readApiOperations(spec).find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`spec/openapi.yaml has no operation ${id}`);
  return found;
}

function expectRefusal(validate: Validator, { title, value, expected }: Mutant): void {
  expect(validate(value), title).toBe(false);
  expect(validate.errors, title).toContainEqual(
    expect.objectContaining({
      ...expected,
      ...(expected.params ? { params: expect.objectContaining(expected.params) } : {}),
    }),
  );
}

function problems(validate: Validator, value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** A list or an object that counts how many of its parts are read. */
function counting<Value extends object>(value: Value): { value: Value; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(value, {
    get(target, name, receiver) {
      if (typeof name === 'string' && Object.hasOwn(target, name) && name !== 'length') reads++;
      return Reflect.get(target, name, receiver);
    },
  });
  return { value: proxy, reads: () => reads };
}

test.for([
  ['createWebhook', 'events', Array(201).fill('wrong'), 'maxItems'],
  ['updateWebhook', 'events', Array(100_000).fill('wrong'), 'maxItems'],
  ['deleteWebhook', 'webhookIds', Array(100_000).fill(1), 'maxItems'],
  ['triggerWebhook', 'requestHeaders', { ...Array(101).fill('wrong name') }, 'maxProperties'],
] as const)('%s refuses too many %s without a look at any of them', ([operationId, name, parts, keyword]) => {
  const { value, reads } = counting<object>(parts);
  const validate = inputValidators[operationId];
  expect(validate({ [name]: value })).toBe(false);
  const keywords = validate.errors
    ?.filter(({ instancePath }) => instancePath === `/${name}`)
    .map((each) => each.keyword);
  expect(keywords).toEqual([keyword]);
  expect(reads()).toBe(0);
});

test('a validator reports an error for each wrong item of a list within its limit', () => {
  const { value, reads } = counting(Array(200).fill('wrong'));
  const validate = inputValidators.updateWebhook;
  expect(validate({ webhookId: 'a', events: value })).toBe(false);
  expect(validate.errors?.filter(({ keyword }) => keyword === 'enum')).toHaveLength(200);
  expect(reads()).toBe(200);
});
