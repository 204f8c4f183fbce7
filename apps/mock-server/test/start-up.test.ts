import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cliArguments, startChild, startReadyCli } from './support/start-cli.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const tellLoaded = fileURLToPath(new URL('support/tell-loaded.ts', import.meta.url));

test('a start and its first answer load nothing that a run may never use', async () => {
  const args = ['--import', tellLoaded, ...cliArguments, '--port', '0', '--ephemeral', '--json'];
  const child = startChild(process.execPath, args, { cwd: temporaryFolder() });
  await child.line('stdout', /./);
  child.kill('SIGTERM');
  const loaded: string[] = JSON.parse(await child.line('stderr', /^\[/));
  const places = [
    ['the command line', '/src/cli/run.ts'],
    ['the engine', '/src/api/engine.ts'],
    ['the control API', '/src/control/control.ts'],
    ['seed and export files', '/src/mock/state-file.ts'],
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
  expect(found.map(([name]) => name)).toEqual(['the command line', 'the engine']);
});

test('it starts where no compiled code can be kept, and says nothing about it', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'file'), '');
  const child = await startReadyCli(['--quiet'], { cwd, env: { TMPDIR: join(cwd, 'file', 'no-folder') } });
  child.kill('SIGTERM');
  expect(await child.exit).toEqual({ code: 0, signal: null });
  expect(child.output.stderr).toBe('');
});
