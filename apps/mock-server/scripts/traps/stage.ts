import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, Ended, ProcessOptions, Receiver, Server, Stage } from './trap.ts';

/** A stage that stops and removes everything at its end. */
export type OpenStage = Stage & { end(): Promise<void> };

/** @param checkout the root folder of the checkout whose mock server is tried */
export function openStage(checkout: string): OpenStage {
  const source = join(checkout, 'apps/mock-server/src');
  const endings: (() => unknown)[] = [];
  const run = (args: readonly string[], { env, cwd, node = process.execPath }: ProcessOptions): Running => {
    const program = ['--conditions=@genauth-webhooks/source', join(source, 'cli/main.ts'), ...args];
    const child = spawn(node, program, {
      cwd: cwd ?? tmpdir(),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endings.push(() => stop(child, 'SIGKILL'));
    return { child, output: collect(child) };
  };
  return {
    checkout,
    atEnd: (work) => void endings.push(work),
    async start(flags = [], options = {}) {
      const state = flags.some((flag) => flag === '--state' || flag.startsWith('--state=')) ? [] : ['--ephemeral'];
      const { child, output } = run(['start', '--port', '0', '--json', ...state, ...flags], options);
      return await connectTo(child, output);
    },
    async command(args, options = {}) {
      const { child, output } = run(args, options);
      return await endOf(child, output, options.timeoutMs ?? 20_000);
    },
    source: (file) => import(pathToFileURL(join(source, file)).href),
    library: () => import(pathToFileURL(join(source, 'index.ts')).href),
    file: (path) => readFileSync(join(checkout, path), 'utf8'),
    async folder() {
      const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-trap-'));
      endings.push(() => rm(folder, { recursive: true, force: true }));
      return folder;
    },
    receiver: (listener) => startReceiver(listener, endings),
    async end() {
      for (const ending of endings.splice(0).reverse()) await ending();
    },
  };
}

type Output = { stdout: string; stderr: string };
type Running = { readonly child: ChildProcess; readonly output: Output };

function collect(child: ChildProcess): Output {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return output;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    // Once it has closed, all of its output has been read.
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  }
  return child.exitCode;
}

async function endOf(child: ChildProcess, output: Output, timeoutMs: number): Promise<Ended> {
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  const closed = await once(child, 'close');
  clearTimeout(timer);
  return { code: closed[1] === 'SIGKILL' ? undefined : closed[0], ...output };
}

async function connectTo(child: ChildProcess, output: Output): Promise<Server> {
  const ended = once(child, 'close');
  while (!output.stdout.includes('\n')) {
    await Promise.race([
      once(child.stdout ?? child, 'data'),
      ended.then(() => {
        throw new Error(`genauth-mock ended before it was ready: ${output.stderr}`);
      }),
    ]);
  }
  const { url, token, pid } = JSON.parse(output.stdout.slice(0, output.stdout.indexOf('\n')));
  const bearer = { authorization: `Bearer ${token}` };
  const server: Server = {
    url,
    token,
    pid,
    output,
    port: Number(new URL(url).port),
    api(method, name, input, headers = {}) {
      const target = `${url}/api/v3/${name}`;
      return method === 'GET'
        ? request('GET', `${target}?${new URLSearchParams((input ?? {}) as { [name: string]: string })}`, undefined, {
            ...bearer,
            ...headers,
          })
        : request('POST', target, input, { ...bearer, ...headers });
    },
    control: (method, path, body, headers = {}) =>
      request(method, `${url}${path.startsWith('/_mock') ? '' : '/_mock/pools/default'}${path}`, body, headers),
    async webhook(target, more = {}) {
      const input = { name: 'trap', url: target, events: ['user:created'], contentType: 'application/json', ...more };
      const answer = await server.api('POST', 'create-webhook', input);
      const webhookId = answer.at('data.webhookId');
      if (typeof webhookId !== 'string') throw new Error(`create-webhook answered ${answer.text}`);
      return webhookId;
    },
    residentMiB() {
      const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
      return Math.round(Number(line?.[1]) / 1024);
    },
    stop: (signal = 'SIGTERM') => stop(child, signal),
  };
  return server;
}

async function request(
  method: string,
  url: string,
  body: unknown,
  headers: { readonly [name: string]: string },
): Promise<Answer> {
  const started = performance.now();
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = text === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    ...(text === undefined ? {} : { body: text }),
  });
  const received = await answer.text();
  return {
    status: answer.status,
    text: received,
    ms: performance.now() - started,
    at: (path) => path.split('.').reduce<unknown>(memberOf, parse(received)),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown })[name] : undefined;
}

async function startReceiver(
  listener: RequestListener = (_, response) => response.end('{}'),
  endings: (() => unknown)[],
): Promise<Receiver> {
  const requests: Receiver['requests'][number][] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      server.emit('received');
    });
    listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    requests,
    async received(count) {
      const signal = AbortSignal.timeout(10_000);
      while (requests.length < count) await once(server, 'received', { signal });
    },
  };
}
