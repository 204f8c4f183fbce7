import { document } from '@genauth-webhooks/contract/document';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { ApiResponse } from '../engine/api-message.ts';
import type { Engine } from '../engine/engine.ts';
import { isAllowedHost } from './allowed-hosts.ts';

/** What the HTTP door needs. */
export type AppParts = {
  readonly engine: Engine;
  /** Rejects when the server cannot do its work. */
  readonly check: () => Promise<void>;
  /** Names beyond loopback that the server goes by. */
  readonly allowedHosts: readonly string[];
  /** The largest body that is read, in bytes. */
  readonly bodyLimit: number;
};

/** The express application: turns HTTP into the engine's requests and its answers back into HTTP. */
export function createApp({ engine, check, allowedHosts, bodyLimit }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  app.use((request, response, next) => {
    if (isAllowedHost(request.headers.host, allowedHosts)) return next();
    const message = `This server does not answer to the host ${request.headers.host}; start it with --allowed-host to let it`;
    write(response, engine.refuse({ method: request.method, path: pathOf(request) }, 403, message));
  });

  app.get('/_mock/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/_mock/readyz', async (_request, response) => {
    await check().then(
      () => response.json({ status: 'ready' }),
      (error: unknown) => response.status(503).json({ status: 'not ready', message: String(error) }),
    );
  });
  app.get('/_mock/openapi.json', (_request, response) => {
    response.json(document);
  });

  app.use(express.raw({ type: () => true, limit: bodyLimit }));
  app.use(async (request: Request, response: Response) => {
    const [path = '/', query = ''] = splitOnce(targetText(request), '?');
    const { method, headers } = request;
    const body: unknown = request.body;
    const answer = await engine.handle({
      method,
      path,
      query,
      headers: headers as { [name: string]: string | undefined },
      body: body instanceof Uint8Array ? body : new Uint8Array(),
    });
    write(response, answer);
  });

  const onUnreadableBody: ErrorRequestHandler = (
    error: { status?: number; type?: string },
    request,
    response,
    next,
  ) => {
    if (response.headersSent) return next(error);
    const message =
      error.type === 'entity.too.large'
        ? `The request body must not be larger than ${bodyLimit} bytes`
        : 'The request body cannot be read';
    const status = error.type === 'entity.too.large' ? 413 : 400;
    write(response, engine.refuse({ method: request.method, path: pathOf(request) }, status, message));
  };
  app.use(onUnreadableBody);
  return app;
}

/** The request target; bytes beyond ASCII, which SDKs send unencoded, are read as UTF-8. */
function targetText(request: Request): string {
  const { originalUrl } = request;
  return /[\x80-\xff]/.test(originalUrl) ? Buffer.from(originalUrl, 'latin1').toString('utf8') : originalUrl;
}

function pathOf(request: Request): string {
  return splitOnce(targetText(request), '?')[0] ?? '/';
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function write(response: Response, answer: ApiResponse): void {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
  response.end(answer.body);
}
