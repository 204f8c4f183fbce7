import { randomBytes, randomUUID } from 'node:crypto';
import { createEngine, type Engine } from '../api/engine.ts';
import { createSender } from '../delivery/sender.ts';
import { createFetchDoor, type MockFetch } from '../doors/fetch.ts';
import { type Handle, isControlPath } from '../doors/handle.ts';
import { isLoopback } from '../doors/http/hosts.ts';
import { createByteBudget } from '../lib/byte-budget.ts';
import { systemClock } from '../lib/clock.ts';
import { createIds } from '../lib/ids.ts';
import { lazy } from '../lib/lazy.ts';
import { createRandom } from '../lib/random.ts';
import type { AccessKey } from '../model/access-key.ts';
import type { Call } from '../model/call.ts';
import { applySeed } from '../pool/apply-seed.ts';
import { createPools } from '../pool/pools.ts';
import { createServerState, type ServerState } from '../pool/server-state.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { createLog, type Log } from './log.ts';
import { checkFile, checkInput } from './method-arguments.ts';
import type { MockServerOptions, ResolvedOptions } from './option-table.ts';
import { resolveOptions } from './options.ts';
import { createPoolHandle, type PoolHandle } from './pool-handle.ts';
import { closedMock, refuseClosed, refuseClosedFetch } from './refuse-closed.ts';

/** A local GenAuth in this process. What controls a pool controls the default one; `pool` gives others. */
export type Mock = PoolHandle & {
  /** The key pair of the default user pool, and the pool's ID. */
  readonly credentials: AccessKey;
  /** The token that callers of the control API must send. Undefined when the control API asks for none. */
  readonly controlToken: string | undefined;
  /** Reaches the mock without a socket; give it to a client as its `fetch`. */
  readonly fetch: MockFetch;
  /** Another pool, by its ID. @throws MockError (404) */
  pool(userPoolId: string): Promise<PoolHandle>;
  /** Makes a pool of its own, for a test that must not see others. */
  createPool(input?: Partial<AccessKey>): Promise<PoolHandle & { readonly credentials: AccessKey }>;
  deletePool(userPoolId: string): Promise<void>;
  /** Makes the pools and webhooks of a seed file, YAML or JSON, that are not there yet. */
  seedFrom(file: string): Promise<void>;
  /** Writes the whole state, secrets included, to a file: as a whole or not at all. */
  exportTo(file: string): Promise<void>;
  /** Puts the state of an exported file in the place of what the same pools have. */
  importFrom(file: string): Promise<void>;
  /**
   * Closes the mock. Deliveries in progress stay pending in the state file, if there is one. A second call does nothing.
   * After that, every other method fails with a MockError (409).
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A mock with what a listening door needs. */
export type MockCore = {
  readonly mock: Mock;
  readonly handle: Handle;
  readonly engine: Engine;
  readonly options: ResolvedOptions;
  /** Ends the live streams. A server that closes waits for its last answer, and a stream would delay it. */
  readonly endStreams: () => void;
};

/**
 * Starts a local GenAuth without a socket.
 * @returns a promise that rejects with a RangeError that names the option when one is out of range
 * @example
 * const mock = await createMock();
 * const client = new ManagementClient({ ...mock.credentials, host: 'http://genauth.mock', fetch: mock.fetch });
 */
export async function createMock(options: MockServerOptions = {}): Promise<Mock> {
  return (await createMockCore(options)).mock;
}

/** The composition root: makes every part and puts them together. */
export async function createMockCore(options: MockServerOptions): Promise<MockCore> {
  const resolved = resolveOptions(options);
  const clock = options.clock ?? systemClock;
  const random = createRandom(options.seed);
  const ids = createIds(clock, random, options.seed === undefined ? randomUUID : undefined);
  const onError = options.onError ?? (() => {});
  const log = options.onLog && createLog(clock, options.onLog, onError);
  const store = createSqliteStore(resolved.file, resolved.deliveriesKept, resolved.stateBytes);
  const sender = createSender(resolved.deliveryTimeoutMs);
  const closing = new AbortController();
  const pools = createPools(store, {
    sender,
    systemClock: clock,
    ids,
    deliveriesAtOnce: resolved.deliveriesAtOnce,
    waitTimeoutMs: resolved.waitTimeoutMs,
    journalLength: resolved.journalLength,
    journalBudget: createByteBudget(resolved.journalBytes),
    activityBudget: createByteBudget(resolved.activityBytes),
    onAttempt: options.onAttempt,
    onUndelivered: options.onUndelivered,
    onHappening: log?.happened,
    onError,
  });

  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= (async () => {
      closing.abort();
      pools.close();
      await sender.close();
      await pools.idle();
      await store.close();
    })();
    return closed;
  };

  try {
    await store.saveAccessKey(resolved.credentials);
    const server = createServerState({
      ...{ store, pools, ids, random, defaultKey: resolved.credentials },
      streamBacklogBytes: resolved.streamBacklogBytes,
    });
    const signingKey = await store.keep('token-signing-key', () => randomBytes(32));
    const engine = createEngine(
      { clock, ids, store, pools, signingKey, closing: closing.signal, onCall: onCallOf(options, log, onError) },
      resolved,
    );
    const controlToken =
      resolved.controlToken ?? (isLoopback(resolved.host) ? undefined : randomBytes(16).toString('hex'));
    // Its tables and validators take longer to load than a mock takes to start, and most runs never call it.
    const control = lazy(async () => {
      const { createControl } = await import('../control/control.ts');
      return createControl(
        server,
        { token: controlToken, bodyLimit: resolved.bodyLimit, closing: closing.signal },
        onError,
      );
    });
    const handle: Handle = (request) =>
      isControlPath(request.path) ? control().then(({ handle }) => handle(request)) : engine.handle(request);
    await pools.resume();
    // A server counts as closed when `close` begins, although it still answers the calls in progress.
    const refusal = (): Error | undefined => (closing.signal.aborted ? closedMock() : undefined);
    const mock: Mock = {
      ...createPoolHandle(await server.pool('default'), refusal),
      ...serverMethods(server, refusal),
      credentials: resolved.credentials,
      controlToken,
      fetch: refuseClosedFetch(createFetchDoor(handle), refusal),
      close,
      [Symbol.asyncDispose]: close,
    };
    return { mock, handle, engine, options: resolved, endStreams: () => closing.abort() };
  } catch (error) {
    await close();
    throw error;
  }
}

type ServerMethods = Pick<Mock, 'pool' | 'createPool' | 'deletePool' | 'seedFrom' | 'exportTo' | 'importFrom'>;

/** The methods of the mock that concern all pools. */
function serverMethods(server: ServerState, refusal: () => Error | undefined): ServerMethods {
  const methods: ServerMethods = {
    pool: async (userPoolId) => createPoolHandle(await server.pool(userPoolId), refusal),
    async createPool(input = {}) {
      await checkInput('createPool', input);
      const credentials = await server.createPool(input);
      return { ...createPoolHandle(await server.pool(credentials.userPoolId), refusal), credentials };
    },
    deletePool: (userPoolId) => server.deletePool(userPoolId),
    async seedFrom(file) {
      checkFile(file);
      const { readSeedFile } = await import('./seed-file.ts');
      await applySeed(server, await readSeedFile(file));
    },
    async exportTo(file) {
      checkFile(file);
      const { exportState } = await import('./export-file.ts');
      await exportState(server, file);
    },
    async importFrom(file) {
      checkFile(file);
      const { importState } = await import('./export-file.ts');
      await importState(server, file);
      // As with a state file, the options override the default key pair.
      await server.store.saveAccessKey(server.defaultKey);
    },
  };
  return refuseClosed(methods, {}, refusal);
}

/** The observer that the engine calls with each call. An `onCall` that throws must not change the answer. */
function onCallOf({ onCall }: MockServerOptions, log: Log | undefined, onError: (error: unknown) => void) {
  return (call: Call): void => {
    try {
      onCall?.(call);
    } catch (error) {
      onError(error);
    }
    log?.called(call);
  };
}
