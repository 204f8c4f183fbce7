import type { DeliveryBody } from '../../model/delivery.ts';
import { addedHeaders } from '../added-headers.ts';
import { fail } from '../failure.ts';
import { findWebhook } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';
import { answerObject } from '../webhook-log.ts';

const testEvent = 'test';
/** The description is from the vendor's API reference; the guides show two others. */
const testBody: DeliveryBody = { eventName: testEvent, data: { description: 'A test from authing' } };

export const triggerWebhook: Operation<'triggerWebhook'> = async (context, input) => {
  const webhook = await findWebhook(context, input.webhookId);
  const body = input.requestBody ?? testBody;
  const eventName = typeof body['eventName'] === 'string' ? body['eventName'] : testEvent;
  const added = addedHeaders(input.requestHeaders ?? {});
  const attempt = await context.pool.trigger(webhook, eventName, body, added);
  if (attempt?.response !== undefined) return { response: answerObject(attempt.response) };
  if (context.unreachableReceiver === 'null-response') return { response: null };
  throw fail(
    'receiver-unreachable',
    `The receiver gave no answer: ${attempt?.errorMessage ?? 'the server closed or the pool was reset'}. get-webhook-logs has the attempt.`,
  );
};
