import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname, relative } from 'node:path';
import { json } from 'node:stream/consumers';
import { makeFolder } from '../lib/make-folder.ts';
import { UnusableFile } from '../lib/unusable-file.ts';
import { createMockServer, type MockServer } from '../mock/create-mock-server.ts';
import type { ResolvedOptions } from '../mock/option-table.ts';
import { resolveOptions } from '../mock/options.ts';
import { publicKeyWarning, type StartResult, startBanner } from './banner.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { liveLog } from './live-log.ts';
import { createReport, messageOf, type Report } from './report.ts';
import type { StartFlags } from './start-flags.ts';
import { watchRunner } from './watch-runner.ts';

// An ordinary import of `node:http` reads all its exports, and one of them loads the whole of the built-in `fetch`.
const { request } = process.getBuiltinModule('node:http');

/** Runs `genauth-mock start` until the process or its runner is asked to end. Resolves to the exit code. */
export async function start(flags: StartFlags, io: Io): Promise<ExitCode> {
  // Watched from the first moment, so that a runner that exits while the server starts is noticed.
  const runner = flags.exitWithRunner ? watchRunner() : undefined;
  // The call that gets the token for the banner is not traffic of the user.
  let isReady = false;
  const report = createReport(flags.log, io);
  const observers = liveLog(flags.log, io, () => isReady);
  let mock: MockServer;
  let result: StartResult;
  let resolved: ResolvedOptions;
  try {
    resolved = resolveOptions(flags.options);
    prepareFolder(resolved.file);
    if (flags.exportOnExit !== undefined) await ofFlag('--export-on-exit', checkExport(flags.exportOnExit));
    mock = await ofFlag('--state', createMockServer({ ...flags.options, ...observers }));
    result = await fill(mock, flags, resolved);
  } catch (error) {
    runner?.stop();
    report.error(messageOf(error));
    return error instanceof RangeError ? exitCodes.usage : exitCodes.failed;
  }
  isReady = true;
  io.out(flags.json ? `${JSON.stringify(result)}\n` : startBanner(result, resolved));
  const warning = publicKeyWarning(result, resolved);
  if (warning !== undefined) report.warning(warning);

  await aborted(runner ? AbortSignal.any([io.signal, runner.signal]) : io.signal);
  runner?.stop();
  if (!flags.json && flags.log === 'text') io.err('closing\n');
  return await end(mock, flags, report);
}

/** Loads what the flags name and asks the server for a token. A server that fails at this is closed. */
async function fill(mock: MockServer, flags: StartFlags, options: ResolvedOptions): Promise<StartResult> {
  try {
    if (flags.import !== undefined) await ofFlag('--import', mock.importFrom(flags.import));
    if (flags.seedFile !== undefined) await ofFlag('--seed-file', mock.seedFrom(flags.seedFile));
    return await resultOf(mock, options);
  } catch (error) {
    await mock.close();
    throw error;
  }
}

/** Checks before the start that the export on exit can be written. */
async function checkExport(file: string): Promise<void> {
  const { checkExportFile } = await import('../mock/export-file.ts');
  checkExportFile(file);
}

/** Names the flag that chooses another file in a message that asks for another file. The library does not know the flag. */
async function ofFlag<Result>(flag: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof UnusableFile) || error.nextStep !== undefined) throw error;
    throw new UnusableFile(error.reason, `Choose another ${flag}.`, { cause: error });
  }
}

/** Exports the state if a flag requires it, and always closes the server. */
async function end(mock: MockServer, flags: StartFlags, report: Report): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const onFailure = (what: string) => (error: unknown) => {
    report.error(`${what}: ${messageOf(error)}`);
    code = exitCodes.failed;
  };
  if (flags.exportOnExit !== undefined) {
    await mock.exportTo(flags.exportOnExit).catch(onFailure('the state was not exported'));
  }
  await mock.close().catch(onFailure('the server did not close'));
  return code;
}

/** The state holds secrets, so its folder keeps itself out of version control. */
function prepareFolder(file: string): void {
  const folder = dirname(file);
  if (folder !== '.genauth-mock') return;
  try {
    makeFolder(folder);
    writeFileSync(`${folder}/.gitignore`, '*\n');
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`The state folder cannot be used: ${reason}. Choose another --state, or --ephemeral.`);
  }
}

async function resultOf(mock: MockServer, { file, tokenLifetimeSeconds }: ResolvedOptions): Promise<StartResult> {
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const answer = await postJson(`${mock.url}/api/v3/get-management-token`, { accessKeyId, accessKeySecret });
  const { data, message } = answer as { data?: { access_token: string }; message: string };
  if (data === undefined) throw new Error(`The server did not issue a token: ${message}`);
  return {
    url: mock.url,
    ...mock.credentials,
    ...(mock.controlToken === undefined ? {} : { controlToken: mock.controlToken }),
    token: data.access_token,
    tokenLifetime: tokenLifetimeSeconds,
    state: file === ':memory:' ? null : relative('.', file),
    pid: process.pid,
  };
}

/** Posts JSON and reads the JSON answer: what `fetch` would do, without the time that it takes to load. */
async function postJson(url: string, body: unknown): Promise<unknown> {
  const call = request(url, { method: 'POST', agent: false });
  call.end(JSON.stringify(body));
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return await json(response);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
