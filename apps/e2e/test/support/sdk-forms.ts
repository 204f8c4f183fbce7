import { createHash, createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { type OperationId, operations } from '@genauth-webhooks/contract';
import type { MockServer } from '@genauth-webhooks/mock-server';
import { ManagementClient } from 'authing-node-sdk';

/** The eight operations that SDKs have methods for. */
export type WebhookOperationId = Exclude<OperationId, 'getManagementToken'>;

type Envelope = { readonly statusCode: number; readonly message: string; readonly data?: unknown };
type Parameters = { readonly [name: string]: unknown };
type Headers = { readonly [name: string]: string };

/** Calls an operation as one SDK does. */
export type SdkCall = (operationId: WebhookOperationId, parameters: Parameters) => Promise<Envelope>;

/** A mock's address and key pair. */
type Target = Pick<MockServer, 'url' | 'credentials'>;

/** How each official SDK calls the API. One package runs itself; the tests send the requests of the others. */
export const sdkForms: readonly (readonly [name: string, open: (mock: Target) => Promise<SdkCall>])[] = [
  ['authing-node-sdk 4.0.1', openAuthingNode],
  ['the request form of genauth-node-sdk 1.0.0', openGenAuthNode],
  ['the request form of authing-py-sdk 5.1.0', openPython],
];

async function openAuthingNode({ url, credentials }: Target): Promise<SdkCall> {
  const { accessKeyId, accessKeySecret } = credentials;
  const sdk = new ManagementClient({ accessKeyId, accessKeySecret, host: url });
  // Each method has a type of its own for the same parameters.
  const methods = sdk as unknown as {
    readonly [Id in WebhookOperationId]: (parameters: Parameters) => Promise<Envelope>;
  };
  return (operationId, parameters) => methods[operationId](parameters);
}

/** Sends what axios sends for `genauth-node-sdk`: everything in the GenAuth dialect, signed; no pool ID. */
async function openGenAuthNode({ url, credentials }: Target): Promise<SdkCall> {
  return async (operationId, parameters) => {
    const { method, path } = operations[operationId];
    const signed: Headers = {
      date: new Date().toUTCString(),
      'x-genauth-lang': 'zh-CN',
      'x-genauth-sdk-version': 'gen-auth-node-sdk:1.0.0',
      'x-genauth-signature-method': 'HMAC-SHA1',
      'x-genauth-signature-nonce': createHash('md5').update(randomUUID()).digest('hex'),
      'x-genauth-signature-version': '1.0',
    };
    const text = genAuthStringToSign(method, path, signed, parameters);
    const signature = createHmac('sha1', credentials.accessKeySecret).update(text).digest('base64');
    const headers: Headers = {
      accept: 'application/json',
      // The SDK also sends it with GET.
      'content-type': 'application/json',
      'user-agent': `GenAuthIdentityCloud (linux; x64) Node.js/${process.version} Core/1.0.0`,
      ...signed,
      authorization: `GenAuth ${credentials.accessKeyId}:${signature}`,
    };
    return method === 'GET'
      ? await exchange(method, url, path + queryOf(parameters), headers)
      : await exchange(method, url, path, headers, JSON.stringify(parameters));
  };
}

/** The string that the SDK signs. It follows the protocol's description, and a test compares it with the vectors. */
export function genAuthStringToSign(method: string, path: string, signed: Headers, parameters: Parameters): string {
  const lines = sortedByName(signed).map(([name, value]) => `${name}:${value}\n`);
  const pairs = sortedByName(parameters).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${method}\n${lines.join('')}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/** Sends what requests sends for `authing-py-sdk`: a token first, an empty language, and JSON as Python writes it. */
async function openPython({ url, credentials }: Target): Promise<SdkCall> {
  const { accessKeyId, accessKeySecret } = credentials;
  const defaults: Headers = {
    'user-agent': 'python-requests/2.32.3',
    'accept-encoding': 'gzip, deflate',
    accept: '*/*',
    connection: 'keep-alive',
  };
  const post = (path: string, headers: Headers, parameters: Parameters): Promise<Envelope> =>
    exchange('POST', url, path, { ...headers, 'content-type': 'application/json' }, pythonJson(parameters));

  const answer = await post(operations.getManagementToken.path, defaults, { accessKeyId, accessKeySecret });
  const { access_token } = answer.data as { access_token: string };
  // Ordinary base64, not its form for URLs.
  const claims = JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64').toString('utf8'));
  const headers: Headers = {
    ...defaults,
    'x-authing-sdk-version': 'authing-py-sdk:5.1.0',
    'x-authing-userpool-id': claims.scoped_userpool_id,
    'x-authing-request-from': 'sdk',
    'x-authing-lang': '',
    authorization: `Bearer ${access_token}`,
  };
  return (operationId, parameters) => {
    const { method, path } = operations[operationId];
    return method === 'GET'
      ? exchange(method, url, path + queryOf(parameters), headers)
      : post(path, headers, parameters);
  };
}

/** JSON as `json.dumps` writes it: spaces after separators, nothing beyond ASCII. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${pythonJson(name)}: ${pythonJson(member)}`);
    return `{${members.join(', ')}}`;
  }
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query === '' ? '' : `?${query}`;
}

function sortedByName<Value>(members: { readonly [name: string]: Value }): [string, Value][] {
  return Object.entries(members).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Sends exactly these headers, plus `host` and the length. */
function exchange(method: string, url: string, target: string, headers: Headers, body?: string): Promise<Envelope> {
  return new Promise((resolve, reject) => {
    const call = request(url + target, { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve(JSON.parse(text));
    });
    call.on('error', reject);
    call.end(body);
  });
}
