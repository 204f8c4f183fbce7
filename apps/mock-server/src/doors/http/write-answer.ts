import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiResponse } from '../../api/api-message.ts';
import { hasBody } from './read-body.ts';

/** Writes an answer, or breaks the connection when the answer asks for that. */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: ApiResponse): void {
  if (answer.connection === 'reset') response.socket?.resetAndDestroy();
  else if (answer.connection === 'hang') return;
  else if (answer.stream !== undefined) writeStream(response, answer, answer.stream).catch(() => response.destroy());
  else if (isMuchUnread(request)) writeLast(request, response, answer).catch(() => response.destroy());
  else writeBody(response, answer);
}

function writeBody(response: ServerResponse, { status, headers, body, pieces }: ApiResponse): void {
  if (pieces === undefined) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  response.cork();
  writePieces(response, { status, headers, pieces });
  response.end();
}

function writePieces(
  response: ServerResponse,
  { status, headers, pieces }: Required<Pick<ApiResponse, 'status' | 'headers' | 'pieces'>>,
): void {
  const length = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  response.writeHead(status, { ...headers, 'content-length': length });
  for (const piece of pieces) response.write(piece);
}

/** The longest body that Node may discard after the answer, so that the connection can be used again, in bytes. */
const longestDiscarded = 65_536;

/** Whether the caller still sends a body that is long, or of unknown length. */
function isMuchUnread({ complete, headers }: IncomingMessage): boolean {
  return !complete && hasBody(headers) && !(Number(headers['content-length']) <= longestDiscarded);
}

/** How long, and for how many bytes, a caller that still sends is listened to after its answer. */
const linger = { ms: 1000, bytes: 4 * 1024 * 1024 };

/**
 * Writes the last answer of a connection whose caller still sends a body. What it sends is discarded for a short
 * time: a connection that is closed with unread bytes is reset, and a reset may overtake the answer.
 */
async function writeLast(request: IncomingMessage, response: ServerResponse, answer: ApiResponse): Promise<void> {
  const { status, headers, body, pieces = [body] } = answer;
  writePieces(response, { status, headers: { ...headers, connection: 'close' }, pieces });
  const over = new AbortController();
  let discarded = 0;
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > linger.bytes) over.abort();
  });
  for (const event of ['end', 'error', 'close']) request.once(event, () => over.abort());
  await sleep(linger.ms, undefined, { signal: over.signal, ref: false }).catch(() => {});
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
  for await (const text of stream(gone.signal, () => response.destroy())) {
    if (!response.write(text) && !gone.signal.aborted)
      await once(response, 'drain', { signal: gone.signal }).catch(() => {});
  }
  response.end();
}
