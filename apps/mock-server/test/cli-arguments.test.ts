import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { run } from '../src/cli/run.ts';
import { optionRows } from '../src/mock/option-table.ts';
import { cliArguments, startChild, startCli } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('an error message has a reason and no stack', () => {
  test('a port in use ends the command with exit code 1 and names the next step', async () => {
    const mock = await startMock();
    const cwd = temporaryFolder();
    const child = startCli(['--port', String(mock.port), '--ephemeral'], { cwd });
    expect(await child.exit).toEqual({ code: 1, signal: null });
    expect(child.output).toEqual({
      stdout: '',
      stderr: `error: Port ${mock.port} on 127.0.0.1 is already in use. Stop the process that uses it or choose another port; port 0 picks a free one.\n`,
    });
  });

  test('an address that the machine does not have ends the command with exit code 1', async () => {
    const { code, stdout, stderr } = await runHere(['--port', '0', '--ephemeral', '--host', '203.0.113.1']);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: This machine does not have the address 203.0.113.1. Choose another host, such as 127.0.0.1.\n',
    });
  });

  test.for([
    [['--port', 'abc'], '--port'],
    [['--date-window', 'never'], '--date-window'],
    [['--requests-per-second', '0'], '--requests-per-second'],
    [['--token-lifetime', '1e3'], '--token-lifetime'],
    [['--delivery-timeout', '0'], '--delivery-timeout'],
    [['--body-limit', '10MB'], '--body-limit'],
    [['--seed', 'x'], '--seed'],
    [['--language', 'de'], '--language'],
    [['--unreachable-receiver', 'maybe'], '--unreachable-receiver'],
    [['--host'], '--host'],
    [['--ephemeral', '--state', 'file'], '--state'],
    [['--log', 'xml'], '--log'],
    [['--log', 'text', '--quiet'], '--quiet'],
    [['--nope'], '--nope'],
    [['--prot', '1'], '--port'],
    [['start', 'nonsense'], 'nonsense'],
  ] as const)('the arguments %j end the command with exit code 2 and name the flag', async ([args, name]) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.for([
    [
      ['trigger', 'login', '--prot', '1'],
      'There is no command "trigger". The commands are start, help; see genauth-mock --help.',
    ],
    [
      ['--ephemeral', 'trigger', 'login'],
      'There is no command "trigger". The commands are start, help; see genauth-mock --help.',
    ],
    [['--ephemeral', 'start'], 'The command start must be the first word, before any flag.'],
    [
      ['strat'],
      'There is no command "strat"; did you mean start? The commands are start, help; see genauth-mock --help.',
    ],
  ] as const)('the arguments %j end the command with exit code 2 and name the commands', async ([args, message]) => {
    expect(await runHere(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  test('the command exits with 1 and names the flags when it cannot create the state folder', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '.genauth-mock'), '');
    const child = startCli(['--port', '0'], { cwd });
    expect(await child.exit).toEqual({ code: 1, signal: null });
    expect(child.output.stderr).toBe(
      `error: The state folder cannot be used: ${join(cwd, '.genauth-mock')} is not a folder. Choose another --state, or --ephemeral.\n`,
    );
  });

  test('invalid credentials end the command with exit code 2 and name the rule', async () => {
    const { code, stdout, stderr } = await runHere(['--port', '0', '--ephemeral', '--access-key-id', 'a b']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: credentials\.accessKeyId must .*\n$/);
  });

  test.for([
    ['GENAUTH_MOCK_PORT', 'abc', '--port'],
    ['GENAUTH_MOCK_LANGUAGE', 'de', '--language'],
    ['GENAUTH_MOCK_STATE', 'a.sqlite', '--ephemeral'],
  ] as const)(
    '%s=%s in the environment ends the command with exit code 2 and names both',
    async ([variable, value, flag]) => {
      const cwd = temporaryFolder();
      const child = startCli(['--ephemeral'], { cwd, env: { [variable]: value } });
      expect(await child.exit).toEqual({ code: 2, signal: null });
      expect(child.output.stdout).toBe('');
      expect(child.output.stderr).toMatch(/^error: .*\n$/);
      expect(child.output.stderr).toContain(variable);
      expect(child.output.stderr).toContain(flag);
      expect(readdirSync(cwd)).toEqual([]);
    },
  );
});

describe('help and version', () => {
  test.for(['--help', 'start --help', 'help start'])(
    '%s lists every flag with its environment variable',
    async (args) => {
      const { code, stdout, stderr } = await runHere(args.split(' '));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const text = stdout.replace(/\s+/g, ' ');
      for (const flag of flags) {
        const variable = `GENAUTH_MOCK_${flag.slice(2).toUpperCase().replaceAll('-', '_')}`;
        expect(text).toMatch(new RegExp(` ${flag}[ ,][^(]*\\((?:[^)]*, )?env: ${variable}\\)`));
      }
      expect(text.match(/env: /g)).toHaveLength(flags.length);
    },
  );

  test('--help loads neither the server nor the contract', async () => {
    const tellLoaded = fileURLToPath(new URL('support/tell-loaded.ts', import.meta.url));
    const child = startChild(process.execPath, ['--import', tellLoaded, ...cliArguments, '--help'], {
      cwd: temporaryFolder(),
    });
    const loaded: string[] = JSON.parse(await child.line('stderr', /^\[/));
    expect(loaded.some((each) => each.endsWith('/src/cli/run.ts'))).toBe(true);
    expect(loaded.filter((each) => /\/src\/(api|pool|store)\/|\/packages\/contract\//.test(each))).toEqual([]);
  });

  test.for(['--version', '-V'])('%s prints the version of package.json', async (flag) => {
    expect(await runHere([flag])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

/** The flags of the options, which the README also lists, and the flags of the command. */
const flags = [
  ...optionRows.flatMap(([, row]) => (row.flags ?? []).map(({ flag }) => flag.split(' ')[0] ?? '')),
  ...['--json', '--log', '--quiet', '--seed-file', '--import', '--export-on-exit', '--exit-with-runner'],
];

/** Runs a command that ends by itself in this process. */
async function runHere(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const output = { stdout: '', stderr: '' };
  const code = await run(args, {
    out: (text) => {
      output.stdout += text;
    },
    err: (text) => {
      output.stderr += text;
    },
    isTerminal: false,
    env: {},
    // A server that starts by mistake ends at once.
    signal: AbortSignal.abort(),
  });
  return { code, ...output };
}
