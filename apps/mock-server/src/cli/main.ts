#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Node keeps compiled code in its folder for temporary files and takes it from there at the next start. Where it cannot
// write, or is told not to (NODE_DISABLE_COMPILE_CACHE=1), it compiles as ever: this never throws. Whatever shall come out of
// the cache has to be imported afterwards.
enableCompileCache();
const { run } = await import('./run.ts');

const ending = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    // Whoever asks twice does not want to wait.
    process.once(name, () => process.exit(1));
    ending.abort(name);
  });
}

// Whoever reads the output may go first; that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  signal: ending.signal,
});
