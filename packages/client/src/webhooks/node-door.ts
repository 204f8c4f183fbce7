import type { WebhookInput } from './read/webhook-input.ts';
import type { WebhookAnswer } from './webhook-answer.ts';

/** As much of a Node response as is needed here. */
export type NodeResponse = {
  statusCode: number;
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
};

/** What `http.createServer` takes, and Express for a middleware or a route. */
export type NodeHandler = (
  request: WebhookInput & { readonly method?: string | undefined },
  response: NodeResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

/** Writes answers to Node responses. An answer that cannot be given any more goes to `next`, or nowhere. */
export function createNodeDoor(handle: (input: Parameters<NodeHandler>[0]) => Promise<WebhookAnswer>): NodeHandler {
  return async (request, response, next) => {
    const { status, headers, body } = await handle(request);
    if (response.headersSent) {
      next?.(new Error('The delivery was handled, but the request had been answered by something else before'));
      return;
    }
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  };
}
