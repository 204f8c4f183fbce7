import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Child, cliArguments, startChild, startReadyCli } from './support/start-cli.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const tellLoaded = fileURLToPath(new URL('support/tell-loaded.ts', import.meta.url));

const inProcessScript = fileURLToPath(new URL('support/in-process-script.ts', import.meta.url));

test('a start and its first answer load only what every run needs', async () => {
  const child = startReporting([...cliArguments, '--port', '0', '--ephemeral', '--json']);
  await child.line('stdout', /./);
  child.kill('SIGTERM');
  const loaded = await loadedBy(child);
  const places = [
    ['the command line', '/src/cli/run.ts'],
    ['the engine', '/src/api/engine.ts'],
    ['the control API', '/src/control/control.ts'],
    ['the input validators of the control API', '/control/src/generated/input-validators.js'],
    ['the output validators of the control API', '/control/src/generated/output-validators.js'],
    ['seed files', '/src/mock/seed-file.ts'],
    ['export files', '/src/mock/export-file.ts'],
    ['the document', '/generated/document.js'],
    ['the validators of events', '/generated/event-validators.js'],
    ['the examples of events', '/generated/event-examples.js'],
    ['the door for MSW', '/src/msw.ts'],
    ['express', '/node_modules/express/'],
    ['undici', '/node_modules/undici/'],
    ['YAML', '/node_modules/yaml/'],
    ['the built-in fetch', 'internal/deps/undici/undici'],
  ] as const;
  const found = places.filter(([, place]) => loaded.some((each) => each.includes(place)));
  expect(found.map(([name]) => name)).toEqual(['the command line', 'the engine', 'express']);
});

test.for<[string, readonly string[]]>([
  ['the help', [...cliArguments, '--help']],
  ['a mock without a socket', ['--conditions=@genauth-webhooks/source', inProcessScript]],
])('%s does not load express', async ([, args]) => {
  const loaded = await loadedBy(startReporting(args));
  expect(loaded.filter((each) => each.includes('/doors/http/express-app.ts') || each.includes('/express/'))).toEqual(
    [],
  );
});

test('the server starts without a warning where it cannot keep compiled code', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'file'), '');
  const child = await startReadyCli(['--quiet'], { cwd, env: { TMPDIR: join(cwd, 'file', 'no-folder') } });
  child.kill('SIGTERM');
  expect(await child.exit).toEqual({ code: 0, signal: null });
  expect(child.output.stderr).toBe('');
});

/** Starts a process that lists what it has loaded when it ends. */
function startReporting(args: readonly string[]): Child {
  return startChild(process.execPath, ['--import', tellLoaded, ...args], { cwd: temporaryFolder() });
}

async function loadedBy(child: Child): Promise<string[]> {
  return JSON.parse(await child.line('stderr', /^\[/));
}
