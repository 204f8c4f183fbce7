import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cliArguments, startChild } from './support/start-cli.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const asOldNode = ['--import', pathOf('support/old-node.ts')];

test('on an older Node, the command names the required version, exits with 2 and loads nothing else', async () => {
  const reporting = ['--import', pathOf('support/tell-loaded.ts'), ...asOldNode];
  const child = startChild(process.execPath, [...reporting, ...cliArguments, '--version'], { cwd: temporaryFolder() });
  expect(await child.exit).toEqual({ code: 2, signal: null });
  const [message, loaded = ''] = child.output.stderr.split('\n');
  expect(message).toBe('error: genauth-mock needs Node 22.19 or later; this is 20.20.2. Install a later Node.');
  const own = (JSON.parse(loaded) as string[]).flatMap((each) => /\/src\/(.*)$/.exec(each)?.[1] ?? []);
  expect(own.toSorted()).toEqual(['cli/io.ts', 'cli/main.ts', 'lib/node-version.ts']);
});

test('on an older Node, importing the library rejects with the required version', async () => {
  const program = `import(${JSON.stringify(pathOf('../src/index.ts'))}).catch((error) => console.log(error.message))`;
  const args = [...asOldNode, '--conditions=@genauth-webhooks/source', '--input-type=module', '-e', program];
  const child = startChild(process.execPath, args, { cwd: temporaryFolder() });
  await child.exit;
  expect(child.output).toEqual({
    stdout: '@genauth-webhooks/mock-server needs Node 22.19 or later; this is 20.20.2. Install a later Node.\n',
    stderr: '',
  });
});
