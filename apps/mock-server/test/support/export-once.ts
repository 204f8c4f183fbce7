/** A process that exports a state of about 40 kB to a file, and tells how that went. */
import { createMock } from '../../src/index.ts';

const [file = ''] = process.argv.slice(2);
const mock = await createMock();
const snapshot = await mock.snapshot();
const [delivery] = [{ eventName: 'login', webhookId: 'w', source: 'event', createdAt: 0, delayMs: 0 }] as const;
const record = { ...delivery, deliveryId: 'd', retries: 0, retriesLeft: 0, attemptCount: 0, state: 'failed' as const };
const request = { url: 'http://127.0.0.1:9/', headers: {}, body: {}, text: 'x'.repeat(40_000) };
await mock.restore({ ...snapshot, deliveries: [{ ...record, request, attempts: [] }] });
await mock.exportTo(file).then(
  () => process.stdout.write('exported\n'),
  (error: NodeJS.ErrnoException) => process.stdout.write(`${error.code}\n`),
);
await mock.close();
