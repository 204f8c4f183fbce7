import type { Call } from '../api/engine.ts';
import { defaultEngineOptions, type EngineOptions } from '../api/engine-options.ts';
import type { Clock } from '../lib/clock.ts';
import type { AccessKey } from '../model/access-key.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';

/** How a mock server behaves. Every member is optional. */
export type MockServerOptions = Partial<EngineOptions> & {
  /** Port to listen on. Default 0, which picks a free one. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`: nobody outside this machine can reach it. */
  readonly host?: string;
  /** Names beyond loopback that requests may give as their host, such as a container's; `*` allows any. Default none. */
  readonly allowedHosts?: readonly string[];
  /** Path of the file that keeps the state, or `:memory:`. Default `:memory:`. */
  readonly file?: string;
  /** The key pair of the default user pool, and the pool's ID. The default is fixed and public: `defaultCredentials`. */
  readonly credentials?: AccessKey;
  /** How long a receiver may take to answer, in milliseconds. Default 10,000. */
  readonly deliveryTimeoutMs?: number;
  /** The largest request body that is read, in bytes, at least 1,024. Default 1 MiB. */
  readonly bodyLimit?: number;
  /** How long calls under way may take to finish when the server closes, in milliseconds. Default 2,000. */
  readonly graceMs?: number;
  /** What callers of the control API have to show. Default: nothing on loopback, a made-up token beyond it. */
  readonly controlToken?: string;
  /** Makes IDs repeat from run to run. Default: unpredictable. */
  readonly seed?: number;
  /** Where time comes from. Default: the machine's clock. */
  readonly clock?: Clock;
  /** Hears of each call once it is answered. */
  readonly onCall?: (call: Call) => void;
  /** Hears of each attempt once its outcome is stored. */
  readonly onAttempt?: (delivery: DeliveryRecord, attempt: AttemptRecord) => void;
  /** Hears of what should not happen outside a call, such as a state file that cannot be written. */
  readonly onError?: (error: unknown) => void;
};

/** The key pair of the default user pool: the same everywhere, so it protects nothing. */
export const defaultCredentials: AccessKey = {
  accessKeyId: '65f0c0de0000000000000001',
  accessKeySecret: 'local-genauth-mock-secret-000001',
  userPoolId: '65f0c0de0000000000000001',
};

/** In bytes. A smaller one would keep out even the call for a token. */
export const smallestBodyLimit = 1024;

/** Options with nothing left open. */
export type ResolvedOptions = EngineOptions &
  Pick<MockServerOptions, 'controlToken'> &
  Required<
    Omit<
      MockServerOptions,
      keyof EngineOptions | 'controlToken' | 'seed' | 'clock' | 'onCall' | 'onAttempt' | 'onError'
    >
  >;

/**
 * Fills in the defaults.
 * @throws RangeError that names the option and the rule
 */
export function resolveOptions(options: MockServerOptions): ResolvedOptions {
  const resolved: ResolvedOptions = {
    ...defaultEngineOptions,
    port: 0,
    host: '127.0.0.1',
    allowedHosts: [],
    file: ':memory:',
    credentials: defaultCredentials,
    deliveryTimeoutMs: 10_000,
    bodyLimit: 1024 * 1024,
    graceMs: 2_000,
    ...withoutUndefined(options),
    // Of this option undefined is a value: it switches the check off.
    ...('dateWindowMs' in options ? { dateWindowMs: options.dateWindowMs } : {}),
  };
  checkRange('port', resolved.port, 0, 65_535);
  checkRange('deliveryTimeoutMs', resolved.deliveryTimeoutMs, 1, 2 ** 31 - 1);
  checkRange('bodyLimit', resolved.bodyLimit, smallestBodyLimit, 2 ** 31 - 1);
  checkRange('deliveriesAtOnce', resolved.deliveriesAtOnce, 1, 10_000);
  checkRange('deliveriesKept', resolved.deliveriesKept, 1, 2 ** 31 - 1);
  checkRange('journalLength', resolved.journalLength, 1, 2 ** 31 - 1);
  checkRange('graceMs', resolved.graceMs, 0, 2 ** 31 - 1);
  checkRange('tokenLifetimeSeconds', resolved.tokenLifetimeSeconds, 1, 2 ** 31 - 1);
  if (resolved.requestsPerSecond !== undefined)
    checkRange('requestsPerSecond', resolved.requestsPerSecond, 1, 2 ** 31 - 1);
  if (resolved.dateWindowMs !== undefined) checkRange('dateWindowMs', resolved.dateWindowMs, 1, 2 ** 53 - 1);
  checkCredentials(resolved.credentials);
  if (resolved.controlToken === '') throw new RangeError('controlToken must not be empty');
  return resolved;
}

function checkRange(name: string, value: number, from: number, to: number): void {
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new RangeError(`${name} must be a whole number from ${from} to ${to}, not ${value}`);
  }
}

function checkCredentials(credentials: AccessKey): void {
  // The Python SDK reads the IDs out of a token as ordinary base64, which only such characters survive.
  for (const name of ['accessKeyId', 'userPoolId'] as const) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(credentials[name])) {
      throw new RangeError(`credentials.${name} must be 1 to 64 letters, digits, "-" or "_"`);
    }
  }
  if (credentials.accessKeySecret === '') throw new RangeError('credentials.accessKeySecret must not be empty');
}

function withoutUndefined<Options extends object>(options: Options): Partial<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Options>;
}
