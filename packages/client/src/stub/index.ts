/**
 * For tests of code that calls the API: a stub of it in memory, as a `fetch` or for Mock Service Worker.
 * @module
 */
export type { StubApi, StubApiOptions } from './create-stub-api.ts';
export { createStubApi } from './create-stub-api.ts';
export type { MswHttp } from './msw-handlers.ts';
export { mswHandlers } from './msw-handlers.ts';
export type { StubAnswer, StubFailure, StubResponder } from './stub-answer.ts';
export type { StubCall } from './stub-call.ts';
