import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ManagementClient } from '@genauth-webhooks/client';
import type { paths } from '@genauth-webhooks/contract';
import createClient from 'openapi-fetch';
import { buildStringToSign, createSigner } from '../src/auth/sign-request.ts';

/** The same two signed calls, a GET and a POST, made in some way. What answers them is a stub. */
export type SignedCaller = {
  readonly get: () => Promise<unknown>;
  readonly update: () => Promise<unknown>;
};

const accessKeyId = '000000000000000000000001';
const accessKeySecret = '0123456789abcdef0123456789abcdef';
const host = 'https://api.genauth.ai';
const headerPrefix = 'x-genauth-';
const query = { webhookId: '6229ffa0f1c2d3e4a5b6c7d8' };
const change = { ...query, enabled: true, name: 'renamed', events: ['login' as const, 'kick' as const] };

const answer = JSON.stringify({
  statusCode: 200,
  message: 'Operation successful',
  requestId: '934108e5-9fbf-4d24-8da1-c330328abd6c',
  data: {
    ...change,
    url: 'https://example.com/callback',
    contentType: 'application/json',
    secret: '',
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: '2024-01-01T00:00:00.000Z',
  },
});
const headers = { 'content-type': 'application/json' };

/** Answers at once, whatever it is asked. */
async function fetch(): Promise<Response> {
  return new Response(answer, { headers });
}

/** This package. */
export function client(): SignedCaller {
  const client = new ManagementClient({ accessKeyId, accessKeySecret, host, fetch });
  return { get: () => client.getWebhook(query), update: () => client.updateWebhook(change) };
}

/** Signs as this package does where it has Web APIs only. */
export const byWebCrypto: (text: string) => Promise<string> = createSigner(accessKeySecret);

/** Signs as this package does in Node, on the spot. */
export function byNodeCrypto(text: string): string {
  return createHmac('sha1', accessKeySecret).update(text).digest('base64');
}

/** The shortest function that makes a signed call: no errors, no time-out, no retries. */
export function bareWrapper(sign: (text: string) => string | Promise<string>): SignedCaller {
  async function call(method: 'GET' | 'POST', path: string, parameters: { [name: string]: unknown }): Promise<unknown> {
    const headers: { [name: string]: string } = signatureHeaders();
    if (method === 'POST') headers['content-type'] = 'application/json';
    const text = buildStringToSign({ method, path, parameters, headers, headerPrefix });
    headers['authorization'] = `GenAuth ${accessKeyId}:${await sign(text)}`;
    const url = method === 'GET' ? `${host}${path}?${new URLSearchParams(parameters as typeof query)}` : host + path;
    const init = method === 'GET' ? { method, headers } : { method, headers, body: JSON.stringify(parameters) };
    const response = await (fetch as typeof globalThis.fetch)(url, init);
    return await response.json();
  }
  return {
    get: () => call('GET', '/api/v3/get-webhook', query),
    update: () => call('POST', '/api/v3/update-webhook', change),
  };
}

/** openapi-fetch with a middleware as its documentation shows them, that signs what it is given. */
export function openapiFetch(): SignedCaller {
  const http = createClient<paths>({ baseUrl: host, fetch });
  http.use({
    async onRequest({ request }) {
      const { pathname, searchParams } = new URL(request.url);
      for (const [name, value] of Object.entries(signatureHeaders())) request.headers.set(name, value);
      const isGet = request.method === 'GET';
      const parameters = isGet ? Object.fromEntries(searchParams) : await request.clone().json();
      const headers = Object.fromEntries(request.headers);
      const text = buildStringToSign({ method: request.method, path: pathname, parameters, headers, headerPrefix });
      request.headers.set('authorization', `GenAuth ${accessKeyId}:${await byWebCrypto(text)}`);
      return request;
    },
  });
  return {
    get: () => http.GET('/api/v3/get-webhook', { params: { query } }),
    update: () => http.POST('/api/v3/update-webhook', { body: change }),
  };
}

/**
 * What the platform takes for itself: one signature, one `Request` with a signal, one `Response` that is read, one
 * `JSON.parse`. Everything else is known beforehand.
 */
export function platformAlone(sign: (text: string) => string | Promise<string>): SignedCaller {
  const signed = { ...signatureHeaders(), authorization: `GenAuth ${accessKeyId}:${'A'.repeat(27)}=` };
  const text = `GET\n${Object.entries(signed).join('\n')}/api/v3/get-webhook?webhookId=${query.webhookId}`;
  async function call(url: string, init: RequestInit): Promise<unknown> {
    await sign(text);
    const { signal } = new AbortController();
    const send: (request: Request) => Promise<Response> = fetch;
    const response = await send(new Request(url, { ...init, headers: signed, signal }));
    return JSON.parse(await response.text());
  }
  const body = JSON.stringify(change);
  return {
    get: () => call(`${host}/api/v3/get-webhook?webhookId=${query.webhookId}`, { method: 'GET' }),
    update: () => call(`${host}/api/v3/update-webhook`, { method: 'POST', body }),
  };
}

/** The vendor's SDK for Node, over an axios adapter that answers at once. */
export function authingNodeSdk(folder: string): SignedCaller {
  const { ManagementClient: Sdk } = createRequire(join(folder, 'package.json'))('authing-node-sdk') as Vendor;
  const sdk = new Sdk({ accessKeyId, accessKeySecret, host });
  sdk.httpClient.axios.defaults.adapter = async (config) => ({
    ...{ data: answer, status: 200, statusText: 'OK', headers, config, request: {} },
  });
  return { get: () => sdk.getWebhook(query), update: () => sdk.updateWebhook(change) };
}

/** What is used of it. */
type Vendor = {
  readonly ManagementClient: new (options: {
    readonly [name: string]: string;
  }) => {
    readonly httpClient: { readonly axios: { readonly defaults: { adapter: (config: object) => Promise<object> } } };
    readonly getWebhook: (input: object) => Promise<unknown>;
    readonly updateWebhook: (input: object) => Promise<unknown>;
  };
};

function signatureHeaders(): { [name: string]: string } {
  return {
    date: new Date().toUTCString(),
    [`${headerPrefix}lang`]: 'zh-CN',
    [`${headerPrefix}signature-method`]: 'HMAC-SHA1',
    [`${headerPrefix}signature-nonce`]: crypto.randomUUID(),
    [`${headerPrefix}signature-version`]: '1.0',
  };
}
