import { basename } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Bundle, bundle, oneCall } from '../bench/bundle.ts';

describe('a program that makes one signed call', () => {
  test('is at most 7.6 KB, minified and compressed', async () => {
    // An ES module, because a script would also contain code that assigns the exports to a global, which is not part of
    // the package.
    const { bytes } = await bundle(oneCall, { format: 'esm', globalName: '' });
    expect(bytes).toBeLessThanOrEqual(7600);
  });

  test('carries openapi-fetch, but no walk over pages, no check of answers and no operation table', async () => {
    const { files } = await bundle(oneCall);
    const names = files.map((file) => basename(file));
    expect(names).toEqual(expect.arrayContaining(['management-client.ts', 'sign-request.ts', 'retry.ts']));
    for (const name of ['each-of-pages.ts', 'validate.ts', 'create-fetch.ts', 'unwrap.ts', 'models.ts']) {
      expect(names).not.toContain(name);
    }
    const foreign = files.filter((file) => file.startsWith('../'));
    expect(foreign.map((file) => file.replace(/.*node_modules\//, ''))).toEqual(['openapi-fetch/dist/index.mjs']);
  });
});

describe('a program that parses deliveries and checks the data of five events', () => {
  const program = `
    import { groupMemberAdded, login, roleAssigned, userCreated, userDeleted } from '../src/validate-events.ts';
    import { checkEvents, parseWebhook } from '../src/webhooks/index.ts';
    const validate = checkEvents('refuse', {
      ...{ login, 'user:created': userCreated, 'user:deleted': userDeleted },
      ...{ 'role:assigned': roleAssigned, 'group:member-added': groupMemberAdded },
    });
    export const parse = (request) => parseWebhook(request, { secrets: ['s'], validate });
  `;

  test('is at most 14 KB, minified and compressed', async () => {
    // The validators of all events would need 18 KB.
    const { bytes } = await bundle(program, { format: 'esm', globalName: '' });
    expect(bytes).toBeLessThanOrEqual(14_000);
    expect(bytes).toBeGreaterThan(11_500);
  });
});

test('a program that only checks errors carries no client', async () => {
  const { bytes, files } = await bundle("import { isApiError } from '../src/index.ts'; console.log(isApiError(1));");
  expect(files.some((file) => file.includes('management-client'))).toBe(false);
  expect(bytes).toBeLessThan(300);
});

test('only a program that checks answers carries the validators', async () => {
  const plain = await bundle("export { createFetch } from '../src/http.ts';");
  const validate = await bundle("export { checkAnswers } from '../src/validate.ts';");
  const has = ({ files }: Bundle, name: string): boolean => files.some((file) => file.includes(name));
  expect([plain, validate].map((one) => has(one, 'success-validators'))).toEqual([false, true]);
});

test('the client runs where there is nothing but the language and Web APIs', async () => {
  const { code } = await bundle("export * from '../src/index.ts'; export * from '../src/http.ts';");
  const { AbortController, atob, btoa, clearTimeout, crypto, Headers, Request, Response, setTimeout } = globalThis;
  const { TextEncoder, URL, URLSearchParams } = globalThis;
  const realm = createContext({
    ...{ AbortController, atob, btoa, clearTimeout, crypto, Headers, Request, Response, setTimeout },
    ...{ TextEncoder, URL, URLSearchParams },
    answers: [{ statusCode: 429, message: '' }],
  });
  realm['globalThis'] = realm;
  runInContext(`${code};this.program = program;`, realm);
  const script = `(async () => {
    const { createHttp, eachWebhook, ManagementClient } = program;
    const list = { statusCode: 200, message: '', data: { totalCount: 1, list: { webhookId: 'w', events: '["login"]' } } };
    const fetch = async () => Response.json(answers.shift() ?? list);
    const retry = { baseDelayMs: 1 };
    const signed = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b', fetch, retry });
    const own = new ManagementClient({ authorization: () => 't', fetch });
    const found = [];
    for await (const webhook of eachWebhook(signed)) found.push(webhook);
    const { data } = await createHttp(own).GET('/api/v3/list-webhooks');
    return JSON.stringify([typeof process, typeof require, typeof Buffer, found, data.statusCode]);
  })()`;
  expect(JSON.parse(await runInContext(script, realm))).toEqual([
    'undefined',
    'undefined',
    'undefined',
    [{ webhookId: 'w', events: ['login'] }],
    200,
  ]);
});
