/**
 * Runs the smoke program of the packed client in every runtime, against a mock server on loopback:
 *
 *     npx -y pnpm@12 build
 *     npx -y pnpm@12 --filter=@genauth-webhooks/e2e run runtimes [--only bun] [--node 20.3.0]
 *
 * It installs each runtime from npm into a temporary folder, prints one line for each, and exits with 1 if one fails.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { createMockServer } from '@genauth-webhooks/mock-server';
import { build, transform } from 'esbuild';
import type { Target } from '../test/smoke/smoke.ts';
import { openBrowser } from '../test/support/open-browser.ts';
import { installPacked, readManifest } from '../test/support/packed-consumer.ts';
import { servePage } from '../test/support/serve-page.ts';

/** Runs the smoke program and resolves to a line about the result. Rejects if a step fails. */
type Run = (target: Target, folder: string) => Promise<string>;

const run = promisify(execFile);
const smokeSource = readFileSync(`${import.meta.dirname}/../test/smoke/smoke.ts`, 'utf8');
const { values } = parseArgs({ options: { only: { type: 'string' }, node: { type: 'string', multiple: true } } });

/** The lowest version that the client declares, and the newest of each major version that is in use. */
const nodeVersions = [readManifest('packages/client').engines.node.replace('>=', ''), '20', '22', '24', '26'];

const runtimes: { readonly [name: string]: Run } = {
  ...Object.fromEntries((values.node ?? nodeVersions).map((version) => [`node${version}`, onNode(version)])),
  bun: async (target, folder) => await runFiles(await install(folder, 'bun'), [], target, folder),
  deno: async (target, folder) => await runFiles(await install(folder, 'deno'), ['run', '--allow-all'], target, folder),
  workerd: inWorkerd,
  browser: inBrowser,
};

/** Installs an npm package into a separate folder, and runs the install script that downloads its program. */
async function install(folder: string, name: string, version = 'latest'): Promise<string> {
  const place = join(folder, `runtime-${name}-${version}`);
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  await run('npm', ['install', '--no-audit', '--no-fund', `${name}@${version}`], { cwd: place });
  return join(place, 'node_modules', '.bin', name);
}

function onNode(version: string): Run {
  return async (target, folder) => await runFiles(await install(folder, 'node', version), [], target, folder);
}

/** Runs the program as an ES module and as CommonJS. */
async function runFiles(command: string, options: readonly string[], target: Target, folder: string): Promise<string> {
  const env = { ...process.env, TARGET: JSON.stringify(target), DENO_NO_UPDATE_CHECK: '1' };
  const lines = await Promise.all(
    ['run.mjs', 'run.cjs'].map(async (file) => {
      const { stdout } = await run(command, [...options, file], { cwd: folder, env, timeout: 60_000 });
      return stdout.trim();
    }),
  );
  return lines.join(', ');
}

/** Bundles the program into one script, as for browsers and workers. */
async function bundle(folder: string, format: 'esm' | 'iife', contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format,
    globalName: 'program',
    conditions: format === 'esm' ? ['workerd', 'worker'] : [],
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Uses the workspace's Chromium. The page has the origin of the server, because the mock server allows no other origin.
 */
async function inBrowser(target: Target, folder: string): Promise<string> {
  const [server, open] = [await servePage(target.host), await openBrowser()];
  try {
    const page = await open.browser.newPage();
    await page.goto(server.url);
    const code = await bundle(folder, 'iife', "export * from './smoke.mjs';");
    await page.addScriptTag({ content: `${code};globalThis.program = program;` });
    const steps = await page.evaluate(`program.smoke(${JSON.stringify({ ...target, host: server.url })})`);
    return `${steps} steps in a page of Chromium ${open.browser.version()}`;
  } finally {
    await open.close();
    server.close();
  }
}

/** Miniflare is the package that runs workerd on a developer's machine. */
async function inWorkerd(target: Target, folder: string): Promise<string> {
  await install(folder, 'miniflare');
  const place = join(folder, 'runtime-miniflare-latest');
  const worker = await bundle(
    folder,
    'esm',
    `import { smoke } from './smoke.mjs';
    export default { fetch: async (_, env) => new Response(await smoke(env.TARGET).catch((error) => error.stack)) };`,
  );
  writeFileSync(join(place, 'worker.mjs'), worker);
  writeFileSync(
    join(place, 'run.mjs'),
    `import { Miniflare } from 'miniflare';
    const bindings = { TARGET: JSON.parse(process.env.TARGET) };
    const miniflare = new Miniflare({ modules: true, scriptPath: 'worker.mjs', bindings, compatibilityDate: '2025-01-01', cf: false });
    console.log(await (await miniflare.dispatchFetch('http://localhost/')).text());
    await miniflare.dispose();`,
  );
  const env = { ...process.env, TARGET: JSON.stringify(target) };
  const { stdout } = await run(process.execPath, ['run.mjs'], { cwd: place, env, timeout: 60_000 });
  if (!/^\d+\s*$/.test(stdout)) throw new Error(stdout);
  return `${stdout.trim()} steps in a module worker`;
}

/** The programs that runtimes start: the smoke program in both forms, and code that prints its outcome. */
async function writePrograms(folder: string): Promise<void> {
  for (const [format, extension] of [
    ['esm', 'mjs'],
    ['cjs', 'cjs'],
  ] as const) {
    const { code } = await transform(smokeSource, { loader: 'ts', format });
    writeFileSync(join(folder, `smoke.${extension}`), code);
  }
  const print = (form: string): string => `
    const target = JSON.parse(process.env.TARGET);
    smoke(target).then(async (steps) => {
      await receive(target);
      const { bun, deno, node } = process.versions;
      console.log(steps + 1, 'steps as ${form} on', bun ?? deno ?? node);
    });`;
  const importProcess = "import process from 'node:process';";
  writeFileSync(
    join(folder, 'run.mjs'),
    `${importProcess} import { receive, smoke } from './smoke.mjs';${print('ES modules')}`,
  );
  writeFileSync(join(folder, 'run.cjs'), `const { receive, smoke } = require('./smoke.cjs');${print('CommonJS')}`);
}

const chosen = Object.keys(runtimes).filter((name) => values.only === undefined || name.startsWith(values.only));
if (chosen.length === 0)
  throw new Error(`Expected --only to be one of ${Object.keys(runtimes).join(', ')}, got ${values.only}.`);

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
const mock = await createMockServer();
try {
  await installPacked(folder, ['packages/contract', 'packages/client']);
  await writePrograms(folder);
  for (const name of chosen) {
    try {
      console.log(`${name}: ${await runtimes[name]?.({ host: mock.url, ...mock.credentials }, folder)}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`${name}: failed: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await mock.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
