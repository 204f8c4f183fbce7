import { randomBytes } from 'node:crypto';
import { systemClock } from './clock.ts';
import { createSender, type Sender } from './delivery/sender.ts';
import { createEngine } from './engine/engine.ts';
import { createApp } from './http/create-app.ts';
import { listen } from './http/listen.ts';
import { createIds } from './ids.ts';
import { type MockServerOptions, resolveOptions } from './mock-server-options.ts';
import { createRandom } from './random.ts';
import { createSqliteStore } from './store/sqlite-store.ts';
import type { AccessKey, Attempt, Store } from './store/store.ts';

/** A local GenAuth that is running. */
export type MockServer = {
  /** Where it answers, such as `http://127.0.0.1:4650`. Give it to an SDK as `host`. */
  readonly url: string;
  readonly port: number;
  /** The key pair of the default user pool, and the pool's ID. */
  readonly credentials: AccessKey;
  /** Ends it: calls under way finish or are cut off, state is on the disk. Closing twice is one closing. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts a local GenAuth.
 * @returns a promise of the running server; it rejects with the system's error when the port is in use (`EADDRINUSE`),
 * and with a RangeError that names the option when one is out of range
 * @example
 * const mock = await createMockServer({ port: 0 });
 * const response = await fetch(`${mock.url}/_mock/readyz`);
 * await mock.close();
 */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const resolved = resolveOptions(options);
  const clock = options.clock ?? systemClock;
  const onAttempt = options.onAttempt ?? (() => {});
  const store = withAttemptObserver(createSqliteStore(resolved.file), onAttempt);
  const sender = createSender(clock, resolved.deliveryTimeoutMs);
  try {
    await store.saveAccessKey(resolved.credentials);
    const engine = createEngine(
      {
        clock,
        ids: createIds(clock, createRandom(options.seed)),
        store,
        sender,
        signingKey: await store.keep('token-signing-key', () => randomBytes(32)),
        onCall: options.onCall ?? (() => {}),
      },
      resolved,
    );
    const app = createApp({
      engine,
      check: () => store.check(),
      allowedHosts: [...resolved.allowedHosts, resolved.host],
      bodyLimit: resolved.bodyLimit,
    });
    const listener = await listen(app, {
      host: resolved.host,
      port: resolved.port,
      graceMs: resolved.graceMs,
      refusal: (status) =>
        engine.refuse({ method: '-', path: '-' }, status, 'This is no HTTP request that the server can read').body,
    });
    let closed: Promise<void> | undefined;
    const close = (): Promise<void> => {
      closed ??= listener.close().finally(() => release(sender, store));
      return closed;
    };
    return {
      url: listener.url,
      port: listener.port,
      credentials: resolved.credentials,
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await release(sender, store);
    throw error;
  }
}

async function release(sender: Sender, store: Store): Promise<void> {
  await sender.close();
  await store.close();
}

function withAttemptObserver(store: Store, onAttempt: (attempt: Attempt) => void): Store {
  return {
    ...store,
    async insertAttempt(userPoolId, attempt) {
      await store.insertAttempt(userPoolId, attempt);
      onAttempt(attempt);
    },
  };
}
