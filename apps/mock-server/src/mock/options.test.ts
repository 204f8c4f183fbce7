import { describe, expect, test } from 'vitest';
import { createMockServer } from './create-mock-server.ts';
import { defaultCredentials, type MockServerOptions } from './option-table.ts';
import { resolveOptions } from './options.ts';

test('resolveOptions gives every option its documented default', () => {
  expect(resolveOptions({})).toEqual({
    port: 0,
    host: '127.0.0.1',
    allowedHosts: [],
    file: ':memory:',
    credentials: defaultCredentials,
    deliveryTimeoutMs: 10_000,
    waitTimeoutMs: 2000,
    bodyLimit: 1_048_576,
    graceMs: 2_000,
    language: 'zh-CN',
    dateWindowMs: 300_000,
    refuseReplayedNonces: true,
    zeroMeansDefault: false,
    unreachableReceiver: 'failure',
    requestsPerSecond: undefined,
    tokenLifetimeSeconds: 7200,
    deliveriesAtOnce: 10,
    deliveriesKept: 10_000,
    stateBytes: 536_870_912,
    journalBytes: 33_554_432,
    activityBytes: 33_554_432,
    streamBacklogBytes: 67_108_864,
    noncesKept: 100_000,
    journalLength: 1000,
    validateAnswers: true,
  });
});

test('undefined selects the default, except that it switches the date window off', () => {
  const options = { port: undefined, tokenLifetimeSeconds: undefined, dateWindowMs: undefined };
  expect(resolveOptions(options as unknown as MockServerOptions)).toEqual({
    ...resolveOptions({}),
    dateWindowMs: undefined,
  });
});

test('resolveOptions keeps the values that are given', () => {
  const options = { port: 65_535, graceMs: 0, allowedHosts: ['a'], requestsPerSecond: 1, language: 'en-US' } as const;
  expect(resolveOptions(options)).toMatchObject(options);
});

const broken: [MockServerOptions, string][] = [
  [{ port: -1 }, 'port must be a whole number from 0 to 65535, not -1'],
  [{ port: 65_536 }, 'port must be a whole number from 0 to 65535, not 65536'],
  [{ port: 1.5 }, 'port must be a whole number from 0 to 65535, not 1.5'],
  [{ port: Number.NaN }, 'port must be a whole number from 0 to 65535, not NaN'],
  [{ deliveryTimeoutMs: 0 }, 'deliveryTimeoutMs must be a whole number from 1 to 2147483647, not 0'],
  [{ deliveryTimeoutMs: 2 ** 31 }, 'deliveryTimeoutMs must be a whole number from 1 to 2147483647, not 2147483648'],
  [{ bodyLimit: 0 }, 'bodyLimit must be a whole number from 1024 to 2147483647, not 0'],
  [{ graceMs: -1 }, 'graceMs must be a whole number from 0 to 2147483647, not -1'],
  [{ tokenLifetimeSeconds: 0 }, 'tokenLifetimeSeconds must be a whole number from 1 to 2147483647, not 0'],
  [{ requestsPerSecond: 0 }, 'requestsPerSecond must be a whole number from 1 to 2147483647, not 0'],
  [{ dateWindowMs: 0 }, 'dateWindowMs must be a whole number from 1 to 9007199254740991, not 0'],
  [
    { credentials: { ...defaultCredentials, accessKeyId: 'a b' } },
    'credentials.accessKeyId must be 1 to 64 letters, digits, "-" or "_", not "a b"',
  ],
  [
    { credentials: { ...defaultCredentials, userPoolId: 'x'.repeat(65) } },
    `credentials.userPoolId must be 1 to 64 letters, digits, "-" or "_", not "${'x'.repeat(65)}"`,
  ],
  [
    { credentials: { ...defaultCredentials, userPoolId: '' } },
    'credentials.userPoolId must be 1 to 64 letters, digits, "-" or "_", not ""',
  ],
  [{ credentials: { ...defaultCredentials, accessKeySecret: '' } }, 'credentials.accessKeySecret must not be empty'],
  [
    { credentials: { ...defaultCredentials, accessKeyId: undefined as unknown as string } },
    'credentials.accessKeyId must be 1 to 64 letters, digits, "-" or "_", not undefined',
  ],
  [{ prot: 1 } as MockServerOptions, 'The option prot is unknown; did you mean port?'],
  [{ zzz: 1 } as MockServerOptions, 'The option zzz is unknown; the README has the list of options'],
  [null as unknown as MockServerOptions, 'The options must be an object, not null'],
  [{ controlToken: '' }, 'controlToken must not be empty'],
  [{ deliveriesAtOnce: 10_001 }, 'deliveriesAtOnce must be a whole number from 1 to 10000, not 10001'],
  [{ deliveriesKept: 0 }, 'deliveriesKept must be a whole number from 1 to 2147483647, not 0'],
  [{ journalLength: 0 }, 'journalLength must be a whole number from 1 to 2147483647, not 0'],
  [{ seed: 0.5 }, 'seed must be a whole number from 0 to 4294967295, not 0.5'],
  [{ language: 'de' as 'en-US' }, 'language must be "zh-CN" or "en-US", not "de"'],
  [
    { unreachableReceiver: 'maybe' as 'failure' },
    'unreachableReceiver must be "failure" or "null-response", not "maybe"',
  ],
];

describe('an error names the option, its rule and the value', () => {
  test.for(broken)('%o', async ([options, message]) => {
    expect(() => resolveOptions(options)).toThrow(new RangeError(message));
    await expect(createMockServer(options)).rejects.toThrow(new RangeError(message));
  });
});
