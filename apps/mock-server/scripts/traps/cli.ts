import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Ended, Seen, Stage, Trap } from './trap.ts';

export const traps: readonly Trap[] = [
  {
    finding: 'newcomer 5',
    title: 'on an older Node, the command does not say which version it requires',
    async run(stage) {
      // The sources need a recent Node, so only the reported version is changed.
      const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
      const ended = await stage.command(['--version'], { env: { NODE_OPTIONS: `--import=${old}` } });
      return { reproduces: ended.code !== 2 || !/needs Node \d+\.\d+/.test(ended.stderr), seen: shown(ended) };
    },
  },
  {
    finding: 'newcomer 6',
    title: 'a package declares support for a Node that its dependency does not support',
    async run({ checkout }) {
      const folder = join(checkout, 'apps/mock-server');
      const [own, needed] = [folder, join(folder, 'node_modules/undici')].map(
        (each) => JSON.parse(readFileSync(join(each, 'package.json'), 'utf8')).engines.node as string,
      );
      const minor = (range = ''): number => Number(/^>=22\.(\d+)/.exec(range)?.[1]);
      return { reproduces: !(minor(own) >= minor(needed)), seen: `it says ${own}, undici says ${needed}` };
    },
  },
  {
    finding: 'newcomer 12',
    title: 'a client without a key reports invalid characters, and accepts an invalid host',
    async run({ checkout }) {
      const { ManagementClient } = await import(pathToFileURL(join(checkout, 'packages/client/src/index.ts')).href);
      const key = { accessKeyId: 'id', accessKeySecret: 'secret' };
      const seen = [{}, { ...key, host: 'ht!tp://' }, { ...key, host: '/x' }].map((options) => {
        try {
          new ManagementClient(options);
          return 'accepted';
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      });
      return { reproduces: !seen[0]?.endsWith('is missing') || seen.includes('accepted'), seen: seen.join('; ') };
    },
  },
  {
    finding: 'newcomer 13',
    title: 'the live log has no time, no webhook name, no mark of a fault, and no line for an event',
    async run(stage) {
      const server = await stage.start();
      await server.webhook('http://127.0.0.1:9/', { name: 'sign-ups' });
      await server.control('POST', '/faults', { effect: { kind: 'status', status: 503 } });
      await server.control('POST', '/events', { eventName: 'user:created' });
      await server.control('POST', '/settle');
      const lines = server.output.stderr.split('\n').filter((line) => line.includes('user:created'));
      const isWhole = lines.length === 2 && lines.every((line) => /^\d\d:\d\d:\d\d /.test(line));
      const names = lines.some((line) => line.includes('sign-ups') && line.includes('fault'));
      return { reproduces: !isWhole || !names, seen: lines.join(' | ') || server.output.stderr };
    },
  },
  {
    finding: 'newcomer 13',
    title: 'the live log has no machine-readable form',
    async run(stage) {
      const server = await stage.start(['--log', 'json']);
      await server.api('GET', 'list-webhooks');
      await server.stop();
      const [line = ''] = server.output.stderr.split('\n');
      const { kind, operationId } = JSON.parse(line);
      return { reproduces: operationId !== 'listWebhooks', seen: `${kind} ${operationId}` };
    },
  },
  {
    finding: 'newcomer 15',
    title: 'all broken rules of a seed are printed on one line',
    async run(stage) {
      const file = await fileWith(stage, 'seed.json', '{"pools":[{"webhooks":[{"name":""}]}]}');
      const ended = await stage.command(['--port', '0', '--ephemeral', '--seed-file', file]);
      const rules = ended.stderr.split('\n').filter((line) => line.includes('should not be empty'));
      return { reproduces: rules.length < 4, seen: `${rules.length} lines with a rule` };
    },
  },
  {
    finding: 'review 13',
    title: 'a name in a seed file moves the cursor or changes the colours of the terminal',
    async run(stage) {
      const name = '\\u001b[31mevil\\u001b]0;x\\u0007';
      const file = await fileWith(stage, 'seed.json', `{"pools":[{"${name}":1}]}`);
      const { stderr } = await stage.command(['--port', '0', '--ephemeral', '--seed-file', file]);
      return { reproduces: !stderr.includes('evil') || stderr.includes('\u001b'), seen: JSON.stringify(stderr) };
    },
  },
  {
    finding: 'review 13',
    title: 'the code of a receiver and the name of a webhook move the cursor in a test report',
    async run(stage) {
      const code = '\u001b[31mevil';
      const receiver = await stage.receiver((_, response) => response.writeHead(400).end(JSON.stringify({ code })));
      const server = await stage.start();
      await server.webhook(receiver.url, { name: code, events: ['login'] });
      await server.control('POST', '/events', { eventName: 'login' });
      await server.control('POST', '/settle');
      const message = String((await server.control('POST', '/assert-no-delivery')).at('message'));
      return { reproduces: !message.includes('evil') || message.includes('\u001b'), seen: JSON.stringify(message) };
    },
  },
  {
    finding: 'review 18',
    title: 'with --log json a warning or an error on stderr is not JSON',
    async run(stage) {
      const args = ['--port', '0', '--ephemeral', '--log', 'json', '--host', '0.0.0.0'];
      // The time limit ends the server if it starts.
      const started = await stage.command(args, { timeoutMs: 3000 });
      const refused = await stage.command([...args, '--import', 'nope.json'], { cwd: await stage.folder() });
      const lines = [started, refused].flatMap(({ stderr }) => stderr.trim().split('\n'));
      const kinds = lines.map((line) => (line.startsWith('{') ? JSON.parse(line).kind : line));
      return { reproduces: kinds.join() !== 'warning,error', seen: kinds.join(', ') };
    },
  },
  {
    finding: 'newcomer 16',
    title: 'an unknown command is reported as too many arguments',
    async run(stage) {
      const ended = await stage.command(['trigger', 'login']);
      return { reproduces: ended.code !== 2 || !/no command.*trigger.*start/s.test(ended.stderr), seen: shown(ended) };
    },
  },
  {
    finding: 'newcomer 19',
    title: 'the banner of a server on 0.0.0.0 names 127.0.0.1 only, and does not warn that its key pair is public',
    async run(stage) {
      // The time limit ends the server if it starts.
      const args = ['--port', '0', '--ephemeral', '--host', '0.0.0.0'];
      const { stdout, stderr } = await stage.command(args, { timeoutMs: 3000 });
      const names = stdout.includes('127.0.0.1') && stdout.includes('0.0.0.0');
      return {
        reproduces: !names || !stderr.includes('public'),
        seen: `${stdout.split('\n', 2).join(' ')} | ${stderr.trim()}`,
      };
    },
  },
  {
    finding: 'newcomer 21',
    title: 'the server reports a missing file with the message of the system, without the flag',
    async run(stage) {
      const cwd = await stage.folder();
      const all = await Promise.all(
        ['--seed-file', '--import'].map((flag) =>
          stage.command(['--port', '0', '--ephemeral', flag, 'nope.yaml'], { cwd }),
        ),
      );
      const isRaw = all.some(({ stderr }) => stderr.includes('ENOENT') || !/--(seed-file|import)/.test(stderr));
      return { reproduces: isRaw || all.some(({ code }) => code !== 1), seen: all.map(shown).join('; ') };
    },
  },
  {
    finding: 'newcomer 21',
    title: 'the library reports a port in use with the message of the system',
    async run(stage) {
      const { createMockServer } = await stage.library();
      const { port } = await stage.receiver();
      const seen = await createMockServer({ port }).then(
        async (mock) => {
          await mock.close();
          return 'it started';
        },
        (error: Error) => error.message,
      );
      return { reproduces: !seen.includes('is already in use'), seen };
    },
  },
  {
    finding: 'newcomer 25',
    title: 'no page says what --exit-with-runner is for',
    async run({ checkout }) {
      const pages = ['README.md', 'apps/mock-server/README.md'].filter((page) =>
        readFileSync(join(checkout, page), 'utf8').includes('--exit-with-runner'),
      );
      return { reproduces: pages.length === 0, seen: `named in ${pages.length} pages` };
    },
  },
  {
    finding: 'reliability D13',
    title: 'with --quiet an internal error is answered with "its log has the reason", and there is no log',
    async run(stage) {
      const state = join(await stage.folder(), 'state.sqlite');
      const first = await stage.start(['--state', state]);
      const webhookId = await first.webhook('http://127.0.0.1:9/');
      await first.stop();
      const database = new DatabaseSync(state);
      database.prepare("UPDATE webhooks SET document = 'no JSON' WHERE webhook_id = ?").run(webhookId);
      database.close();
      const server = await stage.start(['--state', state, '--quiet']);
      const answer = await server.api('GET', 'list-webhooks');
      const { stderr } = server.output;
      return { reproduces: stderr === '', seen: `${answer.at('statusCode')}, ${stderr.length} characters on stderr` };
    },
  },
  {
    finding: 'reliability D18',
    title: 'the message about a missing permission does not distinguish the port from the state file',
    async run({ checkout }) {
      // Machines restrict different ports, so the trap creates the error itself.
      const file = join(checkout, 'apps/mock-server/src/doors/http/listen-error.ts');
      if (!existsSync(file)) return { reproduces: true, seen: 'one message for both' };
      const { listenError } = await import(pathToFileURL(file).href);
      const { message } = listenError(Object.assign(new Error('listen EACCES'), { code: 'EACCES' }), '127.0.0.1', 80);
      return { reproduces: message.includes(' or may not write'), seen: message };
    },
  },
];

async function fileWith(stage: Stage, name: string, text: string): Promise<string> {
  const file = join(await stage.folder(), name);
  writeFileSync(file, text);
  return file;
}

function shown({ code, stderr }: Ended): Seen['seen'] {
  return `code ${code}: ${stderr.trim().split('\n')[0]}`;
}
