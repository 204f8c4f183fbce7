import { onTestFinished } from 'vitest';
import type { Target } from './caller.ts';
import { reachOf } from './control-client.ts';

/** One server-sent event. */
export type StreamEvent = { readonly id: number; readonly event: string; readonly data: unknown };

/** A stream that is read as long as the test runs. */
export type EventReader = {
  /** Resolves once the opening comment was read. */
  readonly opened: Promise<void>;
  readonly headers: Promise<Headers>;
  /** What was read so far. */
  readonly events: readonly StreamEvent[];
  /** The bytes so far, as text. */
  text(): string;
  /** Resolves as soon as it holds for what was read, and rejects when the stream ends before. */
  until(holds: (events: readonly StreamEvent[]) => boolean): Promise<void>;
  /** Leaves. */
  leave(): void;
  /** Resolves when the stream has ended, to the reason when it did not end by itself. */
  readonly ended: Promise<unknown>;
};

/** Reads the live stream of a pool until the test is over. */
export function readEvents(target: Target, userPoolId = 'default', lastId?: number): EventReader {
  const leaving = new AbortController();
  const events: StreamEvent[] = [];
  const opened = Promise.withResolvers<void>();
  const headers = Promise.withResolvers<Headers>();
  let text = '';
  let over = false;
  let look = (): void => {};

  const blocks = blockReader();
  const take = (piece: string): void => {
    text += piece;
    for (const block of blocks(piece)) {
      if (block === ': open') opened.resolve();
      if (!block.startsWith(':')) events.push(parseEvent(block));
    }
    look();
  };
  const read = async (): Promise<unknown> => {
    try {
      const response = await reachOf(target)(`/_mock/pools/${userPoolId}/stream`, {
        signal: leaving.signal,
        headers: lastId === undefined ? {} : { 'last-event-id': String(lastId) },
      });
      headers.resolve(response.headers);
      const decoder = new TextDecoder();
      for await (const piece of response.body ?? []) take(decoder.decode(piece, { stream: true }));
      return undefined;
    } catch (error) {
      return error;
    } finally {
      over = true;
      look();
      opened.reject(new Error(`the stream ended before it was open: ${text}`));
    }
  };
  opened.promise.catch(() => {});
  const ended = read();
  onTestFinished(() => leaving.abort());

  return {
    opened: opened.promise,
    headers: headers.promise,
    events,
    text: () => text,
    async until(holds) {
      await new Promise<void>((resolve, reject) => {
        look = () => {
          if (holds(events)) resolve();
          else if (over) reject(new Error(`the stream ended too early: ${text}`));
        };
        look();
      });
    },
    leave: () => leaving.abort(),
    ended,
  };
}

/** Takes pieces of a stream and gives the blocks that each of them completes. */
export function blockReader(): (piece: string) => string[] {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks;
  };
}

function parseEvent(block: string): StreamEvent {
  const [, id, event = '', data = ''] = /^id: (\d+)\nevent: (\w+)\ndata: ([^\n\r]*)$/.exec(block) ?? [];
  if (id === undefined) throw new Error(`this is not an event: ${block}`);
  return { id: Number(id), event, data: JSON.parse(data) };
}
