import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createMock } from '@genauth-webhooks/mock-server';
import { sampleEvent } from './sample-event.ts';

/**
 * A mock with a state file and one webhook.
 * @returns what lets an event happen, and resolves once its one attempt is on record as succeeded
 */
export async function startMockSender(
  url: string,
  file: string | undefined,
  atOnce: number,
): Promise<() => Promise<void>> {
  const waiting = new Map<string, (errorMessage: string | undefined) => void>();
  const mock = await createMock({
    deliveriesAtOnce: atOnce,
    ...(file === undefined ? {} : { file }),
    onAttempt({ deliveryId }, { errorMessage }) {
      waiting.get(deliveryId)?.(errorMessage);
      waiting.delete(deliveryId);
    },
  });
  const client = new ManagementClient({
    ...mock.credentials,
    host: 'http://genauth.mock',
    fetch: (request) => mock.fetch(request),
  });
  const { eventName, data } = sampleEvent;
  await unwrap(client.createWebhook({ name: 'orders', url, events: [eventName], contentType: 'application/json' }));
  return async () => {
    const [delivery] = await mock.emit(eventName, data);
    if (delivery === undefined) throw new Error('No webhook subscribes to the event');
    const errorMessage = await new Promise((resolve) => waiting.set(delivery.deliveryId, resolve));
    if (errorMessage !== undefined) throw new Error(`An attempt failed: ${errorMessage}`);
  };
}
