import { document } from '@genauth-webhooks/contract/document';
import { controlDocument } from '@genauth-webhooks/control/document';
import { expect, test } from 'vitest';
import type { ServerState } from '../../pool/server-state.ts';
import { createControl } from '../control.ts';

function open(check: () => Promise<void>): (path: string) => Promise<{ status: number; body: unknown }> {
  const server = { store: { check } } as unknown as ServerState;
  const options = { token: undefined, bodyLimit: 1024, closing: new AbortController().signal };
  const control = createControl(server, options, (error) => {
    throw error;
  });
  return async (path) => {
    const { status, body } = await control.handle({
      method: 'GET',
      path,
      query: '',
      headers: {},
      readBody: async () => new Uint8Array(),
    });
    return { status, body: JSON.parse(body) };
  };
}

test('livez answers as long as the process does, whatever the store does', async () => {
  const get = open(async () => Promise.reject(new Error('the disk is gone')));
  expect(await get('/_mock/livez')).toEqual({ status: 200, body: { status: 'ok' } });
});

test('readyz answers 503 with the reason when the store is broken, and 200 once it works again', async () => {
  let broken = true;
  const get = open(async () => {
    if (broken) throw new Error('the disk is gone');
  });
  const message = 'The state cannot be stored: the disk is gone';
  expect(await get('/_mock/readyz')).toEqual({ status: 503, body: { statusCode: 503, message } });
  broken = false;
  expect(await get('/_mock/readyz')).toEqual({ status: 200, body: { status: 'ready' } });
});

test('both contracts are served', async () => {
  const get = open(async () => {});
  expect(await get('/_mock/openapi.json')).toEqual({ status: 200, body: document });
  expect(await get('/_mock/control.json')).toEqual({ status: 200, body: controlDocument });
});
