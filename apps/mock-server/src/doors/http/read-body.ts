import type { IncomingHttpHeaders } from 'node:http';
import { type Request, type Response, raw } from 'express';

/** Reads the body of a request. Resolves to why it cannot be read instead of rejecting. */
export type BodyReader = (request: Request, response: Response) => Promise<Uint8Array | UnreadableBody>;

/** Why a body was not read, as the HTTP status and the message of the answer. */
export type UnreadableBody = { readonly status: 400 | 413; readonly message: string };

export const noBody: Uint8Array = new Uint8Array();

/** Whether a request has a body, possibly an empty one. */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** @param limit the largest body that is read, in bytes, after decompression */
export function createBodyReader(limit: number): BodyReader {
  const readWithExpress = raw({ type: () => true, limit });
  const tooLarge: UnreadableBody = { status: 413, message: `The request body must not be larger than ${limit} bytes` };
  const unreadable: UnreadableBody = { status: 400, message: 'The request body cannot be read' };

  return (request, response) =>
    new Promise((resolve) => {
      if (isPlain(request.headers, limit)) {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => void chunks.push(chunk));
        request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
        request.on('error', () => resolve(unreadable));
        return;
      }
      readWithExpress(request, response, (error?: { readonly type?: string }) => {
        if (error === undefined) resolve(request.body ?? noBody);
        else resolve(error.type === 'entity.too.large' ? tooLarge : unreadable);
      });
    });
}

/** Whether a body announces a length within the limit and is not compressed. `express.raw` costs more, so it reads only the rest. */
function isPlain(headers: IncomingHttpHeaders, limit: number): boolean {
  return headers['content-encoding'] === undefined && Number(headers['content-length']) <= limit;
}
