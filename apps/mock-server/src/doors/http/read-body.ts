import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { ApiRequest, UnreadableBody } from '../../api/api-message.ts';
import { createByteCollector } from '../../lib/byte-collector.ts';
import { tooLargeBody, unreadableBody } from '../unreadable-body.ts';

const noBody: Uint8Array = new Uint8Array();

/** Whether a request has a body, possibly an empty one. */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/**
 * The reader of a request's body. It never reads more than its limit, before and after decompression; the rest of a body
 * that is too large stays in the connection.
 */
export function createBodyReader(request: IncomingMessage, response: ServerResponse): ApiRequest['readBody'] {
  return async (limit) => {
    const { headers } = request;
    if (!hasBody(headers)) return noBody;
    const length = headers['content-length'];
    if (length !== undefined && Number(length) > limit) return tooLargeBody(limit);
    const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
    const createDecoder = decoders.get(encoding);
    if (createDecoder === undefined && encoding !== 'identity') return unreadableBody;
    if (headers.expect?.toLowerCase() === '100-continue') response.writeContinue();
    return await (createDecoder
      ? decode(request, createDecoder(), limit)
      : collect(request, request, limit, Number(length ?? 0)));
  };
}

const decoders: ReadonlyMap<string, () => Transform> = new Map([
  ['deflate', () => createInflate()],
  ['gzip', () => createGunzip()],
  ['br', () => createBrotliDecompress()],
]);

async function decode(
  request: IncomingMessage,
  decoder: Transform,
  limit: number,
): Promise<Uint8Array | UnreadableBody> {
  const body = await collect(request, request.pipe(decoder), limit);
  request.unpipe(decoder);
  decoder.destroy();
  return body;
}

/** The number of chunks to process in one event-loop turn. A packet may hold ten thousand. */
const chunksPerTurn = 2000;

/** Pauses a source for one event-loop turn. */
function rest(source: Readable): void {
  source.pause();
  setImmediate(() => source.resume());
}

/**
 * Collects the chunks of a source: the request or its decoder.
 * @param expected the length of the body, if the caller announced it
 */
function collect(
  request: IncomingMessage,
  source: Readable,
  limit: number,
  expected = 0,
): Promise<Uint8Array | UnreadableBody> {
  return new Promise((resolve) => {
    const body = createByteCollector({ expected });
    let chunks = 0;
    const take = (chunk: Buffer): void => {
      if (body.length() + chunk.length <= limit) {
        body.add(chunk);
        if (++chunks % chunksPerTurn === 0) rest(source);
        return;
      }
      source.off('data', take);
      source.pause();
      resolve(tooLargeBody(limit));
    };
    source.on('data', take);
    source.on('end', () => resolve(body.bytes()));
    source.on('error', () => resolve(unreadableBody));
    if (source !== request) request.on('error', () => resolve(unreadableBody));
  });
}
