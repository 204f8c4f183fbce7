import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { type Command, Option } from 'commander';
import { defaultEngineOptions } from '../api/engine-options.ts';
import { createMockServer, type MockServer } from '../mock/create-mock-server.ts';
import { defaultCredentials, type MockServerOptions, smallestBodyLimit } from '../mock/options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { parseNumber, parseNumberOrOff } from './parse-number.ts';
import { postJson } from './post-json.ts';
import { type StartResult, startBanner } from './start-banner.ts';
import { attemptLines, callLine } from './traffic-lines.ts';
import { watchRunner } from './watch-runner.ts';

type StartFlags = {
  readonly port: number;
  readonly host: string;
  readonly allowedHost: readonly string[];
  readonly state: string;
  readonly ephemeral?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly userPoolId: string;
  readonly language: 'zh-CN' | 'en-US';
  readonly dateWindow: number | 'off';
  readonly allowReplayedNonces?: true;
  readonly zeroMeansDefault?: true;
  readonly unreachableReceiver: 'failure' | 'null-response';
  readonly requestsPerSecond?: number;
  readonly tokenLifetime: number;
  readonly deliveryTimeout: number;
  readonly bodyLimit: number;
  readonly seed?: number;
  readonly seedFile?: string;
  readonly import?: string;
  readonly exportOnExit?: string;
  readonly controlToken?: string;
  readonly deliveriesAtOnce: number;
  readonly deliveriesKept: number;
  readonly exitWithRunner?: true;
};

const largest = 2 ** 31 - 1;

/** Adds `genauth-mock start`, the default command. */
export function addStartCommand(program: Command, io: Io, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('start', { isDefault: true })
    .description('Start the server and keep it running until SIGINT or SIGTERM.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText(
      'after',
      '\nExamples:\n  genauth-mock                            keeps its state in .genauth-mock/\n  genauth-mock --port 0 --ephemeral --json  for a script: a free port, no file, one JSON line',
    );
  for (const option of startOptions()) command.addOption(option);
  // Whoever asks without naming a command gets this one, so its flags are part of the answer.
  program.addHelpText('after', () => `\n${command.helpInformation()}`);
  command.action(async (flags: StartFlags) => onDone(await start(readSwitches(command, flags, io), io)));
}

function startOptions(): Option[] {
  const flag = (flags: string, env: string, text: string): Option => new Option(flags, text).env(`GENAUTH_MOCK_${env}`);
  return [
    flag('--port <number>', 'PORT', 'port to listen on; 0 picks a free one')
      .default(4650)
      .argParser(parseNumber(0, 65_535)),
    flag('--host <address>', 'HOST', 'address to listen on').default('127.0.0.1'),
    flag(
      '--allowed-host <name...>',
      'ALLOWED_HOST',
      'more names that requests may give as their host; * allows any',
    ).default([]),
    flag('--state <file>', 'STATE', 'file that keeps the state').default('.genauth-mock/state.sqlite'),
    flag('--ephemeral', 'EPHEMERAL', 'keep no state on the disk').conflicts('state'),
    flag('--json', 'JSON', 'print one JSON object on stdout when ready, and nothing else'),
    flag('--quiet', 'QUIET', 'do not print calls and deliveries'),
    flag('--access-key-id <id>', 'ACCESS_KEY_ID', 'access key of the default user pool').default(
      defaultCredentials.accessKeyId,
    ),
    flag('--access-key-secret <secret>', 'ACCESS_KEY_SECRET', 'its secret').default(defaultCredentials.accessKeySecret),
    flag('--user-pool-id <id>', 'USER_POOL_ID', 'ID of the default user pool').default(defaultCredentials.userPoolId),
    flag('--language <language>', 'LANGUAGE', 'language of messages when a caller names none')
      .choices(['zh-CN', 'en-US'])
      .default(defaultEngineOptions.language),
    flag('--date-window <seconds>', 'DATE_WINDOW', "how far a signed request's date may be from now, or off")
      .default(300)
      .argParser(parseNumberOrOff(1, largest)),
    flag('--allow-replayed-nonces', 'ALLOW_REPLAYED_NONCES', 'let a nonce be used more than once'),
    flag('--zero-means-default', 'ZERO_MEANS_DEFAULT', 'read page and limit 0 as their defaults, for the C# SDK'),
    flag(
      '--unreachable-receiver <answer>',
      'UNREACHABLE_RECEIVER',
      'what trigger-webhook answers when the receiver does not',
    )
      .choices(['failure', 'null-response'])
      .default(defaultEngineOptions.unreachableReceiver),
    flag('--requests-per-second <number>', 'REQUESTS_PER_SECOND', 'throttle each user pool with HTTP 429').argParser(
      parseNumber(1, largest),
    ),
    flag('--token-lifetime <seconds>', 'TOKEN_LIFETIME', 'lifetime of management tokens')
      .default(defaultEngineOptions.tokenLifetimeSeconds)
      .argParser(parseNumber(1, largest)),
    flag('--delivery-timeout <ms>', 'DELIVERY_TIMEOUT', 'how long a receiver may take')
      .default(10_000)
      .argParser(parseNumber(1, largest)),
    flag('--body-limit <bytes>', 'BODY_LIMIT', 'largest request body')
      .default(1024 * 1024)
      .argParser(parseNumber(smallestBodyLimit, largest)),
    flag('--seed <number>', 'SEED', 'make IDs repeat from run to run').argParser(parseNumber(0, largest)),
    flag('--seed-file <file>', 'SEED_FILE', 'YAML or JSON file of pools and webhooks to make when they are missing'),
    flag('--import <file>', 'IMPORT', 'put the state of an exported file in place before the first call'),
    flag('--export-on-exit <file>', 'EXPORT_ON_EXIT', 'write the whole state, secrets included, to a file when ended'),
    flag(
      '--control-token <token>',
      'CONTROL_TOKEN',
      'what callers of /_mock have to show; made up when --host is beyond loopback',
    ),
    flag(
      '--deliveries-at-once <number>',
      'DELIVERIES_AT_ONCE',
      'deliveries of one webhook that may be under way at a time',
    )
      .default(defaultEngineOptions.deliveriesAtOnce)
      .argParser(parseNumber(1, 10_000)),
    flag('--deliveries-kept <number>', 'DELIVERIES_KEPT', 'deliveries of a user pool that are kept')
      .default(defaultEngineOptions.deliveriesKept)
      .argParser(parseNumber(1, largest)),
    flag('--exit-with-runner', 'EXIT_WITH_RUNNER', 'end when the npx, npm or pnpm that started this is gone'),
  ];
}

/**
 * Variables that are set to nothing, 0, false, no or off do not switch anything on, whatever the command line library thinks.
 */
function readSwitches(command: Command, flags: StartFlags, io: Io): StartFlags {
  const read: { [name: string]: unknown } = { ...flags };
  for (const option of command.options) {
    const name = option.attributeName();
    if (!option.isBoolean() || option.envVar === undefined || command.getOptionValueSource(name) !== 'env') continue;
    if (/^(|0|false|no|off)$/i.test(io.env[option.envVar] ?? '')) delete read[name];
  }
  return read as StartFlags;
}

async function start(flags: StartFlags, io: Io): Promise<ExitCode> {
  // Before anything else: a runner that goes while the server starts has to be missed, too.
  const runner = flags.exitWithRunner ? watchRunner() : undefined;
  let mock: MockServer;
  let result: StartResult;
  // The call that gets the token for the banner is nobody's business.
  const traffic = { shown: false };
  try {
    if (!flags.ephemeral) prepareFolder(flags.state);
    mock = await createMockServer(toOptions(flags, io, traffic));
    result = await fill(mock, flags);
  } catch (error) {
    runner?.stop();
    return explain(error, flags, io);
  }
  traffic.shown = !flags.quiet;
  io.out(flags.json ? `${JSON.stringify(result)}\n` : startBanner(result));

  await ended(runner ? AbortSignal.any([io.signal, runner.signal]) : io.signal);
  runner?.stop();
  if (!flags.json && !flags.quiet) io.err('closing\n');
  return await end(mock, flags, io);
}

function toOptions(flags: StartFlags, io: Io, traffic: { readonly shown: boolean }): MockServerOptions {
  return {
    port: flags.port,
    host: flags.host,
    allowedHosts: flags.allowedHost,
    file: flags.ephemeral ? ':memory:' : flags.state,
    credentials: {
      accessKeyId: flags.accessKeyId,
      accessKeySecret: flags.accessKeySecret,
      userPoolId: flags.userPoolId,
    },
    language: flags.language,
    dateWindowMs: flags.dateWindow === 'off' ? undefined : flags.dateWindow * 1000,
    refuseReplayedNonces: !flags.allowReplayedNonces,
    zeroMeansDefault: flags.zeroMeansDefault ?? false,
    unreachableReceiver: flags.unreachableReceiver,
    requestsPerSecond: flags.requestsPerSecond,
    tokenLifetimeSeconds: flags.tokenLifetime,
    deliveryTimeoutMs: flags.deliveryTimeout,
    bodyLimit: flags.bodyLimit,
    deliveriesAtOnce: flags.deliveriesAtOnce,
    deliveriesKept: flags.deliveriesKept,
    ...(flags.controlToken === undefined ? {} : { controlToken: flags.controlToken }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    onCall: (call) => traffic.shown && io.err(callLine(call)),
    onAttempt: (delivery, attempt) => traffic.shown && io.err(attemptLines(delivery, attempt)),
    onError: (error) => io.err(`fault ${error instanceof Error ? error.stack : error}\n`),
  };
}

/** Puts in what the flags ask for, and tries the server out. One that cannot do it does not stay. */
async function fill(mock: MockServer, flags: StartFlags): Promise<StartResult> {
  try {
    if (flags.import !== undefined) await mock.importFrom(flags.import);
    if (flags.seedFile !== undefined) await mock.seedFrom(flags.seedFile);
    return await describe(mock, flags);
  } catch (error) {
    await mock.close();
    throw error;
  }
}

async function end(mock: MockServer, flags: StartFlags, io: Io): Promise<ExitCode> {
  try {
    if (flags.exportOnExit !== undefined) await mock.exportTo(flags.exportOnExit);
    return exitCodes.done;
  } catch (error) {
    io.err(`error: the state was not exported: ${error instanceof Error ? error.message : error}\n`);
    return exitCodes.failed;
  } finally {
    await mock.close();
  }
}

/** The state holds secrets, so its folder keeps itself out of version control. */
function prepareFolder(file: string): void {
  const folder = dirname(file);
  if (folder !== '.genauth-mock') return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/.gitignore`, '*\n');
}

async function describe(mock: MockServer, flags: StartFlags): Promise<StartResult> {
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const answer = await postJson(`${mock.url}/api/v3/get-management-token`, { accessKeyId, accessKeySecret });
  const { data } = answer as { data: { access_token: string } };
  return {
    url: mock.url,
    ...mock.credentials,
    ...(mock.controlToken === undefined ? {} : { controlToken: mock.controlToken }),
    token: data.access_token,
    tokenLifetime: flags.tokenLifetime,
    state: flags.ephemeral ? null : relative('.', flags.state),
    pid: process.pid,
  };
}

function explain(error: unknown, flags: StartFlags, io: Io): ExitCode {
  if (error instanceof RangeError) {
    io.err(`error: ${error.message}\n`);
    return exitCodes.usage;
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = error instanceof Error ? error.message : String(error);
  const hints: { readonly [code: string]: string } = {
    EADDRINUSE: `Something listens on ${flags.host} port ${flags.port} already. End it, or choose another port; --port 0 picks a free one.`,
    EACCES: `This user may not listen on port ${flags.port}, or may not write ${flags.state}.`,
    EADDRNOTAVAIL: `This machine has no address ${flags.host}.`,
  };
  io.err(`error: ${(typeof code === 'string' && hints[code]) || reason}\n`);
  return exitCodes.failed;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
