import { listen } from '../doors/http/listen.ts';
import { createMockCore, type Mock } from './create-mock.ts';
import type { MockServerOptions } from './option-table.ts';

/** A local GenAuth that listens. */
export type MockServer = Mock & {
  /** Where it answers, such as `http://127.0.0.1:4650`. Give it to an SDK as `host`. */
  readonly url: string;
  readonly port: number;
};

/**
 * Starts a local GenAuth that listens for HTTP requests.
 * @returns a promise of the running server. If an option is out of range, it rejects with a RangeError that names the
 * option. If the server cannot listen, it rejects with the reason and the system's `code`, such as `EADDRINUSE` when the
 * port is in use
 * @example const mock = await createMockServer({ port: 0 }); const response = await fetch(`${mock.url}/_mock/readyz`);
 * await mock.close();
 */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { mock, handle, engine, options: resolved, endStreams } = await createMockCore(options);
  try {
    // A mock without a socket does not need express, which takes longer to load than a mock to start.
    const { createHttpDoor } = await import('../doors/http/express-app.ts');
    const door = createHttpDoor({
      handle,
      refuse: engine.refuse,
      allowedHosts: [...resolved.allowedHosts, resolved.host],
    });
    const listener = await listen(door, {
      host: resolved.host,
      port: resolved.port,
      graceMs: resolved.graceMs,
      refusal: (status, message) => engine.refuse({ method: '-', path: '-' }, status, message).body,
    });
    let closed: Promise<void> | undefined;
    const close = (): Promise<void> => {
      endStreams();
      // Calls in progress still need the mock.
      closed ??= listener.close().finally(() => mock.close());
      return closed;
    };
    return { ...mock, url: listener.url, port: listener.port, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await mock.close();
    throw error;
  }
}
