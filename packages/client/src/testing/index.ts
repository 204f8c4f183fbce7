/**
 * For the tests of a receiver: deliveries as the sender posts them, and an HTTP receiver that records them.
 * @module
 */
export type { EventData, EventName } from '@genauth-webhooks/contract';
export type { EventChanges, Overrides } from '@genauth-webhooks/contract/overrides';
export { withExtra } from '@genauth-webhooks/contract/overrides';
export type { DeliveryOptions, TestDelivery } from './build-delivery.ts';
export { buildDelivery } from './build-delivery.ts';
export type { DedupeStoreCheckOptions } from './check-dedupe-store.ts';
export { checkDedupeStore } from './check-dedupe-store.ts';
export type { TestAnswer, TestReceiver, TestReceiverOptions, TestResponder } from './create-test-receiver.ts';
export { createTestReceiver } from './create-test-receiver.ts';
export type { NextOptions, ReceivedDelivery } from './inbox.ts';
