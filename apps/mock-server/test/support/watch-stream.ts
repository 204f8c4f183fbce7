import type { MockServer } from '../../src/index.ts';

/** One server-sent event. */
export type StreamedEvent = { readonly id: string; readonly event: string; readonly data: unknown };

/** The activity stream of a pool, as a reader over HTTP sees it. */
export type WatchedStream = {
  /** What has come so far. */
  readonly events: readonly StreamedEvent[];
  /** Resolves as soon as an event has come that fits. */
  until(fits: (event: StreamedEvent) => boolean): Promise<StreamedEvent>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  /** Goes away, and gives all that has come. */
  end(): Promise<readonly StreamedEvent[]>;
};

/** Opens the stream; it is open when the promise resolves. */
export async function watchStream(mock: MockServer, userPoolId: string): Promise<WatchedStream> {
  const gone = new AbortController();
  const response = await fetch(`${mock.url}/_mock/pools/${userPoolId}/stream`, { signal: gone.signal });
  const events: StreamedEvent[] = [];
  const waiters = new Set<() => void>();
  const take = (text: string): void => {
    const fields = new Map(
      text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
    if (id === undefined || event === undefined || data === undefined) return;
    events.push({ id, event, data: JSON.parse(data) });
    for (const wake of waiters) wake();
  };
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) take(part);
    }
  };
  const ended = read().catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
  });
  return {
    events,
    ended,
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.find(fits);
          if (found === undefined) return;
          waiters.delete(look);
          resolve(found);
        };
        waiters.add(look);
        look();
      }),
    async end() {
      gone.abort();
      await ended;
      return events;
    },
  };
}
