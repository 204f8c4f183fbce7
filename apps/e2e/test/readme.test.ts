import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createMockServer, defaultCredentials } from '@genauth-webhooks/mock-server';
import { expect, onTestFinished, test } from 'vitest';
import { readmeBlock, root } from './support/readme.ts';
import { runProcess } from './support/run-process.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('the first delivered webhook of the README happens as it is told, but for ports and request ID', async () => {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const receiverPort = await freePort();
  const withPorts = (text: string): string =>
    text.replaceAll('4650', String(mock.port)).replaceAll('3000', String(receiverPort));

  // The receiver says nothing when it listens, so a line of its own is added for the test to wait for.
  const listening = withPorts(readmeBlock('receiver')).replace(/"$/, `.on('listening', () => console.log('ready'))"`);
  const receiver = runProcess('sh', ['-c', `exec ${listening}`], { cwd: root });
  expect(await receiver.nextLine()).toBe('ready');

  const calls = runProcess('sh', ['-c', withPorts(readmeBlock('calls'))], {
    cwd: root,
  });
  const answer = JSON.parse(await calls.nextLine());
  const told = JSON.parse(readmeBlock('answer'));
  expect({ ...answer, requestId: told.requestId }).toEqual(told);
  expect(await receiver.nextLine()).toBe(readmeBlock('received'));
});

test('the credentials of the README are the default ones', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  expect(readme).toContain(`accessKeyId: '${defaultCredentials.accessKeyId}'`);
  expect(readme).toContain(`accessKeySecret: '${defaultCredentials.accessKeySecret}'`);
});

const programs = [['README.md', 'program']] as const;

test.each(programs)('the program of %s (%s) compiles and runs', (file, name) => {
  // Beside this file, so that it finds the workspace's packages.
  const folder = mkdtempSync(`${import.meta.dirname}/.readme-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(`${folder}/program.ts`, readmeBlock(name, file));
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: `${root}.config/tsconfig.base.json`,
      compilerOptions: {
        noEmit: true,
        types: ['node'],
        declaration: false,
        isolatedDeclarations: false,
        lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable'],
      },
      include: ['program.ts'],
    }),
  );
  execFileSync(`${root}apps/e2e/node_modules/.bin/tsc`, ['-p', folder], {
    stdio: 'pipe',
  });
  execFileSync(process.execPath, ['--conditions=@genauth-webhooks/source', `${folder}/program.ts`], { stdio: 'pipe' });
});

test('every path that the README links to exists', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !path.startsWith('http') && !existsSync(`${root}${path}`))).toEqual([]);
});
