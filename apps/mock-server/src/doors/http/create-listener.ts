import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { operationList } from '@genauth-webhooks/contract';
import type { Headers } from '../../api/api-message.ts';
import { isAllowedHost } from './allowed-hosts.ts';
import type { AppDeps } from './express-app.ts';
import { writeAnswer } from './write-answer.ts';

const apiPaths: ReadonlySet<string> = new Set(operationList.map(({ path }) => path));

/**
 * The HTTP door. A plain call of the emulated API goes straight to the engine: express would double what it costs. All
 * that is anything else goes through express, which is loaded when the first such request comes.
 * @see .github/decisions/0007-plain-calls-pass-express-by.md
 */
export function createListener(deps: AppDeps): RequestListener {
  const { handle, refuse, allowedHosts, bodyLimit } = deps;
  let app: Promise<RequestListener> | undefined;

  const throughExpress = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    app ??= import('./express-app.ts').then(({ createApp }) => createApp(deps));
    (await app)(request, response);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, path: string, query: string) => {
    const { method = '' } = request;
    const body = request.headers['content-length'] === undefined ? noBody : await readBody(request);
    writeAnswer(
      response,
      body === undefined
        ? refuse({ method, path }, 400, 'The request body cannot be read')
        : await handle({ method, path, query, headers: request.headers as Headers, body }),
    );
  };

  return (request, response) => {
    const target = request.url ?? '';
    const at = target.indexOf('?');
    const path = at < 0 ? target : target.slice(0, at);
    const isPlain =
      apiPaths.has(path) && hasPlainBody(request, bodyLimit) && isAllowedHost(request.headers.host, allowedHosts);
    const answered = isPlain
      ? answer(request, response, path, at < 0 ? '' : target.slice(at + 1))
      : throughExpress(request, response);
    answered.catch(() => response.destroy());
  };
}

/** Whether the body, if any, says how long it is, is not too long, not compressed and not held back. */
function hasPlainBody({ method, headers }: IncomingMessage, limit: number): boolean {
  if (headers['transfer-encoding'] !== undefined || headers.expect !== undefined) return false;
  if (headers['content-encoding'] !== undefined) return false;
  const length = Number(headers['content-length'] ?? 0);
  return method === 'GET' ? length === 0 : length <= limit;
}

const noBody = new Uint8Array();

/** Resolves to nothing when the connection breaks before the body is whole. */
function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', () => resolve(undefined));
  });
}
