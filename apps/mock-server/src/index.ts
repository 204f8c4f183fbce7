/**
 * A local GenAuth for webhooks, to start from a test or a program.
 * @module
 */

export { createMock, type Mock } from './create-mock.ts';
export { createMockServer, type MockServer } from './create-mock-server.ts';
export type { Call } from './engine/engine.ts';
export type { EngineOptions } from './engine/engine-options.ts';
export type { MockFetch } from './fetch-door.ts';
export type { Clock } from './lib/clock.ts';
export { defaultCredentials, type MockServerOptions } from './mock-server-options.ts';
export { ControlRefusal } from './pool/control-refusal.ts';
export type { Fault, FaultEffect, FaultInput, FaultScope } from './pool/fault.ts';
export type { Snapshot } from './pool/snapshot.ts';
export type { DeliveryState } from './pool/waiting.ts';
export type { Delivery, DeliveryFilter, DeliveryWithAttempts, PoolHandle, Waiting } from './pool-handle.ts';
export type { Attempt, DeliveryRecord } from './store/delivery-record.ts';
export type { AccessKey, ReceiverAnswer } from './store/store.ts';
