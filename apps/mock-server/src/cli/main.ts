#!/usr/bin/env node
import { run } from './run.ts';

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
