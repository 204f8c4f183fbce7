import { createServer, type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An empty page, and a mock server behind the same origin, for the mock answers no other. */
export type PageServer = {
  readonly url: string;
  /** What went through to the mock server. */
  readonly passed: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  readonly close: () => void;
};

/** Serves on a free port. What is asked below `/api/` is passed on to the mock server. */
export async function servePage(mockUrl: string): Promise<PageServer> {
  const passed: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith('/api/')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Tests</title>');
      return;
    }
    passed.push({ path, headers: request.headers });
    const { host: _, ...headers } = request.headers;
    const onward = send(new URL(path, mockUrl), { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', (error) => response.destroy(error));
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, passed, close };
}
