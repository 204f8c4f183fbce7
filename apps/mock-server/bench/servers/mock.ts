/**
 * The mock with everything on, its state in a file. Prints its port, its key pair, the ID of a webhook and where its
 * control API takes a reset, as JSON.
 *
 *     node mock.ts <state file> <webhooks>
 */
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createMockServer } from '@genauth-webhooks/mock-server';
import { newWebhook } from '../sample-webhook.ts';

const [file, count] = process.argv.slice(2);
const mock = await createMockServer({ port: 0, ...(file === undefined ? {} : { file }) });
const client = new ManagementClient({
  ...mock.credentials,
  host: 'http://genauth.mock',
  fetch: (request) => mock.fetch(request),
});
let webhookId = '';
for (let index = 0; index < Number(count); index++) {
  ({ webhookId } = await unwrap(
    client.createWebhook({ ...newWebhook, events: [...newWebhook.events], name: `orders ${index}` }),
  ));
}
process.on('SIGTERM', () => void mock.close());
console.log(JSON.stringify({ port: mock.port, ...mock.credentials, webhookId }));
