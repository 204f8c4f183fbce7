import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './support/readme.ts';
import { runProcess } from './support/run-process.ts';

/** The files of the repository, and nothing that was built or installed. */
function freshCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-webhooks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0')) {
    if (file !== '' && existsSync(join(root, file)))
      cpSync(join(root, file), join(folder, dirname(file), file.split('/').at(-1) ?? ''));
  }
  return folder;
}

/** The environment of a user, without what the package manager that runs this test put into it. */
function userEnvironment(): { [name: string]: string | undefined } {
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|pnpm_|node_options|vitest|turbo_)/i.test(name),
  );
  // What the run of this very test has fetched need not be asked for again: a registry that is slow costs minutes here.
  return { ...Object.fromEntries(inherited), npm_config_prefer_offline: 'true', PATH: path.join(':') };
}

test('a fresh copy serves with one command, prints one line of JSON, and ends with its runner', {
  timeout: 300_000,
}, async () => {
  const cwd = freshCopy();
  const start = ['-y', 'pnpm@12', '--silent', 'start', '--port', '0', '--ephemeral', '--json'];
  const npx = runProcess('npx', start, { cwd, env: userEnvironment() });
  const result = JSON.parse(await npx.nextLine());
  expect(result).toMatchObject({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    userPoolId: expect.any(String),
  });

  const ready = await fetch(`${result.url}/_mock/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  const list = await fetch(`${result.url}/api/v3/list-webhooks`, {
    headers: { authorization: `Bearer ${result.token}` },
  });
  expect(await list.json()).toMatchObject({
    statusCode: 200,
    data: { totalCount: 0, list: [] },
  });
  expect(existsSync(join(cwd, '.genauth-mock'))).toBe(false);

  npx.child.kill('SIGTERM');
  await npx.ended;
  await expect.poll(() => isAlive(result.pid), { timeout: 10_000 }).toBe(false);
  await expect(npx.nextLine()).rejects.toThrow();
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
