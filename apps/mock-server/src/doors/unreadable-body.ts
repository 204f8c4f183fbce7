import type { UnreadableBody } from '../api/api-message.ts';

/** A body that cannot be decoded, or whose sender disconnected. */
export const unreadableBody: UnreadableBody = { status: 400, message: 'The request body cannot be read' };

/** A body that is larger than a limit, in bytes. */
export function tooLargeBody(limit: number): UnreadableBody {
  return { status: 413, message: `The request body must not be larger than ${limit} bytes` };
}
