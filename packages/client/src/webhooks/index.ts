/**
 * Receives GenAuth webhooks: checks a delivery's secret, reads its event, and calls your code. Uses only Web APIs.
 * @module
 */
export type { EventData, EventName } from '@genauth-webhooks/contract';
export { ConfigurationError } from '../errors/errors.ts';
export { isConfigurationError } from '../errors/guards.ts';
export type { Mismatch } from './base/mismatch.ts';
export type { Tolerance } from './base/tolerance.ts';
export type { WebhookErrorCode } from './base/webhook-error.ts';
export { isWebhookError, WebhookError } from './base/webhook-error.ts';
export type { LambdaEvent, LambdaHandler, LambdaResult } from './create-lambda-handler.ts';
export { createLambdaHandler } from './create-lambda-handler.ts';
export type { WebhookHandler } from './create-webhook-handler.ts';
export { createWebhookHandler } from './create-webhook-handler.ts';
export type { MemoryStoreOptions } from './dedupe/create-memory-store.ts';
export { createMemoryStore } from './dedupe/create-memory-store.ts';
export type { Dedupe, DedupeOptions } from './dedupe/dedupe.ts';
export { dedupe } from './dedupe/dedupe.ts';
export type { ClaimState, DedupeStore } from './dedupe/dedupe-store.ts';
export { fingerprint } from './dedupe/fingerprint.ts';
export { extra } from './event/extra.ts';
export type * from './event/payload-types.ts';
export { redact } from './event/redact.ts';
export type { AnyEvent, EventBase, KnownEvent, UnknownEvent, WebhookEvent } from './event/webhook-event.ts';
export { forEvents } from './for-events.ts';
export type { DeliveryHead, EventHandlers, FindSecrets, HandlerOptions } from './handler-options.ts';
export type { NodeHandler, NodeResponse } from './node-door.ts';
export type { ParseOptions } from './parse-options.ts';
export { parseWebhook } from './parse-webhook.ts';
export type { WebhookHeaders, WebhookInput } from './read/webhook-input.ts';
export type { EventCheck, MismatchMode } from './validate/check-events.ts';
export { checkEvents } from './validate/check-events.ts';
export type { DataSchema, EventSchema, EventSchemas } from './validate/event-schema.ts';
export type { WebhookAnswer } from './webhook-answer.ts';
export type { ContextTypes, GivenContext, HandleInput, WebhookContext } from './webhook-context.ts';
