import { Command, InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { defaultCredentials } from '../mock/option-table.ts';
import { parseNumber, parseNumberOrOff, readStartFlags, startFlags } from './start-flags.ts';

test.for([
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['65535', 65_535],
] as const)('parseNumber reads %s as %i', ([text, value]) => {
  expect(parseNumber(0, 65_535)(text)).toBe(value);
});

test.for(['', ' ', 'abc', '-1', '+1', '1.5', '1e3', '0x10', ' 1', '1 ', '65536', '٣', 'NaN', 'Infinity'])(
  'parseNumber refuses "%s"',
  (text) => {
    expect(() => parseNumber(0, 65_535)(text)).toThrow(InvalidArgumentError);
    expect(() => parseNumber(0, 65_535)(text)).toThrow('It must be a whole number from 0 to 65535.');
  },
);

test('parseNumberOrOff also accepts the word off', () => {
  expect(parseNumberOrOff(1, 9)('off')).toBe('off');
  expect(parseNumberOrOff(1, 9)('5')).toBe(5);
  expect(() => parseNumberOrOff(1, 9)('OFF')).toThrow(InvalidArgumentError);
  expect(() => parseNumberOrOff(1, 9)('0')).toThrow(InvalidArgumentError);
});

/** What the flags of a command line ask for. */
function read(...args: readonly string[]): ReturnType<typeof readStartFlags> {
  const command = new Command().exitOverride();
  for (const flag of startFlags()) command.addOption(flag);
  command.parse(args, { from: 'user' });
  return readStartFlags(command, {});
}

test('without flags the server gets the defaults of the command line', () => {
  const { options, ...rest } = read();
  expect(options).toEqual({
    port: 4650,
    host: '127.0.0.1',
    allowedHosts: [],
    file: '.genauth-mock/state.sqlite',
    credentials: defaultCredentials,
    language: 'zh-CN',
    dateWindowMs: 300_000,
    unreachableReceiver: 'failure',
    tokenLifetimeSeconds: 7200,
    deliveryTimeoutMs: 10_000,
    waitTimeoutMs: 2000,
    deliveriesAtOnce: 10,
    stateBytes: 536_870_912,
    journalBytes: 33_554_432,
    activityBytes: 33_554_432,
    streamBacklogBytes: 67_108_864,
    noncesKept: 100_000,
    deliveriesKept: 10_000,
    bodyLimit: 1_048_576,
  });
  expect(rest).toEqual({ log: 'text' });
});

test.for([
  [['--date-window', '7'], { dateWindowMs: 7000 }],
  [['--date-window', 'off'], { dateWindowMs: undefined }],
  [['--allow-replayed-nonces'], { refuseReplayedNonces: false }],
  [['--zero-means-default'], { zeroMeansDefault: true }],
  [['--ephemeral'], { file: ':memory:' }],
  [['--state', 'a.db'], { file: 'a.db' }],
  [['--allowed-host', 'a', 'b'], { allowedHosts: ['a', 'b'] }],
  [['--access-key-id', 'mine'], { credentials: { ...defaultCredentials, accessKeyId: 'mine' } }],
  [['--requests-per-second', '9'], { requestsPerSecond: 9 }],
  [['--control-token', 't'], { controlToken: 't' }],
  [['--seed', '0'], { seed: 0 }],
] as const)('the flags %j set %o', ([args, options]) => {
  expect(read(...args).options).toEqual({ ...read().options, ...options });
  for (const name of Object.keys(options)) expect(read(...args).options).toHaveProperty(name);
});

test('the flags that set no option of the server are kept beside the options', () => {
  const { options, ...rest } = read('--json', '--import', 'a', '--seed-file', 'b', '--export-on-exit', 'c');
  expect(rest).toEqual({ log: 'text', json: true, import: 'a', seedFile: 'b', exportOnExit: 'c' });
  expect(options).toEqual(read().options);
});

test.for([
  [['--log', 'json'], 'json'],
  [['--log', 'none'], 'none'],
  [['--quiet'], 'none'],
] as const)('the flags %j choose the log %s', ([args, log]) => {
  expect(read(...args).log).toBe(log);
});
