/**
 * A local GenAuth for webhooks, to start from a test or a program.
 * @module
 */
export type { Clock } from './clock.ts';
export { createMockServer, type MockServer } from './create-mock-server.ts';
export type { Call } from './engine/engine.ts';
export type { EngineOptions } from './engine/engine-options.ts';
export { defaultCredentials, type MockServerOptions } from './mock-server-options.ts';
export type { AccessKey, Attempt, ReceiverAnswer } from './store/store.ts';
