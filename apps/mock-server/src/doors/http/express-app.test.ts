import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { ApiRequest } from '../../api/api-message.ts';
import { type AppDeps, createApp } from './express-app.ts';

test('a request is handed on as it came, and its answer is written as it is', async () => {
  const { url, requests } = await start();
  const response = await fetch(`${url}//some/path?a=%20b&c`, {
    method: 'PUT',
    headers: { 'X-Name': 'value', 'content-type': 'text/whatever' },
    body: Buffer.from([0, 255]),
  });
  expect(response.status).toBe(299);
  expect(response.headers.get('x-answer')).toBe('yes');
  expect(response.headers.get('content-length')).toBe('4');
  expect(response.headers.get('etag')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(await response.text()).toBe('éok');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: 'PUT',
    path: '//some/path',
    query: 'a=%20b&c',
    headers: { 'x-name': 'value' },
  });
  expect([...(requests[0]?.body ?? [])]).toEqual([0, 255]);
});

test('a request without a body is handed over with an empty one', async () => {
  const { url, requests } = await start();
  await fetch(`${url}/x`);
  expect(requests[0]?.body).toHaveLength(0);
  expect(requests[0]?.query).toBe('');
});

test.for([10, 11])('of bodies up to a limit of 10 bytes, one of %i is told as it is', async (length) => {
  const { url, requests } = await start({ bodyLimit: 10 });
  const response = await fetch(`${url}/x`, { method: 'POST', body: 'x'.repeat(length) });
  expect(response.status).toBe(length > 10 ? 413 : 299);
  expect(requests).toHaveLength(length > 10 ? 0 : 1);
  if (length > 10) expect(await response.text()).toBe('POST /x 413 The request body must not be larger than 10 bytes');
});

test('a body that is not what its encoding says is refused with 400', async () => {
  const { url, requests } = await start();
  const response = await fetch(`${url}/x`, {
    method: 'POST',
    body: 'no gzip',
    headers: { 'content-encoding': 'gzip' },
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe('POST /x 400 The request body cannot be read');
  expect(requests).toEqual([]);
});

/** An app on a free port whose requests are written down. */
async function start(deps: Partial<AppDeps> = {}): Promise<{ url: string; requests: ApiRequest[] }> {
  const requests: ApiRequest[] = [];
  const app = createApp({
    async handle(request) {
      requests.push(request);
      return { status: 299, headers: { 'x-answer': 'yes' }, body: 'éok' };
    },
    refuse: ({ method, path }, status, message) => ({
      status,
      headers: {},
      body: `${method} ${path} ${status} ${message}`,
    }),
    allowedHosts: [],
    bodyLimit: 1024,
    ...deps,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
