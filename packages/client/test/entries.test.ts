import { readFileSync } from 'node:fs';
import { ManagementClient } from '@genauth-webhooks/client';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { bundle } from '../bench/bundle.ts';
import * as web from '../src/index.ts';
import * as node from '../src/node/index.ts';
import { accessKeyId, accessKeySecret, createRecordingFetch, nonce, now } from './support/create-client.ts';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const program = `
  import { ManagementClient } from '@genauth-webhooks/client';
  const client = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
  export const answer = client.listWebhooks();
`;

test('the entry of Node is what Node gets, and differs from the other in its client only', () => {
  expect(ManagementClient).toBe(node.ManagementClient);
  expect(Object.keys(node).sort()).toEqual(Object.keys(web).sort());
  const different = Object.keys(web).filter((name) => Reflect.get(web, name) !== Reflect.get(node, name));
  expect(different).toEqual(['ManagementClient']);
  expect(node.ManagementClient.name).toBe('ManagementClient');
  expect(node.ManagementClient.prototype).toBeInstanceOf(web.ManagementClient);
});

test('the published package lists it in both forms, before the general entry and with the same types', () => {
  const published = manifest.publishConfig.exports['.'];
  expect(Object.keys(published)).toEqual(['import', 'require']);
  expect(Object.entries(published.import)).toEqual([
    ['types', './dist/index.d.ts'],
    ['node', './dist/node/index.js'],
    ['default', './dist/index.js'],
  ]);
  expect(Object.entries(published.require)).toEqual([
    ['types', './dist/cjs/index.d.ts'],
    ['node', './dist/cjs/node/index.js'],
    ['default', './dist/cjs/index.js'],
  ]);
});

test('a bundle for browsers or workers has nothing of Node, and one for Node signs with node:crypto', async () => {
  for (const conditions of [[], ['browser'], ['worker', 'browser'], ['workerd', 'worker']]) {
    const { code, files } = await bundle(program, { conditions: ['@genauth-webhooks/source', ...conditions] });
    expect(files.some((file) => file.includes('src/node/'))).toBe(false);
    expect(code).not.toContain('createHmac');
  }
  const { files } = await bundle(program, { platform: 'node', format: 'esm' });
  expect(files.filter((file) => file.includes('src/node/')).length).toBeGreaterThan(0);
});

test('the client of Node never asks Web Crypto for a signature, the other never asks Node', async () => {
  const sign = vi.spyOn(crypto.subtle, 'sign');
  const { fetch } = createRecordingFetch();
  await new node.ManagementClient({ accessKeyId, accessKeySecret, fetch }).listWebhooks();
  expect(sign).not.toHaveBeenCalled();
  await new web.ManagementClient({ accessKeyId, accessKeySecret, fetch }).listWebhooks();
  expect(sign).toHaveBeenCalledTimes(1);
});

test('both send the same requests, whatever the input and the secret are', async () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 20 });
  const anySecret = anyText.filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(anySecret, anyText, fc.jsonValue(), async (secret, webhookId, value) => {
      const sent = await Promise.all(
        [node.ManagementClient, web.ManagementClient].map(async (Client) => {
          const { fetch, requests } = createRecordingFetch();
          const fixed = { clock: () => now, nonce: () => nonce, fetch };
          const client = new Client({ accessKeyId, accessKeySecret: secret, ...fixed });
          await client.getWebhook({ webhookId });
          await client.triggerWebhook({ webhookId, requestBody: { value } });
          return Promise.all(requests.map(async (one) => [one.url, ...one.headers, await one.text()]));
        }),
      );
      expect(sent[0]).toHaveLength(2);
      expect(sent[0]).toEqual(sent[1]);
    }),
    runs(100),
  );
});
