/**
 * For tests: deliveries as the sender posts them, an HTTP receiver that records them, and matchers for events.
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
export { assertEvent } from './events/assert-event.ts';
export type { EventMatchers, MatcherResult } from './events/event-matchers.ts';
export { eventMatchers } from './events/event-matchers.ts';
export type { AnyEventName, AsymmetricMatcher, DataPattern, MembersPattern, Pattern } from './events/event-pattern.ts';
export type { EventMatcher } from './events/to-event-matcher.ts';
export { toEventMatcher } from './events/to-event-matcher.ts';
export type { NextOptions, ReceivedDelivery } from './inbox.ts';
