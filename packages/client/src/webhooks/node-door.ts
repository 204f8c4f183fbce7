import type { WebhookAnswer } from './webhook-answer.ts';
import type { ContextTypes, HandleInput, RequestAt } from './webhook-context.ts';

/** The part of a Node response that is used here. */
export type NodeResponse = {
  statusCode: number;
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
};

/** A listener for `http.createServer`, and a middleware or route for Express. */
export type NodeHandler<Types extends ContextTypes = ContextTypes> = (
  request: RequestAt<HandleInput, Types>,
  response: NodeResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

/** Writes answers to Node responses. If the response was sent already, `next` gets an error. */
export function createNodeDoor(handle: (input: HandleInput) => Promise<WebhookAnswer>): NodeHandler {
  return async (request, response, next) => {
    const { status, headers, body } = await handle(request);
    if (response.headersSent) {
      next?.(new Error('The delivery was handled, but another middleware had already sent a response'));
      return;
    }
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  };
}
