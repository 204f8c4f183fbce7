import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ApiResponse } from '../../api/api-message.ts';

/** Writes an answer, or breaks the connection when the answer asks for that. */
export function writeAnswer(response: ServerResponse, answer: ApiResponse): void {
  if (answer.connection === 'reset') response.socket?.resetAndDestroy();
  else if (answer.connection === 'hang') return;
  else if (answer.stream !== undefined) writeStream(response, answer, answer.stream).catch(() => response.destroy());
  else writeBody(response, answer);
}

function writeBody(response: ServerResponse, { status, headers, body, pieces }: ApiResponse): void {
  if (pieces === undefined) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  const length = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  response.writeHead(status, { ...headers, 'content-length': length });
  response.cork();
  for (const piece of pieces) response.write(piece);
  response.end();
}

async function writeStream(
  response: ServerResponse,
  answer: ApiResponse,
  stream: NonNullable<ApiResponse['stream']>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(answer.status, answer.headers);
  for await (const text of stream(gone.signal)) {
    if (!response.write(text) && !gone.signal.aborted)
      await once(response, 'drain', { signal: gone.signal }).catch(() => {});
  }
  response.end();
}
