import type { ApiRequest, ApiResponse } from '../api/api-message.ts';

/** Answers a request by which any door came. */
export type Handle = (request: ApiRequest) => Promise<ApiResponse>;
