import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isNetworkError, ManagementClient } from '@genauth-webhooks/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { blocksOf, root } from './support/code-blocks.ts';
import { certificate, createProxy, createTlsApi } from './support/tls-and-proxy.ts';

const scratch = join(root, '.vitest/proxies');

/** Writes a block of docs/calls.md, with the address and the certificate of the test. */
function write(name: string, host: string): string {
  const block = blocksOf('docs/calls.md').find((one) => one.name === name);
  if (!block) throw new Error(`docs/calls.md has no block ${name}`);
  const code = block.code.replace('https://genauth.example.com', host).replace('company-ca.pem', certificate);
  expect(code).toContain(host);
  mkdirSync(scratch, { recursive: true });
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const file = join(scratch, `${name}-${new URL(host).port}.ts`);
  writeFileSync(file, code);
  return file;
}

test('a certificate of a private authority makes the call reject with a NetworkError that says so', async () => {
  const host = await createTlsApi();
  const client = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b', host, retry: false });
  const error = await client.listWebhooks().catch((reason: unknown) => reason);
  expect(isNetworkError(error) && error.message).toContain('self-signed certificate');
});

test("the environment variables of Node send a client's calls through a proxy to a server with a private certificate", async () => {
  const [host, proxy] = await Promise.all([createTlsApi(), createProxy()]);
  const file = write('plain', host);
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@genauth-webhooks/source', file], {
    cwd: root,
    timeout: 20_000,
    env: { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: certificate },
  });
  expect(stdout).toBe('200\n');
  expect(proxy.tunnels).toEqual([new URL(host).host]);
});

test("an agent of undici sends one client's calls through a proxy, with its own certificate", async () => {
  const [host, proxy] = await Promise.all([createTlsApi(), createProxy()]);
  vi.stubEnv('HTTPS_PROXY', proxy.url);
  vi.stubEnv('NO_PROXY', '');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  await import(write('agent', host));
  expect(log.mock.calls).toEqual([[200]]);
  log.mockClear();
  expect(proxy.tunnels).toEqual([new URL(host).host]);
});
