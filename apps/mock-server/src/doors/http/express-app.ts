import express, { type Express, type Request, type Response } from 'express';
import type { Headers } from '../../api/api-message.ts';
import type { Engine } from '../../api/engine.ts';
import { type Handle, isControlPath } from '../handle.ts';
import { isAllowedHost } from './hosts.ts';
import { createBodyReader, hasBody, noBody } from './read-body.ts';
import { writeAnswer } from './write-answer.ts';

export type AppDeps = {
  readonly handle: Handle;
  /** The answer to a request that the app cannot hand on. */
  readonly refuse: Engine['refuse'];
  /** Host names that the server answers to, besides the loopback names. */
  readonly allowedHosts: readonly string[];
  /** The largest body that the emulated API reads, in bytes. */
  readonly bodyLimit: number;
};

/** How much larger the bodies of the control API may be: a snapshot holds the data of many calls. */
const controlBodyFactor = 64;

/**
 * The express application that answers every HTTP request. One middleware turns a request into a plain one and writes
 * the plain answer; express's router would do nothing for it and costs more than the call.
 * @see .github/decisions/0009-express-is-the-one-door.md
 */
export function createApp({ handle, refuse, allowedHosts, bodyLimit }: AppDeps): Express {
  const readApiBody = createBodyReader(bodyLimit);
  const readControlBody = createBodyReader(bodyLimit * controlBodyFactor);

  const answer = async (request: Request, response: Response): Promise<void> => {
    const { method, headers } = request;
    const { path, query } = splitTarget(request.url);
    if (!isAllowedHost(headers.host, allowedHosts)) {
      const message =
        headers.host === undefined
          ? 'The Host header is missing'
          : `The host ${headers.host} is not allowed; start the server with --allowed-host to add it`;
      return writeAnswer(response, refuse({ method, path }, 403, message));
    }
    const readBody = isControlPath(path) ? readControlBody : readApiBody;
    const body = hasBody(headers) ? await readBody(request, response) : noBody;
    if (!(body instanceof Uint8Array)) {
      return writeAnswer(response, refuse({ method, path }, body.status, body.message));
    }
    writeAnswer(response, await handle({ method, path, query, headers: headers as Headers, body }));
  };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  return app;
}

/** Splits a request target. Proxies send it in absolute form; its scheme and host are dropped. */
function splitTarget(target: string): { path: string; query: string } {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const at = local.indexOf('?');
  return at < 0 ? { path: local, query: '' } : { path: local.slice(0, at), query: local.slice(at + 1) };
}
