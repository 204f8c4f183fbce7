import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
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

test('the commands of the README deliver the first webhook, with other ports and another request ID', async () => {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const receiverPort = await freePort();
  const withPorts = (text: string): string =>
    text.replaceAll('4650', String(mock.port)).replaceAll('3000', String(receiverPort));

  // The receiver prints nothing when it listens, so the test adds a line to wait for.
  const listening = withPorts(readmeBlock('receiver')).replace(/"$/, `.on('listening', () => console.log('ready'))"`);
  const receiver = runProcess('sh', ['-c', `exec ${listening}`], { cwd: root });
  expect(await receiver.nextLine()).toBe('ready');

  const calls = runProcess('sh', ['-c', withPorts(readmeBlock('calls'))], {
    cwd: root,
  });
  const answer = JSON.parse(await calls.nextLine());
  const expected = JSON.parse(readmeBlock('answer'));
  expect({ ...answer, requestId: expected.requestId }).toEqual(expected);
  expect(await receiver.nextLine()).toBe(readmeBlock('received'));
});

test('the credentials of the README are the default ones', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  expect(readme).toContain(`accessKeyId: '${defaultCredentials.accessKeyId}'`);
  expect(readme).toContain(`accessKeySecret: '${defaultCredentials.accessKeySecret}'`);
});

/** Writes a program beside this file, where it finds the workspace's packages. */
function writeProgram(files: { readonly [name: string]: string }): string {
  const folder = mkdtempSync(`${import.meta.dirname}/.readme-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  const compilerOptions = {
    noEmit: true,
    types: ['node'],
    declaration: false,
    isolatedDeclarations: false,
    lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable'],
  };
  const config = { extends: `${root}.config/tsconfig.base.json`, compilerOptions, include: ['*.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  execFileSync(`${root}apps/e2e/node_modules/.bin/tsc`, ['-p', folder], { stdio: 'pipe' });
  return folder;
}

const fromSources = '--conditions=@genauth-webhooks/source';

test.each([['README.md', 'program']] as const)('the program of %s (%s) compiles and runs', (file, name) => {
  const folder = writeProgram({ 'program.ts': readmeBlock(name, file) });
  execFileSync(process.execPath, [fromSources, `${folder}/program.ts`], { stdio: 'pipe' });
});

test('the handler of the first screen receives what the mock beside it delivers', async () => {
  const port = String(await freePort());
  const folder = writeProgram({
    'receiver.ts': readmeBlock('handler').replaceAll('3000', port),
    'program.ts': readmeBlock('first-test').replaceAll('3000', port),
    'both.ts': "import { receiver } from './receiver.ts';\nawait import('./program.ts');\nreceiver.close();\n",
  });
  const output = execFileSync(process.execPath, [fromSources, `${folder}/both.ts`], { encoding: 'utf8' });
  expect(output).toMatch(/^welcome \S+@\S+\nsucceeded\n$/);
});

test('the supported versions are those of the manifests', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8').replace(/ +/g, ' ');
  const manifestOf = (folder: string) => JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
  const catalog = readFileSync(`${root}pnpm-workspace.yaml`, 'utf8');
  for (const [row, folder] of [
    ['Mock server', 'apps/mock-server'],
    ['Client and receiver', 'packages/client'],
  ]) {
    const lowest = manifestOf(folder ?? '').engines.node.replace('>=', '');
    expect(readme).toContain(`| ${row} | Node ${lowest} or later`);
  }
  // The packed packages are compiled by the oldest of the compilers that are installed here.
  const oldest = Object.keys(manifestOf('apps/e2e').devDependencies).find((name) => name.startsWith('typescript-'));
  const typescript = oldest?.replace('typescript-', 'TypeScript ');
  expect(readme).toContain(`; ${typescript} or later |`);
  const node = `Node ${manifestOf('packages/client').engines.node.replace('>=', '')}`;
  const forms = readFileSync(`${root}packages/client/docs/module-forms.md`, 'utf8');
  expect(forms).toContain(`${node} or later`);
  expect(forms).toContain(`${typescript} or later`);
  const clientReadme = readFileSync(`${root}packages/client/README.md`, 'utf8');
  expect(clientReadme).toContain(`${node} or later`);
  expect(clientReadme).toContain(`${typescript} or later`);
  const sdk = /authing-node-sdk: (\S+)/.exec(catalog)?.[1];
  expect(readme).toContain(`| Official SDK | \`authing-node-sdk\` ${sdk}, unmodified |`);
  expect(catalog).toMatch(/^ {2}node: 24\./m);
  expect(manifestOf('.').engines.node).toBe('>=20');
});

type Manifest = { readonly dependencies?: { readonly [name: string]: string }; readonly engines?: { node?: string } };

/** Whether a range such as `^20.19.0 || >=22.12.0` includes a version, such as 22.19, and every later one. */
function admitsFrom(range: string, version: string): boolean {
  const numberOf = (text: string) => [0, 1, 2].reduce((sum, at) => sum * 1000 + Number(text.split('.')[at] ?? 0), 0);
  return range.split('||').some((part) => {
    const [, from] = /^>=\s*([\d.]+)$/.exec(part.trim()) ?? [];
    return from !== undefined && numberOf(from) <= numberOf(version);
  });
}

/** The Node versions that a package and its runtime dependencies require. */
function nodeRanges(manifestFile: string, found = new Map<string, string>()): Map<string, string> {
  const { dependencies = {} }: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const file = realpathSync(findPackageJSON(name, manifestFile) ?? '');
    if (found.has(file)) continue;
    const { engines }: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    found.set(file, engines?.node ?? '>=0');
    nodeRanges(file, found);
  }
  return found;
}

test.for(['apps/mock-server', 'packages/client', 'packages/control', 'packages/contract'])(
  'no runtime dependency of %s requires a later Node than its engines field',
  (folder) => {
    const manifest = `${root}${folder}/package.json`;
    const lowest = JSON.parse(readFileSync(manifest, 'utf8')).engines.node.replace('>=', '');
    expect([...nodeRanges(manifest)].filter(([, range]) => !admitsFrom(range, lowest))).toEqual([]);
  },
);

test('every path that the README links to exists', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !path.startsWith('http') && !existsSync(`${root}${path}`))).toEqual([]);
});
