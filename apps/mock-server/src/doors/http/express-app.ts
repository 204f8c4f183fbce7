import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import express, { type Express, type Request, type Response } from 'express';
import type { Headers } from '../../api/api-message.ts';
import type { Engine } from '../../api/engine.ts';
import type { Handle } from '../handle.ts';
import { isAllowedHost } from './hosts.ts';
import { createBodyReader } from './read-body.ts';
import { writeAnswer } from './write-answer.ts';

export type AppDeps = {
  readonly handle: Handle;
  /** The answer to a request that the app cannot hand on. */
  readonly refuse: Engine['refuse'];
  /** Host names that the server answers to, besides the loopback names. */
  readonly allowedHosts: readonly string[];
};

/** An express application, and the listener that hands it every request. */
export type HttpDoor = {
  readonly app: Express;
  readonly listener: RequestListener;
};

/**
 * The express application that answers every HTTP request. One middleware turns a request into a plain one and writes
 * the plain answer; express's router would do nothing for it and costs more than the call.
 * @see .github/decisions/0009-express-is-the-one-door.md
 */
export function createHttpDoor({ handle, refuse, allowedHosts }: AppDeps): HttpDoor {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = request;
    const { path, query } = splitTarget(url);
    if (!isAllowedHost(headers.host, allowedHosts)) {
      const message =
        headers.host === undefined
          ? 'The Host header is missing'
          : `The host ${headers.host} is not allowed; start the server with --allowed-host to add it`;
      return writeAnswer(request, response, refuse({ method, path }, 403, message));
    }
    const readBody = createBodyReader(request, response);
    writeAnswer(request, response, await handle({ method, path, query, headers: headers as Headers, readBody }));
  };
  const respond: RequestListener = (request, response) => {
    answer(request, response).catch(() => response.destroy());
  };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(respond);
  return {
    app,
    // Express passes on targets that it cannot route: a target that is not a URL, such as `http://[`.
    listener: (request, response) => app(request as Request, response as Response, () => respond(request, response)),
  };
}

/** Splits a request target. Proxies send it in absolute form; its scheme and host are dropped. */
function splitTarget(target: string): { path: string; query: string } {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const at = local.indexOf('?');
  return at < 0 ? { path: local, query: '' } : { path: local.slice(0, at), query: local.slice(at + 1) };
}
