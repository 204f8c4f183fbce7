import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A real receiver that answers `{"received":true}` and writes down what it gets. */
export type Receiver = {
  readonly url: string;
  readonly requests: readonly {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }[];
};

/** Starts a receiver on a free port; it is closed when the test is over. */
export async function startReceiver(): Promise<Receiver> {
  const requests: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ headers: request.headers, body });
    response.setHeader('content-type', 'application/json');
    response.end('{"received":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    requests,
  };
}
