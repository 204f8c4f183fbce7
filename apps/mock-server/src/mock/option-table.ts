import type { EngineOptions } from '../api/engine-options.ts';
import type { Clock } from '../lib/clock.ts';
import type { AccessKey } from '../model/access-key.ts';
import type { Call } from '../model/call.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { UndeliveredEvent } from '../model/undelivered-event.ts';
import type { Attempt, Delivery } from '../pool/view.ts';

/** How a mock server behaves. Every member is optional. */
export type MockServerOptions = Partial<EngineOptions> & {
  /** Listen on this port; 0 picks a free one. A whole number from 0 to 65535. Default: 0. */
  readonly port?: number;
  /** Listen on this address. Default: "127.0.0.1", which only this machine can reach. */
  readonly host?: string;
  /** Also accept requests for these host names; * accepts any. Default: []. A container's name is an example. */
  readonly allowedHosts?: readonly string[];
  /** Keep the state in this file; :memory: keeps it in memory only. Default: ":memory:". */
  readonly file?: string;
  /** Use this key pair and pool ID for the default user pool. Default: defaultCredentials, which are public. */
  readonly credentials?: AccessKey;
  /**
   * Require this bearer token for /_mock; generated when the host is not loopback. Default: none. It must not be empty.
   */
  readonly controlToken?: string;
  /** Give a receiver this long to answer, in milliseconds. A whole number from 1 to 2147483647. Default: 10000. */
  readonly deliveryTimeoutMs?: number;
  /**
   * Stop a wait after this long, unless the call sets its own timeout, in milliseconds. A whole number from 0 to 600000.
   * Default: 2000. Common test runners allow more time.
   */
  readonly waitTimeoutMs?: number;
  /**
   * Let calls in progress finish for this long when the server closes, in milliseconds. A whole number from 0 to
   * 2147483647. Default: 2000.
   */
  readonly graceMs?: number;
  /** Generate the same IDs in every run with this number. A whole number from 0 to 4294967295. Default: none. */
  readonly seed?: number;
  /** Read the time from this clock. Default: the machine's clock. */
  readonly clock?: Clock;
  /** Called with each call of the emulated API, once it is answered. Default: none. */
  readonly onCall?: (call: Call) => void;
  /** Called with each delivery attempt, once its outcome is stored. Default: none. */
  readonly onAttempt?: (delivery: Delivery, attempt: Attempt) => void;
  /** Called with each event that no webhook received, and a hint about the reason. Default: none. */
  readonly onUndelivered?: (event: UndeliveredEvent) => void;
  /** Called with each log entry: calls, events, attempts, clock, faults, resets. Default: none. */
  readonly onLog?: (entry: LogEntry) => void;
  /** Called with internal errors that happen outside a call. Default: none. A state file on a full disk is an example. */
  readonly onError?: (error: unknown) => void;
};

/** The options that have no value unless the caller gives one. */
type Unset = 'controlToken' | 'seed' | 'clock' | 'onCall' | 'onAttempt' | 'onUndelivered' | 'onLog' | 'onError';

/** Options with the defaults filled in. */
export type ResolvedOptions = EngineOptions &
  Pick<MockServerOptions, Unset> &
  Required<Omit<MockServerOptions, keyof EngineOptions | Unset>>;

/** A flag of `genauth-mock start` that sets an option. The name of its environment variable follows from its own. */
export type OptionFlag = {
  /** Its name and argument, as `--help` shows them. */
  readonly flag: `--${string}`;
  /** What it does, where its option says it in other words. */
  readonly help?: string;
  /** Its default, where its option has another one. */
  readonly default?: number | string;
  /** The value that it gives its option, for a flag without an argument. */
  readonly value?: boolean | string;
  /** The member of its option that it sets, where the option is an object. */
  readonly member?: string;
  /** How many units of its option one unit of its argument is. Default 1. */
  readonly factor?: number;
  /** The flag that must not be given with it. */
  readonly conflictsWith?: string;
};

/** One option: all that its type, its checks, its flags, `--help` and the README state about it. */
export type OptionRow = {
  readonly type: 'boolean' | 'choice' | 'function' | 'integer' | 'object' | 'string' | 'strings';
  /** What it does: imperative, no capital, no full stop. */
  readonly help: string;
  readonly default?: unknown;
  /** The default in words, where it is not a literal. */
  readonly defaultIs?: string;
  /** The smallest and the largest value of an integer. */
  readonly range?: readonly [from: number, to: number];
  readonly unit?: 'bytes' | 'milliseconds' | 'seconds';
  readonly choices?: readonly string[];
  /** What an explicit undefined does, where it is not the default. A flag spells it `off`. */
  readonly off?: string;
  /** The row of `spec/fidelity.yaml` that names this option. */
  readonly ledger?: string;
  readonly flags?: readonly OptionFlag[];
};

/** A row that agrees with the type of its option. */
type RowOf<Value> = Omit<OptionRow, 'type' | 'default' | 'range' | 'choices'> &
  TypeOf<NonNullable<Value>> &
  (undefined extends Value ? { readonly default?: NonNullable<Value> } : { readonly default: Value });

type TypeOf<Value> = [Value] extends [boolean]
  ? { readonly type: 'boolean' }
  : [Value] extends [number]
    ? { readonly type: 'integer'; readonly range: NonNullable<OptionRow['range']> }
    : [Value] extends [string]
      ? string extends Value
        ? { readonly type: 'string' }
        : { readonly type: 'choice'; readonly choices: readonly Value[] }
      : [Value] extends [readonly string[]]
        ? { readonly type: 'strings' }
        : { readonly type: 'function' | 'object' };

/** The key pair of the default user pool: the same everywhere, so it protects nothing. */
export const defaultCredentials: AccessKey = {
  accessKeyId: '65f0c0de0000000000000001',
  accessKeySecret: 'local-genauth-mock-secret-000001',
  userPoolId: '65f0c0de0000000000000001',
};

const maxInt32 = 2 ** 31 - 1;

/** Every option, in the order of `--help` and of the README. */
export const optionTable: { readonly [Name in keyof MockServerOptions]-?: RowOf<ResolvedOptions[Name]> } = {
  port: {
    type: 'integer',
    range: [0, 65_535],
    default: 0,
    help: 'listen on this port; 0 picks a free one',
    flags: [{ flag: '--port <number>', default: 4650 }],
  },
  host: {
    type: 'string',
    default: '127.0.0.1',
    help: 'listen on this address',
    flags: [{ flag: '--host <address>' }],
  },
  allowedHosts: {
    type: 'strings',
    default: [],
    help: 'also accept requests for these host names; * accepts any',
    ledger: 'host-header',
    flags: [{ flag: '--allowed-host <name...>' }],
  },
  file: {
    type: 'string',
    default: ':memory:',
    help: 'keep the state in this file; :memory: keeps it in memory only',
    flags: [
      { flag: '--state <file>', default: '.genauth-mock/state.sqlite', help: 'keep the state in this file' },
      { flag: '--ephemeral', value: ':memory:', conflictsWith: 'state', help: 'keep the state in memory only' },
    ],
  },
  credentials: {
    type: 'object',
    default: defaultCredentials,
    defaultIs: 'defaultCredentials',
    help: 'use this key pair and pool ID for the default user pool',
    flags: [
      {
        flag: '--access-key-id <id>',
        member: 'accessKeyId',
        help: 'use this access key ID for the default user pool',
      },
      { flag: '--access-key-secret <secret>', member: 'accessKeySecret', help: 'use this secret with the access key' },
      { flag: '--user-pool-id <id>', member: 'userPoolId', help: 'use this ID for the default user pool' },
    ],
  },
  controlToken: {
    type: 'string',
    help: 'require this bearer token for /_mock; generated when the host is not loopback',
    flags: [{ flag: '--control-token <token>' }],
  },
  language: {
    type: 'choice',
    choices: ['zh-CN', 'en-US'],
    default: 'zh-CN',
    help: 'write messages in this language when the caller requests none',
    ledger: 'message-language',
    flags: [{ flag: '--language <language>' }],
  },
  dateWindowMs: {
    type: 'integer',
    range: [1, Number.MAX_SAFE_INTEGER],
    default: 5 * 60 * 1000,
    unit: 'milliseconds',
    off: 'accepts any date',
    help: 'refuse a signed request whose date is further than this from now',
    ledger: 'date-window',
    flags: [{ flag: '--date-window <seconds>', factor: 1000 }],
  },
  refuseReplayedNonces: {
    type: 'boolean',
    default: true,
    help: 'refuse a nonce that was used before',
    ledger: 'nonce-replay',
    flags: [{ flag: '--allow-replayed-nonces', value: false, help: 'accept a nonce more than once' }],
  },
  zeroMeansDefault: {
    type: 'boolean',
    default: false,
    help: 'read page and limit 0 as their defaults, for the C# SDK',
    ledger: 'paging-zero',
    flags: [{ flag: '--zero-means-default', value: true }],
  },
  unreachableReceiver: {
    type: 'choice',
    choices: ['failure', 'null-response'],
    default: 'failure',
    help: 'answer trigger-webhook like this when the receiver does not answer',
    ledger: 'unreachable-receiver',
    flags: [{ flag: '--unreachable-receiver <answer>' }],
  },
  requestsPerSecond: {
    type: 'integer',
    range: [1, maxInt32],
    help: 'answer HTTP 429 to a user pool that makes more calls than this within a second',
    ledger: 'throttling',
    flags: [{ flag: '--requests-per-second <number>' }],
  },
  tokenLifetimeSeconds: {
    type: 'integer',
    range: [1, maxInt32],
    default: 7200,
    unit: 'seconds',
    help: 'let management tokens expire after this time',
    ledger: 'management-token',
    flags: [{ flag: '--token-lifetime <seconds>' }],
  },
  deliveryTimeoutMs: {
    type: 'integer',
    range: [1, maxInt32],
    default: 10_000,
    unit: 'milliseconds',
    help: 'give a receiver this long to answer',
    ledger: 'delivery-success',
    flags: [{ flag: '--delivery-timeout <ms>' }],
  },
  waitTimeoutMs: {
    type: 'integer',
    range: [0, 600_000],
    default: 2000,
    unit: 'milliseconds',
    help: 'stop a wait after this long, unless the call sets its own timeout',
    flags: [{ flag: '--wait-timeout <ms>' }],
  },
  deliveriesAtOnce: {
    type: 'integer',
    range: [1, 10_000],
    default: 10,
    help: 'send at most this many deliveries of one webhook at the same time',
    ledger: 'delivery-order',
    flags: [{ flag: '--deliveries-at-once <number>' }],
  },
  deliveriesKept: {
    type: 'integer',
    range: [1, maxInt32],
    default: 10_000,
    help: 'keep this many deliveries of each user pool; drop the oldest finished ones beyond that, never pending ones',
    flags: [{ flag: '--deliveries-kept <number>' }],
  },
  stateBytes: {
    type: 'integer',
    range: [1024 * 1024, Number.MAX_SAFE_INTEGER],
    default: 512 * 1024 * 1024,
    unit: 'bytes',
    help: 'drop the oldest finished deliveries of all user pools, never pending ones, while the state is larger than this',
    flags: [{ flag: '--state-bytes <bytes>' }],
  },
  journalLength: {
    type: 'integer',
    range: [1, maxInt32],
    default: 1000,
    help: 'keep this many calls of each user pool in the request journal',
  },
  journalBytes: {
    type: 'integer',
    range: [65_536, Number.MAX_SAFE_INTEGER],
    default: 32 * 1024 * 1024,
    unit: 'bytes',
    help: 'limit the memory of the request journals of all user pools to this much',
    flags: [{ flag: '--journal-bytes <bytes>' }],
  },
  activityBytes: {
    type: 'integer',
    range: [65_536, Number.MAX_SAFE_INTEGER],
    default: 32 * 1024 * 1024,
    unit: 'bytes',
    help: 'limit the memory of the events that stream readers can resume with to this much',
    flags: [{ flag: '--activity-bytes <bytes>' }],
  },
  streamBacklogBytes: {
    type: 'integer',
    range: [65_536, Number.MAX_SAFE_INTEGER],
    default: 64 * 1024 * 1024,
    unit: 'bytes',
    help: 'disconnect a stream reader with more unread events than this',
    flags: [{ flag: '--stream-backlog-bytes <bytes>' }],
  },
  noncesKept: {
    type: 'integer',
    range: [1, 1_000_000],
    default: 100_000,
    help: 'remember at least this many of the last nonces',
    flags: [{ flag: '--nonces-kept <number>' }],
  },
  bodyLimit: {
    type: 'integer',
    // A smaller limit would refuse even the call for a token.
    range: [1024, maxInt32],
    default: 1024 * 1024,
    unit: 'bytes',
    help: 'refuse a request body larger than this',
    flags: [{ flag: '--body-limit <bytes>' }],
  },
  graceMs: {
    type: 'integer',
    range: [0, maxInt32],
    default: 2000,
    unit: 'milliseconds',
    help: 'let calls in progress finish for this long when the server closes',
  },
  validateAnswers: {
    type: 'boolean',
    default: true,
    help: 'check answers against the contract before sending them',
  },
  seed: {
    type: 'integer',
    range: [0, 2 ** 32 - 1],
    help: 'generate the same IDs in every run with this number',
    flags: [{ flag: '--seed <number>' }],
  },
  clock: { type: 'object', defaultIs: "the machine's clock", help: 'read the time from this clock' },
  onCall: { type: 'function', help: 'called with each call of the emulated API, once it is answered' },
  onAttempt: { type: 'function', help: 'called with each delivery attempt, once its outcome is stored' },
  onUndelivered: {
    type: 'function',
    help: 'called with each event that no webhook received, and a hint about the reason',
  },
  onLog: { type: 'function', help: 'called with each log entry: calls, events, attempts, clock, faults, resets' },
  onError: { type: 'function', help: 'called with internal errors that happen outside a call' },
};

/** The table as a list, for code that treats every option alike. */
export const optionRows: readonly (readonly [name: string, row: OptionRow])[] = Object.entries(optionTable);
