import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Headers } from '../../api/api-message.ts';
import type { Engine } from '../../api/engine.ts';
import type { Handle } from '../handle.ts';
import { isAllowedHost } from './allowed-hosts.ts';
import { writeAnswer } from './write-answer.ts';

/** What the HTTP door needs. */
export type AppDeps = {
  readonly handle: Handle;
  /** The answer to a request that the door cannot read. */
  readonly refuse: Engine['refuse'];
  /** Names beyond loopback that the server goes by. */
  readonly allowedHosts: readonly string[];
  /** The largest body that is read, in bytes. */
  readonly bodyLimit: number;
};

/** How much larger a body the control API takes: a snapshot holds what many calls brought. */
const controlBodyFactor = 64;

/** The express application: turns HTTP into plain requests and plain answers back into HTTP. */
export function createApp({ handle, refuse, allowedHosts, bodyLimit }: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  app.use((request, response, next) => {
    if (isAllowedHost(request.headers.host, allowedHosts)) return next();
    const message = `This server does not answer to the host ${request.headers.host}; start it with --allowed-host to let it`;
    writeAnswer(response, refuse({ method: request.method, path: pathOf(request) }, 403, message));
  });

  app.use('/_mock', express.raw({ type: () => true, limit: bodyLimit * controlBodyFactor }));
  app.use(express.raw({ type: () => true, limit: bodyLimit }));
  app.use(async (request: Request, response: Response) => {
    const [path = '/', query = ''] = splitOnce(targetText(request), '?');
    const { method, headers } = request;
    const body: unknown = request.body;
    const answer = await handle({
      method,
      path,
      query,
      headers: headers as Headers,
      body: body instanceof Uint8Array ? body : new Uint8Array(),
    });
    writeAnswer(response, answer);
  });

  const onUnreadableBody: ErrorRequestHandler = (
    error: { status?: number; type?: string; limit?: number },
    request,
    response,
    next,
  ) => {
    if (response.headersSent) return next(error);
    const message =
      error.type === 'entity.too.large'
        ? `The request body must not be larger than ${error.limit ?? bodyLimit} bytes`
        : 'The request body cannot be read';
    const status = error.type === 'entity.too.large' ? 413 : 400;
    writeAnswer(response, refuse({ method: request.method, path: pathOf(request) }, status, message));
  };
  app.use(onUnreadableBody);
  return app;
}

/** The request target; of one in absolute form, as proxies get it, what follows the host. */
function targetText(request: Request): string {
  return request.originalUrl.replace(/^https?:\/\/[^/?#]*/i, '');
}

function pathOf(request: Request): string {
  return splitOnce(targetText(request), '?')[0] ?? '/';
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
