import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench, BenchContext, Contestant } from '../../../.config/bench/bench.ts';
import { peerVersions } from './peer-versions.ts';
import * as programs from './type-check-programs.ts';

const run = promisify(execFile);
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const vendor = 'authing-node-sdk';

/** What the compiler takes for a file that uses the client, seen from the outside: process and all. */
export const typeCheck: Bench = {
  id: 'type-check',
  title: 'Type check of a file with all eight calls by TypeScript 7, the whole process',
  figures: {
    time: { unit: 'ms' },
    instantiations: { unit: 'count' },
    'time, declarations too': { unit: 'ms' },
    'instantiations, declarations too': { unit: 'count' },
  },
  goals: [
    { figure: 'time', of: 'client', against: vendor, atMost: 0.65 },
    { figure: 'instantiations', of: 'client', atMost: 10_000 },
  ],
  rounds: 11,
  warmUps: 2,
  async contestants(context) {
    const folder = await createConsumer(context);
    const all = [
      contestant('client', folder, programs.client),
      contestant('openapi-fetch', folder, programs.openapiFetch),
      contestant('an empty file', folder, programs.nothing),
      ...(context.smoke ? [] : [contestant(vendor, folder, programs.authingNodeSdk)]),
    ];
    const [first, ...others] = await Promise.all(all);
    if (first === undefined) return [];
    return [{ ...first, close: () => rm(folder, { recursive: true, force: true }) }, ...others];
  },
};

/** Makes a folder whose `node_modules` has our packages as they are published, and what they are compared with. */
async function createConsumer({ smoke, peers }: BenchContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'genauth-webhooks-types-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@types'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of ['contract', 'client']) {
    const source = fileURLToPath(new URL(`../../${name}`, import.meta.url));
    const target = join(modules, '@genauth-webhooks', name);
    await mkdir(target, { recursive: true });
    await cp(join(source, 'package.json'), join(target, 'package.json'));
    const options = ['--emitDeclarationOnly', '--outDir', join(target, 'dist')];
    await run(process.execPath, [compiler, '-p', join(source, 'tsconfig.build.json'), ...options]);
  }
  for (const name of ['openapi-fetch', '@types/node']) {
    await symlink(fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)), join(modules, name), 'dir');
  }
  if (!smoke) await symlink(join(await peers(peerVersions), 'node_modules', vendor), join(modules, vendor), 'dir');
  return folder;
}

async function contestant(name: string, consumer: string, program: string): Promise<Contestant> {
  const folder = join(consumer, name.replaceAll(' ', '-'));
  await mkdir(folder);
  await writeFile(join(folder, 'main.ts'), program);
  // A project for Node, since the vendor's SDK is for Node.
  const target = { target: 'es2023', lib: ['es2023'], types: ['node'] };
  const compilerOptions = { ...target, module: 'nodenext', strict: true, noEmit: true };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  return {
    name,
    async measure() {
      const plain = await check(folder, true);
      const whole = await check(folder, false);
      return {
        time: plain.time,
        instantiations: plain.instantiations,
        'time, declarations too': whole.time,
        'instantiations, declarations too': whole.instantiations,
      };
    },
  };
}

/** Rejects when the program does not compile, with what the compiler says. */
async function check(folder: string, skipLibCheck: boolean): Promise<{ time: number; instantiations: number }> {
  const args = [compiler, '-p', folder, '--skipLibCheck', String(skipLibCheck), '--extendedDiagnostics'];
  const started = performance.now();
  const { stdout } = await run(process.execPath, args).catch((error: { stdout?: string }) => {
    throw new Error(`${dirname(folder)}: ${error.stdout}`, { cause: error });
  });
  return {
    time: performance.now() - started,
    instantiations: Number(/^Instantiations: +(\d+)/m.exec(stdout)?.[1]),
  };
}
