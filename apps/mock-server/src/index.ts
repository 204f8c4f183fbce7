/**
 * A local GenAuth for webhooks, to start from a test or a program.
 * @module
 */

import './lib/require-node.ts';

export type { EventChanges } from '@genauth-webhooks/contract/overrides';
export { withExtra } from '@genauth-webhooks/contract/overrides';
export type { EngineOptions } from './api/engine-options.ts';
export type { MockFetch } from './doors/fetch.ts';
export type { Clock } from './lib/clock.ts';
export { createMock, type Mock } from './mock/create-mock.ts';
export { createMockServer, type MockServer } from './mock/create-mock-server.ts';
export { defaultCredentials, type MockServerOptions } from './mock/option-table.ts';
export type { DataToEmit, PoolHandle, RequestFilter, Waiting } from './mock/pool-handle.ts';
export type { AccessKey } from './model/access-key.ts';
export type { ReceiverAnswer } from './model/attempt.ts';
export type { Call } from './model/call.ts';
export type { DeliveryFilter, DeliveryState } from './model/delivery.ts';
export type { Fault, FaultEffect, FaultInput, FaultScope } from './model/fault.ts';
export type { LogEntry } from './model/log-entry.ts';
export { MockError } from './model/mock-error.ts';
export type { Snapshot } from './model/snapshot.ts';
export type { UndeliveredEvent } from './model/undelivered-event.ts';
export type { EmitOptions } from './pool/read-event.ts';
export type { Attempt, Delivery, DeliveryWithAttempts } from './pool/view.ts';
