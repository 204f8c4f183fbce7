import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Node } from '../scripts/shared/load-spec.ts';
import { resolve } from '../scripts/shared/openapi.ts';
import { operationList, operations } from '../src/index.ts';
import { failureValidator, inputValidators, successValidators } from '../src/validate.ts';
import { problemsAt } from './support/independent-validator.ts';
import { eventNodes, examplesOf, operationNodes, readSpecFile, spec } from './support/spec.ts';

// What the vendor documents, written a second time: the tests compare the spec with it.
const routes = {
  createWebhook: 'POST /api/v3/create-webhook',
  listWebhooks: 'GET /api/v3/list-webhooks',
  updateWebhook: 'POST /api/v3/update-webhook',
  deleteWebhook: 'POST /api/v3/delete-webhook',
  getWebhookLogs: 'POST /api/v3/get-webhook-logs',
  triggerWebhook: 'POST /api/v3/trigger-webhook',
  getWebhook: 'GET /api/v3/get-webhook',
  getWebhookEventList: 'GET /api/v3/get-webhook-event-list',
  getManagementToken: 'POST /api/v3/get-management-token',
};
const createFields = { name: 'string', url: 'string', events: 'array', contentType: 'string' };
const optionalFields = { enabled: 'boolean?', secret: 'string?', retryConfig: 'object?' };
const pageFields = { page: 'integer?', limit: 'integer?' };
const requests = {
  createWebhook: { ...createFields, ...optionalFields },
  listWebhooks: pageFields,
  updateWebhook: {
    webhookId: 'string',
    ...Object.fromEntries(Object.entries(createFields).map(([name, type]) => [name, `${type}?`])),
    ...optionalFields,
  },
  deleteWebhook: { webhookIds: 'array' },
  getWebhookLogs: { webhookId: 'string', ...pageFields },
  triggerWebhook: { webhookId: 'string', requestHeaders: 'object?', requestBody: 'object?' },
  getWebhook: { webhookId: 'string' },
  getWebhookEventList: {},
  getManagementToken: { accessKeyId: 'string', accessKeySecret: 'string' },
};
const answers = {
  WebhookDto: {
    webhookId: 'string',
    createdAt: 'string',
    updatedAt: 'string',
    name: 'string',
    url: 'string',
    contentType: 'string',
    enabled: 'boolean',
    events: 'array?',
    secret: 'string?',
    retryConfig: 'object?',
  },
  WebhookLogDto: {
    webhookId: 'string',
    eventName: 'string',
    requestBody: 'object',
    requestHeaders: 'object',
    responseStatusCode: 'integer',
    responseHeaders: 'object',
    responseBody: 'object',
    timestamp: 'string',
    success: 'boolean',
    errorMessage: 'string?',
  },
  Failure: { statusCode: 'integer', message: 'string', apiCode: 'integer?', requestId: 'string?' },
};
const documentedStatusCodes = [400, 401, 402, 403, 404, 409, 413, 422, 429, 499, 500, 501, 502, 503, 601, 602, 603];
const ownStatusCodes = [405];
const documentedApiCodes = [1300, 1301, 1302, 1303, 1304, 1305, 1306, 2020, 2224, 4021, 2333];

describe('operations', () => {
  test('are the nine that are documented', () => {
    expect(Object.fromEntries(operationNodes.map(({ id, method, path }) => [id, `${method} ${path}`]))).toEqual(routes);
  });

  test('are listed in the order of the document, each as in the table', () => {
    expect(operationList.map(({ operationId }) => operationId)).toEqual(operationNodes.map(({ id }) => id));
    for (const entry of operationList) expect(operations[entry.operationId]).toBe(entry);
  });

  test('accept the documented members, required and optional', () => {
    const taken = operationList.map(({ operationId, fields }) => [
      operationId,
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, field.type + (field.required ? '' : '?')]),
      ),
    ]);
    expect(Object.fromEntries(taken)).toEqual(requests);
  });

  test.for(Object.entries(answers))('answer with a %s as documented', ([name, members]) => {
    const { properties, required } = spec.components.schemas[name];
    const shape = Object.entries<Node>(properties).map(([member, property]) => [
      member,
      resolve(spec, property).type + (required.includes(member) ? '' : '?'),
    ]);
    expect(Object.fromEntries(shape)).toEqual(members);
  });

  test('are idempotent, except createWebhook and triggerWebhook', () => {
    const others = operationList.filter(({ idempotent }) => !idempotent);
    expect(others.map(({ operationId }) => operationId)).toEqual(['createWebhook', 'triggerWebhook']);
  });

  test('have unique IDs', () => {
    const ids = [...operationNodes, ...eventNodes].map(({ node }) => node.operationId);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
  });

  test.for(operationNodes)("$id names its ID in the vendor's document", ({ id, node }) => {
    const controller = id === 'getManagementToken' ? 'V3ManagementController' : 'WebhookManagementController';
    expect(node['x-vendor-operation-id']).toBe(`${controller}_${id}`);
    expect(operationList.find((each) => each.operationId === id)?.vendorOperationId).toBe(`${controller}_${id}`);
  });

  test.for(operationNodes)('$id has a summary, a description and a tag that exists', ({ node }) => {
    expect(node.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(node.description.trim()).toMatch(/\.$/);
    expect(spec.tags.map((tag: Node) => tag.name)).toEqual(expect.arrayContaining(node.tags));
  });

  test.for(operationNodes)('$id shows a request, a success and a failure', ({ node, id }) => {
    const content = node.responses['200'].content['application/json'];
    const queries = (node.parameters as Node[]).filter((parameter) => parameter.in === 'query');
    if (node.requestBody) expect(node.requestBody.content['application/json']).toHaveProperty('example');
    for (const query of queries) expect(query, query.name).toHaveProperty('example');
    expect(content.examples.success.value.statusCode).toBe(200);
    if (node['x-genauth-failures'].length > 0) {
      const { statusCode } = content.examples.failure.value;
      expect(operations[id as keyof typeof routes].failures.map((failure) => failure.statusCode)).toContain(statusCode);
    }
  });
});

describe('examples', () => {
  const examples = [...operationNodes, ...eventNodes.map((event) => ({ ...event, id: event.name }))].flatMap(
    examplesOf,
  );

  test('exist for every operation and every event', () => {
    expect(examples.length).toBeGreaterThan(operationNodes.length * 3 + eventNodes.length);
  });

  test.for(examples)('$title is valid against the raw document', ({ schema, value }) => {
    expect(problemsAt(schema, value)).toEqual([]);
  });

  test.for(operationNodes)('of $id are valid for the generated validators', ({ id, node }) => {
    const operationId = id as keyof typeof routes;
    const { success, failure } = node.responses['200'].content['application/json'].examples;
    const query = (node.parameters as Node[]).filter((parameter) => parameter.in === 'query');
    const input =
      node.requestBody?.content['application/json'].example ??
      Object.fromEntries(query.map((parameter) => [parameter.name, parameter.example]));
    expect(inputValidators[operationId](input), report(inputValidators[operationId])).toBe(true);
    expect(successValidators[operationId](success.value), report(successValidators[operationId])).toBe(true);
    if (failure) expect(failureValidator(failure.value), report(failureValidator)).toBe(true);
    if (failure) expect(successValidators[operationId](failure.value)).toBe(false);
    expect(failureValidator(success.value)).toBe(false);
  });

  test('of a schema fit that schema', () => {
    let seen = 0;
    const visit = (node: Node, pointer: string): void => {
      if (node === null || typeof node !== 'object') return;
      if (Array.isArray(node.examples) && pointer.startsWith('/components/schemas')) {
        for (const example of node.examples) expect(problemsAt(pointer, example), pointer).toEqual([]);
        seen += node.examples.length;
      }
      for (const [key, child] of Object.entries<Node>(node)) {
        if (key !== 'examples') visit(child, `${pointer}/${key.replaceAll('/', '~1')}`);
      }
    };
    visit(spec.components, '/components');
    expect(seen).toBeGreaterThan(0);
  });

  test('the independent validator refuses a value that breaks a rule', () => {
    const { pointer, node } = operationNodes[0] as (typeof operationNodes)[number];
    const schema = `${pointer}/requestBody/content/application~1json/schema`;
    const { example } = node.requestBody.content['application/json'];
    expect(problemsAt(schema, { ...example, name: 12, events: ['no:such-event'] })).toEqual([
      '/name must be string',
      '/events/0 must be equal to one of the allowed values',
    ]);
  });
});

describe('failures', () => {
  test('have the documented statusCodes, and 405 for a wrong method', () => {
    const { enum: statusCodes } = spec.components.schemas.Failure.properties.statusCode;
    expect(statusCodes).toEqual([...documentedStatusCodes, ...ownStatusCodes].sort((a, b) => a - b));
  });

  test.for(operationList)('of $operationId are complete and have unique IDs', ({ failures }) => {
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.map(({ id }) => id)).toEqual([...new Set(failures.map(({ id }) => id))]);
    for (const { id, statusCode, apiCode, httpStatus, basis, when } of failures) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([...documentedStatusCodes, ...ownStatusCodes], id).toContain(statusCode);
      if (apiCode !== undefined) expect(documentedApiCodes, id).toContain(apiCode);
      expect(httpStatus, `${id}: only throttling has an HTTP status of its own`).toBe(statusCode === 429 ? 429 : 200);
      expect(['documented', 'sdk', 'assumed'], id).toContain(basis);
      expect(when, id).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  test.for(operationList)('$operationId lists the shared failures if it requires authorization', (facts) => {
    const shared: string[] = spec['x-genauth-failures'].map((failure: Node) => failure.id);
    const listed: string[] = facts.failures.map(({ id }) => id);
    expect(facts.secured).toBe(facts.operationId !== 'getManagementToken');
    expect(shared.length).toBeGreaterThan(0);
    expect(listed.filter((id) => shared.includes(id))).toEqual(facts.secured ? shared : []);
  });

  test.for(operationList)('$operationId lists invalid-field if it has a field', ({ fields, failures }) => {
    expect(failures.some(({ id }) => id === 'invalid-field')).toBe(Object.keys(fields).length > 0);
  });
});

describe('limits and defaults', () => {
  test.for(['listWebhooks', 'getWebhookLogs'] as const)('of a page in %s', (id) => {
    const facts = operations[id].fields;
    expect([facts['page']?.default, facts['limit']?.default]).toEqual([1, 10]);
    const input = { webhookId: '6229ffa0f1c2d3e4a5b6c7d8' };
    for (const good of [{}, { page: 1 }, { limit: 1 }, { limit: 50 }]) {
      expect(inputValidators[id]({ ...input, ...good }), JSON.stringify(good)).toBe(true);
    }
    for (const bad of [{ page: 0 }, { limit: 0 }, { limit: 51 }, { page: 1.5 }, { page: '1' }, { limit: null }]) {
      expect(inputValidators[id]({ ...input, ...bad }), JSON.stringify(bad)).toBe(false);
    }
  });

  test('of the content type: two, and no other', () => {
    expect(spec.components.schemas.ContentType.enum).toEqual(['application/json', 'application/x-www-form-urlencoded']);
  });

  test("of a token's lifetime: two hours", () => {
    expect(spec.components.schemas.GetManagementTokenSuccess.properties.data.properties.expires_in.default).toBe(7200);
  });

  test('of a retry: the four units', () => {
    expect(spec.components.schemas.RetryConfig.properties.delayUnit.enum).toEqual(['Second', 'Minute', 'Hour', 'Day']);
  });
});

describe('files', () => {
  const folder = fileURLToPath(new URL('../../../spec/', import.meta.url));
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.yaml'));

  test('below spec/ are each referred to from a document at its top', () => {
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const visit = (node: Node): void => {
        if (node === null || typeof node !== 'object') return;
        if (typeof node.$ref === 'string' && !node.$ref.startsWith('#')) {
          follow(posix.join(posix.dirname(file), node.$ref.split('#')[0]));
        }
        Object.values(node).forEach(visit);
      };
      visit(parse(readSpecFile(file)));
    };
    files.filter((file) => !file.includes('/')).forEach(follow);
    expect(files.filter((file) => !reached.has(file))).toEqual([]);
  });

  test('of schemas name the components: no two files share a name', () => {
    const names = files.filter((file) => file.startsWith('schemas/')).map((file) => posix.basename(file, '.yaml'));
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(Object.keys(spec.components.schemas)));
    for (const name of names) expect(name).toMatch(/^([A-Z][a-z]+)+$/);
  });
});

function report({ errors }: { errors?: readonly unknown[] | null }): string {
  return JSON.stringify(errors);
}

test("the vendor's hosts are listed before the mock, so that a generated client calls the vendor by default", () => {
  expect(spec.servers.map(({ url }: Node) => url)).toEqual([
    'https://api.genauth.ai',
    'https://api.authing.cn',
    'http://127.0.0.1:4650',
  ]);
});
