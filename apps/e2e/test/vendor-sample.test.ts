import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createMockServer } from '@genauth-webhooks/mock-server';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './support/readme.ts';

test("the vendor's sample for updateWebhook runs against the mock, with nothing changed but import, credentials, host and ID", async () => {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const client = new ManagementClient({ accessKeyId, accessKeySecret, host: mock.url });
  const { webhookId } = unwrap(
    await client.createWebhook({
      name: 'before',
      url: 'https://example.com/before',
      events: ['login'],
      contentType: 'application/x-www-form-urlencoded',
      enabled: false,
    }),
  );

  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@genauth-webhooks/source', `${root}packages/client/examples/update-webhook.ts`],
    { env: { ...process.env, GENAUTH_HOST: mock.url, WEBHOOK_ID: webhookId } },
  );

  expect(JSON.parse(stdout)).toMatchObject({
    statusCode: 200,
    data: {
      webhookId,
      name: 'User creation event',
      url: 'https://example.com/callback',
      events: ['user:created'],
      contentType: 'application/json',
      enabled: true,
      secret: 'xxxxxxxxxxxx',
    },
  });
});
