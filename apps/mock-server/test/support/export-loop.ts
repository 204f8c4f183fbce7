/** A process that exports a large state to the same file again and again, until it is killed. */
import { createMock } from '../../src/index.ts';

const [file = ''] = process.argv.slice(2);
const mock = await createMock();
const snapshot = await mock.snapshot();
const webhooks = Array.from({ length: 500 }, (_, index) => ({
  webhookId: `webhook-${index}`,
  createdAt: 0,
  updatedAt: 0,
  name: 'x'.repeat(255),
  url: 'http://127.0.0.1:9/',
  events: ['login' as const],
  contentType: 'application/json' as const,
  enabled: true,
}));
await mock.restore({ ...snapshot, webhooks });
for (let number = 1; ; number++) {
  await mock.exportTo(file);
  process.stdout.write(`exported ${number}\n`);
}
