import { Models } from '@genauth-webhooks/client';
import { expect, test } from 'vitest';
import { createClient } from './support/create-client.ts';
import { createRecordingServer } from './support/create-recording-server.ts';

test("the vendor's updateWebhook sample runs unchanged", async () => {
  const server = await createRecordingServer();
  const managementClient = createClient({ host: server.url });
  const result = await managementClient.updateWebhook({
    webhookId: '6229ffaxxxxxxxxcade3e3d9',
    name: 'User creation event',
    url: 'https://example.com/callback',
    events: ['user:created'],
    contentType: Models.WebhookDto.contentType.APPLICATION_JSON,
    enabled: true,
    secret: 'xxxxxxxxxxxx',
  });
  expect(result.statusCode).toBe(200);
  expect(JSON.parse(server.only().body)).toMatchObject({ contentType: 'application/json' });
});

test('the enums have the names of the SDK', () => {
  const contentType = {
    APPLICATION_JSON: 'application/json',
    APPLICATION_X_WWW_FORM_URLENCODED: 'application/x-www-form-urlencoded',
  };
  const delayUnit = { SECOND: 'Second', MINUTE: 'Minute', HOUR: 'Hour', DAY: 'Day' };
  expect({ ...Models }).toEqual({
    CreateWebhookDto: { contentType },
    UpdateWebhookDto: { contentType },
    WebhookDto: { contentType },
    WebhookRetryConfig: { delayUnit },
    WebhookRetryConfigV3Dto: { delayUnit },
  });
});
