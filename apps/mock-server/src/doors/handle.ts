import type { ApiRequest, ApiResponse } from '../api/api-message.ts';

/** Answers a request, whichever door it came through. */
export type Handle = (request: ApiRequest) => Promise<ApiResponse>;

/** Whether a path belongs to the control API; every other one belongs to the emulated API. */
export function isControlPath(path: string): boolean {
  return path === '/_mock' || path.startsWith('/_mock/');
}
