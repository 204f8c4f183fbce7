import { createHmac, randomUUID } from 'node:crypto';

/** A key pair to sign with. */
export type Key = { readonly accessKeyId: string; readonly accessKeySecret: string };

/** A call, ready to be signed. */
export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly parameters: { readonly [name: string]: unknown };
};

/**
 * Requests as an official Node SDK sends them, each signed with a nonce of its own.
 * @param ahead how many are made before the first is asked for, so that they cost nothing while the clock runs
 * @param call gives the call of each number, counted from 0
 */
export function signedRequests(key: Key, ahead: number, call: (index: number) => Call): () => Buffer {
  let made = 0;
  const make = (): Buffer => signedRequest(key, call(made++));
  const ready = Array.from({ length: ahead }, make).reverse();
  return () => ready.pop() ?? make();
}

function signedRequest({ accessKeyId, accessKeySecret }: Key, { method, path, parameters }: Call): Buffer {
  const headers: { readonly [name: string]: string } = {
    date: new Date().toUTCString(),
    'x-authing-lang': 'en-US',
    'x-authing-request-from': 'SDK',
    'x-authing-sdk-version': 'nodejs:4.0.1',
    'x-authing-signature-method': 'HMAC-SHA1',
    'x-authing-signature-nonce': randomUUID(),
    'x-authing-signature-version': '1.0',
  };
  const pairs = Object.entries(parameters)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .sort();
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const text = `${method}\n${lines.join('')}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
  const signature = createHmac('sha1', accessKeySecret).update(text).digest('base64');
  const body = method === 'POST' ? JSON.stringify(parameters) : '';
  const query = method === 'GET' && pairs.length > 0 ? `?${new URLSearchParams(parameters as never)}` : '';
  const head = [
    `${method} ${path}${query} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: application/json, text/plain, */*',
    'user-agent: axios/1.13.2',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `authorization: authing ${accessKeyId}:${signature}`,
    ...(method === 'POST' ? ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`] : []),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
