import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived, byte for byte. */
export type RecordedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type RecordingServer = {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** The one request so far. */
  readonly only: () => RecordedRequest;
};

type Answer = (response: ServerResponse, request: RecordedRequest) => void;

/** The answer of a server to which everything is fine. */
export const successText: string = JSON.stringify({ statusCode: 200, message: '', data: {} });

const answerSuccess: Answer = (response) => response.end(successText);

/** Starts a real HTTP server that writes down what arrives. It is closed when the test ends. */
export async function createRecordingServer(answer: Answer = answerSuccess): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const recorded = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    requests.push(recorded);
    answer(response, recorded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const only = (): RecordedRequest => {
    const [request] = requests;
    if (!request || requests.length > 1) throw new Error(`Expected one request, got ${requests.length}`);
    return request;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, only };
}
