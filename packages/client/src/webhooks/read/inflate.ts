import { tryTo } from '../../lib/values.ts';
import { WebhookError } from '../base/webhook-error.ts';
import { readStream } from './read-stream.ts';

/**
 * Decodes a body as its header `content-encoding` says, up to the given size.
 * @throws WebhookError `content-encoding-unsupported`, `body-aborted`, `body-too-large`
 */
export async function inflate(bytes: BufferSource, encoding: string, maxBytes: number): Promise<Uint8Array> {
  // `x-gzip` is an older name of gzip. The Compression Streams standard names `br` `brotli`, and not every runtime
  // supports it.
  const format = encoding.toLowerCase().replace('x-gzip', 'gzip').replace(/^br$/, 'brotli');
  // It throws where the runtime does not know the format, or has no DecompressionStream at all.
  const inflater = tryTo(() => new DecompressionStream(format as CompressionFormat));
  if (inflater === undefined) {
    throw new WebhookError('content-encoding-unsupported', 'The content-encoding cannot be decoded here');
  }
  return await readStream(new Blob([bytes]).stream().pipeThrough(inflater), maxBytes);
}
