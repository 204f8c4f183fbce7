#!/usr/bin/env node
// An older Node must be able to print an error, so this file may not statically import a module that it lacks.
import { describeOldNode } from '../lib/node-version.ts';
import { exitCodes } from './io.ts';

const problem = describeOldNode('genauth-mock', process.versions.node);
if (problem === undefined) {
  await main();
} else {
  process.stderr.write(`error: ${problem}\n`);
  process.exitCode = exitCodes.usage;
}

async function main(): Promise<void> {
  // Caches compiled code in the system's temporary folder for the next start. Never throws: where Node cannot write, or
  // with NODE_DISABLE_COMPILE_CACHE=1, it compiles each time. The cache applies to later imports.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { run } = await import('./run.ts');

  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      // A second signal does not wait for calls in progress.
      process.once(name, () => process.exit(1));
      ending.abort(name);
    });
  }

  // The reader of the output may exit first; the server keeps running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    env: process.env,
    signal: ending.signal,
  });
}
