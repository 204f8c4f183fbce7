import { WebhookError } from '../base/webhook-error.ts';

/** The part of a Node stream that is used here. */
export type NodeStream = {
  on(event: string, listener: (value: unknown) => void): unknown;
  removeListener(event: string, listener: (value: unknown) => void): unknown;
  resume(): unknown;
  readonly readableDidRead?: boolean;
  readonly readableEnded?: boolean;
  readonly readableFlowing?: boolean | null;
  readonly readableAborted?: boolean;
  readonly destroyed?: boolean;
};

/** Recognises a Node stream by its structure. */
export function isNodeStream(value: object): value is NodeStream {
  return 'pipe' in value && 'resume' in value && 'on' in value && typeof value.on === 'function';
}

/** Tells whether a Node stream was read already, or is being read. Waiting for it would take forever. */
export function isConsumed(stream: NodeStream): boolean {
  return Boolean(stream.readableDidRead || stream.readableEnded || stream.readableFlowing || stream.destroyed);
}

/**
 * Makes sure that nothing of a Node stream was read.
 * @throws WebhookError `body-aborted`, `body-consumed`
 */
export function checkUnread(stream: NodeStream): void {
  if (isConsumed(stream)) throw stream.readableAborted ? aborted() : consumed();
}

/**
 * Reads all bytes of a web stream, a Node stream or an async iterable.
 * @throws WebhookError `body-consumed`, `body-too-large`, `body-aborted`, `body-invalid`
 */
export async function readStream(stream: object, maxBytes: number): Promise<Uint8Array> {
  // Copied at once: a list of chunks would take far more memory than they hold if a sender makes each a single byte.
  let all = new Uint8Array();
  let length = 0;
  const add = (chunk: unknown): void => {
    const bytes = toBytes(chunk);
    const end = length + bytes.length;
    if (end > maxBytes) throw tooLarge(maxBytes);
    if (end > all.length) {
      const read = all;
      all = new Uint8Array(Math.max(end, length * 2));
      all.set(read);
    }
    all.set(bytes, length);
    length = end;
  };
  if (isNodeStream(stream)) await readNodeStream(stream, add);
  else if ('getReader' in stream) await readWebStream(stream as ReadableStream<unknown>, add);
  else await readIterable(stream as AsyncIterable<unknown>, add);
  return all.subarray(0, length);
}

/** By events: leaving an iterator early would destroy the socket, and with it the answer. */
function readNodeStream(stream: NodeStream, add: (chunk: unknown) => void): Promise<void> {
  checkUnread(stream);
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      for (const [event, listener] of listeners) stream.removeListener(event, listener);
      end();
    };
    const fail = (cause?: unknown): void => settle(() => reject(aborted(cause)));
    const listeners: [string, (value: unknown) => void][] = [
      [
        'data',
        (chunk) => {
          try {
            add(chunk);
          } catch (error) {
            // The rest of the body is discarded, so that the answer can still be sent.
            settle(() => reject(error));
          }
        },
      ],
      ['end', () => settle(resolve)],
      ['error', fail],
      ['close', fail],
    ];
    for (const [event, listener] of listeners) stream.on(event, listener);
    // One error listener stays, since a late error would end the process.
    stream.on('error', () => {});
    // A stream that was paused does not flow by itself.
    stream.resume();
  });
}

async function readWebStream(stream: ReadableStream<unknown>, add: (chunk: unknown) => void): Promise<void> {
  if (stream.locked) throw consumed();
  const reader = stream.getReader();
  await readChunks(
    () => reader.read(),
    () => reader.cancel(),
    add,
  );
}

async function readIterable(iterable: AsyncIterable<unknown>, add: (chunk: unknown) => void): Promise<void> {
  const iterator = iterable[Symbol.asyncIterator]();
  await readChunks(
    () => iterator.next(),
    async () => iterator.return?.(),
    add,
  );
}

async function readChunks(
  next: () => Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>,
  stop: () => Promise<unknown>,
  add: (chunk: unknown) => void,
): Promise<void> {
  try {
    while (true) {
      const { done, value } = await next().catch((cause: unknown) => {
        throw aborted(cause);
      });
      if (done) return;
      add(value);
    }
  } catch (error) {
    stop().catch(() => {});
    throw error;
  }
}

function toBytes(chunk: unknown): Uint8Array {
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new WebhookError('body-invalid', 'The body is not a stream of bytes');
}

/** The refusal of a body that other code has read, or is reading. */
export function consumed(): WebhookError {
  return new WebhookError('body-consumed', 'The body of the request was already read');
}

/** The refusal of a body that is larger than allowed. */
export function tooLarge(maxBytes: number): WebhookError {
  return new WebhookError('body-too-large', `The body is larger than ${maxBytes} bytes`);
}

function aborted(cause?: unknown): WebhookError {
  return new WebhookError('body-aborted', 'The body ended early, or is damaged', { cause });
}
