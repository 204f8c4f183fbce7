import { operations, type Schemas } from '@genauth-webhooks/contract';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { loadSpec, type Node } from '../../contract/scripts/shared/load-spec.ts';
import { resolve } from '../../contract/scripts/shared/openapi.ts';
import { controlDefaults } from '../src/defaults.ts';
import { controlDocument } from '../src/document.ts';
import {
  type ControlInput,
  type ControlOperationId,
  type ControlOutput,
  type ControlSchemas,
  controlOperationList,
  controlOperations,
} from '../src/index.ts';
import { controlInputValidators, controlMembers } from '../src/validate-inputs.ts';
import { controlOutputValidators } from '../src/validate-outputs.ts';

const spec: Node = await loadSpec('control.yaml');
const nodes: { id: ControlOperationId; method: string; path: string; node: Node }[] = Object.entries<Node>(
  spec.paths,
).flatMap(([path, item]) =>
  Object.entries<Node>(item).map(([method, node]) => ({
    id: node.operationId,
    method: method.toUpperCase(),
    path,
    node,
  })),
);
const ids = nodes.map(({ id }) => id);

test('the control API has 30 operations, and all lists of them are equal', () => {
  expect(ids).toHaveLength(30);
  expect(ids).toEqual([...new Set(ids)]);
  expect({
    table: Object.keys(controlOperations),
    list: controlOperationList.map(({ operationId }) => operationId),
    inputs: Object.keys(controlInputValidators).toSorted(),
    outputs: Object.keys(controlOutputValidators).toSorted(),
  }).toEqual({ table: ids, list: ids, inputs: ids.toSorted(), outputs: ids.toSorted() });
});

test('no operation has the ID of an operation of the emulated API', () => {
  expect(ids.filter((id) => Object.hasOwn(operations, id))).toEqual([]);
});

test('the document is the bundled one', () => {
  expect(controlDocument).toEqual(spec);
  expect(JSON.stringify(controlDocument)).not.toMatch(/"\$ref":"(?!#)/);
});

test('the table of defaults has every default of a parameter or a body member, and nothing else', () => {
  const membersOf = (node: Node): [string, Node][] => [
    ...(node.parameters ?? []).map((each: Node) => resolve(spec, each)).map(({ name, schema }: Node) => [name, schema]),
    ...Object.entries<Node>(resolve(spec, node.requestBody?.content['application/json'].schema ?? {}).properties ?? {}),
  ];
  const listed = nodes.map(({ id, node }) => {
    const withDefault = membersOf(node).filter(([, schema]) => 'default' in resolve(spec, schema));
    return [
      id,
      Object.fromEntries(withDefault.map(([name, schema]) => [name, resolve(spec, schema).default])) as object,
    ];
  });
  expect(controlDefaults).toEqual(
    Object.fromEntries(listed.filter(([, members]) => Object.keys(members ?? {}).length > 0)),
  );
  expect(controlDefaults.listDeliveries.limit).toBe(100);
});

test.for(Object.entries(controlDefaults))('the defaults of %s are valid inputs', ([id, defaults]) => {
  const samples = { userPoolId: 'default', deliveryId: 'latest', eventName: 'test', effect: { kind: 'timeout' } };
  const known = Object.entries(samples).filter(([name]) => Object.hasOwn(controlMembers[id] ?? {}, name));
  expect(controlInputValidators[id as ControlOperationId]({ ...Object.fromEntries(known), ...defaults })).toBe(true);
});

describe.for(nodes)('$id', ({ id, method, path, node }) => {
  const facts = controlOperations[id];
  const parameters: Node[] = (node.parameters ?? []).map((parameter: Node) => resolve(spec, parameter));

  test('is in the table as in the document', () => {
    const success = Object.keys(node.responses).filter((status) => status.startsWith('2'));
    expect(success).toHaveLength(1);
    const streams = 'text/event-stream' in node.responses[success[0] ?? ''].content;
    expect(facts).toEqual({
      ...{ operationId: id, method, path, summary: node.summary, status: Number(success[0]), streams },
      fields: Object.fromEntries(
        parameters.map(({ name, in: place, schema }) => [
          name,
          { in: place, type: [resolve(spec, schema).type].flat()[0] },
        ]),
      ),
    });
  });

  test('has a description, a known tag and a path under /_mock', () => {
    expect(path).toMatch(/^\/_mock\//);
    expect(node.summary).toMatch(/^[A-Z][^.]*$/);
    expect(node.description.trim()).toMatch(/^[A-Z].*[.]$/s);
    expect(node.tags).toHaveLength(1);
    expect(spec.tags.map(({ name }: Node) => name)).toContain(node.tags[0]);
  });

  test('declares every variable of its path as a parameter', () => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath);
    for (const parameter of parameters)
      expect(parameter.required ?? false, parameter.name).toBe(parameter.in === 'path');
  });

  test('lists the refusals of its kind of operation, always in the same form', () => {
    const refusals = Object.keys(node.responses).filter((status) => !status.startsWith('2'));
    expect(refusals).toContain('403');
    if (parameters.length > 0 || node.requestBody !== undefined) expect(refusals).toContain('400');
    if (path.includes('{')) expect(refusals).toContain('404');
    for (const status of refusals) expect(node.responses[status]).toEqual({ $ref: '#/components/responses/refused' });
  });

  test('has no body if it is a GET', () => {
    if (method === 'GET') expect(node.requestBody).toBeUndefined();
    else expect(['POST', 'PUT', 'DELETE']).toContain(method);
  });
});

test('each group of operations has at least one', () => {
  expect(new Set(nodes.map(({ node }) => node.tags[0]))).toEqual(new Set(spec.tags.map(({ name }: Node) => name)));
});

test('every member that is named like a credential is marked', () => {
  const unmarked: string[] = [];
  const visit = (node: Node, where: string): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, property] of Object.entries<Node>(node.properties ?? {})) {
      if (/passw|secret|token|salt|credential/i.test(name) && property['x-sensitive'] !== true)
        unmarked.push(`${where}/${name}`);
    }
    for (const [key, child] of Object.entries<Node>(node)) if (key !== 'example') visit(child, `${where}/${key}`);
  };
  visit(spec, '');
  expect(unmarked).toEqual([]);
});

test('types: an input is path, query, header and body in one object; an output is the body of the success', () => {
  expectTypeOf<ControlInput<'getLiveness'>>().toEqualTypeOf<{ [name in never]: never }>();
  expectTypeOf<ControlInput<'getDelivery'>['deliveryId']>().toEqualTypeOf<string>();
  expectTypeOf<ControlInput<'getDelivery'>['reveal']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<ControlInput<'emitEvent'>['userPoolId']>().toEqualTypeOf<string>();
  expectTypeOf<ControlInput<'emitEvent'>['eventName']>().toEqualTypeOf<string>();
  expectTypeOf<ControlInput<'waitForDelivery'>['timeoutMs']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<ControlInput<'streamActivity'>['last-event-id']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ControlOutput<'createPool'>>().toEqualTypeOf<ControlSchemas['Pool']>();
  expectTypeOf<ControlOutput<'getDelivery'>>().toEqualTypeOf<ControlSchemas['DeliveryWithAttempts']>();
  expectTypeOf<ControlOutput<'streamActivity'>>().toEqualTypeOf<string>();
  expectTypeOf<ControlSchemas['StoredWebhook']['contentType']>().toEqualTypeOf<Schemas['ContentType']>();
  // @ts-expect-error: path parameters are required
  const incomplete: ControlInput<'getDelivery'> = { userPoolId: 'default' };
  // @ts-expect-error: there is no such state
  const wrong: ControlInput<'listDeliveries'> = { userPoolId: 'default', state: 'lost' };
  expect([incomplete, wrong]).toHaveLength(2);
});
