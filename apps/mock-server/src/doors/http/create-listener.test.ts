import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { ApiResponse } from '../../api/api-message.ts';
import { createListener } from './create-listener.ts';

const answer: ApiResponse = { status: 200, headers: {}, body: '{}' };

async function* breaking(): AsyncGenerator<string> {
  yield 'begun';
  throw new Error('in the stream');
}

/** A server whose first answer is given, and whose others are well. */
async function start(first: () => Promise<ApiResponse>): Promise<string> {
  let calls = 0;
  const listener = createListener({
    handle: () => (calls++ === 0 ? first() : Promise.resolve(answer)),
    refuse: () => answer,
    allowedHosts: [],
    bodyLimit: 1000,
  });
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const read = async (url: string): Promise<string> => await (await fetch(url)).text();

test.for([
  ['a call that fails', '/api/v3/get-webhook', () => Promise.reject(new Error('in the engine'))],
  [
    'an answer that cannot be written',
    '/api/v3/get-webhook',
    () => Promise.resolve({ ...answer, headers: { a: '\n' } }),
  ],
  ['a stream that fails', '/_mock/stream', () => Promise.resolve({ ...answer, stream: breaking })],
] as const)('%s ends its connection, and the server lives on', async ([, path, first]) => {
  const url = await start(first);
  await expect(read(`${url}${path}`)).rejects.toThrow(TypeError);
  expect(await read(`${url}${path}`)).toBe('{}');
});
