import { constants } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import type { Ended, Stage, Trap } from './trap.ts';

export const traps: readonly Trap[] = [
  {
    finding: 'reliability D6',
    title: 'the server uses or changes the database of another program',
    async run(stage) {
      const seen: string[] = [];
      let reproduces = false;
      for (const [content, version] of [
        ['TABLE users (name)', 0],
        ['TABLE users (name)', 1],
        ['VIEW users AS SELECT 1', 0],
      ] as const) {
        const cwd = await stage.folder();
        const file = join(cwd, 'app.db');
        sql(file, `CREATE ${content}; PRAGMA user_version = ${version}`);
        const before = readFileSync(file);
        const { code, stderr } = await startOnce(stage, ['--state', 'app.db'], cwd);
        const isChanged = !readFileSync(file).equals(before);
        reproduces ||= isChanged || code !== 1 || !stderr.includes('app.db');
        seen.push(
          `${content}, version ${version}: exit code ${code}, ${isChanged ? 'changed' : 'unchanged'}, ${stderr.trim()}`,
        );
      }
      return { reproduces, seen: seen.join('; ') };
    },
  },
  {
    finding: 'reliability D8',
    title: 'with a full disk, the server repeats finished attempts and reports that it is ready',
    async run(stage) {
      const cwd = await stage.folder();
      // A limit on the file size imitates a full disk, so the trap does not need its own file system.
      const node = join(cwd, 'node-with-little-room');
      writeFileSync(node, `#!/bin/sh\nulimit -f 1200\nexec "${process.execPath}" "$@"\n`, { mode: 0o700 });
      const receiver = await stage.receiver();
      const server = await stage.start(['--state', 'state.sqlite'], { cwd, node });
      for (let count = 0; count < 4; count++) await server.webhook(`${receiver.url}/${count}`, { events: ['test'] });
      let accepted = 0;
      for (let refused = 0; refused < 20; ) {
        const { status } = await server.control('POST', '/events', {
          eventName: 'test',
          data: { description: 'filler', number: accepted, filler: 'f'.repeat(5000) },
        });
        if (status === 201) accepted++;
        else refused++;
      }
      await new Promise((resolve) => setTimeout(resolve, 5000));
      const posts = new Map<string, number>();
      for (const { path, body } of receiver.requests) posts.set(path + body, (posts.get(path + body) ?? 0) + 1);
      const most = Math.max(0, ...posts.values());
      const ready = await server.control('GET', '/_mock/readyz');
      return {
        reproduces: most > 1 || ready.status !== 503 || accepted === 0,
        seen: `${accepted} events accepted, the same delivery received up to ${most} times in 5 s, readyz ${ready.status} ${ready.text}`,
      };
    },
  },
  {
    finding: 'reliability D8, readyz',
    title: 'calls of readyz without a token let the state file grow',
    async run(stage) {
      const cwd = await stage.folder();
      const server = await stage.start(['--state', 'state.sqlite', '--control-token', 'secret'], { cwd });
      const size = (): number => statSync(join(cwd, 'state.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0;
      const before = size();
      let ready = 0;
      for (let call = 0; call < 200; call++) {
        if ((await fetch(`${server.url}/_mock/readyz`)).status === 200) ready++;
      }
      const grown = size() - before;
      return {
        reproduces: ready !== 200 || grown > 1_000_000,
        seen: `${ready} of 200 calls found it ready, and the write-ahead log grew by ${grown} bytes`,
      };
    },
  },
  {
    finding: 'reliability D16, drafts',
    title: 'a killed export leaves a draft with secrets on the disk',
    async run(stage) {
      const cwd = await stage.folder();
      const args = ['--export-on-exit', 'export.json'];
      const server = await stage.start(args, { cwd });
      for (let count = 0; count < 300; count++) {
        await server.api('POST', 'create-webhook', { ...newWebhook, url: `http://127.0.0.1:9/${'a'.repeat(2000)}` });
      }
      const drafts = (): number => readdirSync(cwd).filter((name) => name.endsWith('.draft')).length;
      process.kill(server.pid, 'SIGTERM');
      const deadline = Date.now() + 5000;
      while (drafts() === 0 && !existsSync(join(cwd, 'export.json')) && Date.now() < deadline) {
        await new Promise(setImmediate);
      }
      const caught = drafts();
      await server.stop('SIGKILL');
      const next = await stage.start(args, { cwd });
      await next.stop();
      return {
        reproduces: drafts() > 0,
        seen: `${caught} drafts when it was killed, ${drafts()} after the next start and export`,
      };
    },
  },
  {
    finding: 'reliability D16, size',
    title: 'a state whose export is larger than a string can be is lost at exit',
    async run(stage) {
      const cwd = await stage.folder();
      const server = await stage.start(['--state', 'state.sqlite', '--export-on-exit', 'export.json'], { cwd });
      for (let at = 0; at < 12; at++) await server.webhook(`http://127.0.0.1:9/${at}`, { events: ['user:created'] });
      // Each delivery is exported as text and as JSON.
      const { data: example } = eventExamples['user:created'];
      const data = { ...example, filler: 'f'.repeat(900_000) };
      for (let count = 0; count < 26; count++)
        await server.control('POST', '/events', { eventName: 'user:created', data });
      const code = await server.stop();
      const bytes = statSync(join(cwd, 'export.json'), { throwIfNoEntry: false })?.size ?? 0;
      return {
        reproduces: code !== 0 || bytes <= constants.MAX_STRING_LENGTH,
        seen: `exit code ${code}, ${(bytes / 1e6).toFixed()} MB exported; a string has at most ${constants.MAX_STRING_LENGTH}`,
      };
    },
  },
  {
    finding: 'newcomer 22',
    title: 'the server notices only at exit that the export folder does not exist, and loses the state',
    async run(stage) {
      const args = ['--ephemeral', '--export-on-exit', 'none/export.json'];
      const { code, stderr } = await startOnce(stage, args, await stage.folder());
      return { reproduces: code !== 1 || !stderr.includes('none'), seen: `exit code ${code}, ${stderr.trim()}` };
    },
  },
  {
    finding: 'reliability D5, broken seeds',
    title: 'a long JSON seed file with an error is tried as YAML and stops the server for seconds',
    async run(stage) {
      const webhooks = Array.from({ length: 25_000 }, (_, at) => ({ ...newWebhook, webhookId: `webhook-${at}` }));
      const text = JSON.stringify({ pools: [{ webhooks }] }).slice(0, -1);
      const file = join(await stage.folder(), 'seed.json');
      writeFileSync(file, text);
      const { createMock } = await stage.library();
      const mock = await createMock();
      stage.atEnd(() => mock.close());
      const turns = monitorEventLoopDelay({ resolution: 10 });
      turns.enable();
      const message = await mock.seedFrom(file).then(
        () => 'the seed was accepted',
        (error: Error) => error.message,
      );
      // A timer that was due during the last turn has to run before its delay counts.
      await new Promise((resolve) => setTimeout(resolve, 20));
      turns.disable();
      const longestMs = turns.max / 1e6;
      return {
        reproduces: longestMs > 1000 || !message.includes(`malformed JSON, at position ${text.length}`),
        seen: `longest event-loop turn ${longestMs.toFixed()} ms for ${text.length} bytes, ${message}`,
      };
    },
  },
  {
    finding: 'reliability D17',
    title: 'a lock of another process on the state file blocks the server for seconds',
    async run(stage) {
      const cwd = await stage.folder();
      const server = await stage.start(['--state', 'state.sqlite'], { cwd });
      const database = new DatabaseSync(join(cwd, 'state.sqlite'), { timeout: 0 });
      stage.atEnd(() => database.close());
      let locked = 'took the lock';
      try {
        database.exec('BEGIN IMMEDIATE');
      } catch (error) {
        locked = `was refused (${error instanceof Error ? error.message : error})`;
      }
      const made = server.api('POST', 'create-webhook', newWebhook);
      const alive = await server.control('GET', '/_mock/livez');
      const { ms } = await made;
      const worst = Math.max(ms, alive.ms);
      return {
        reproduces: worst > 1000,
        seen: `the other process ${locked}; the slower call took ${worst.toFixed()} ms`,
      };
    },
  },
  {
    finding: 'reliability D18, corruption',
    title: 'a server starts on a damaged state file, at once or after it has changed the file',
    async run(stage) {
      const damages: [string, (file: string) => void][] = [
        ['overwritten in its middle', overwriteMiddle],
        ['one byte too short', (file) => truncateSync(file, readFileSync(file).length - 1)],
      ];
      const seen: string[] = [];
      let reproduces = false;
      for (const [title, damage] of damages) {
        const cwd = await stage.folder();
        const server = await stage.start(['--state', 'state.sqlite'], { cwd });
        for (let count = 0; count < 100; count++) {
          await server.api('POST', 'create-webhook', { ...newWebhook, url: `http://127.0.0.1:9/${'a'.repeat(2000)}` });
        }
        await server.stop();
        const file = join(cwd, 'state.sqlite');
        damage(file);
        const before = readFileSync(file);
        for (const start of ['first', 'second']) {
          const { code, stderr } = await startOnce(stage, ['--state', 'state.sqlite'], cwd);
          const isChanged = !readFileSync(file).equals(before);
          reproduces ||= code !== 1 || isChanged;
          seen.push(
            `${title}, ${start} start: exit code ${code}, ${isChanged ? 'changed' : 'unchanged'}, ${stderr.trim()}`,
          );
        }
      }
      return { reproduces, seen: seen.join('; ') };
    },
  },
  {
    finding: 'reliability D18 and newcomer 17, two servers on one state file',
    title: 'a second server starts on the state file of the first',
    async run(stage) {
      const cwd = await stage.folder();
      await stage.start(['--state', 'state.sqlite'], { cwd });
      const { code, stderr } = await startOnce(stage, ['--state', 'state.sqlite'], cwd);
      return { reproduces: code !== 1, seen: `exit code ${code}, ${stderr.trim()}` };
    },
  },
  {
    finding: 'newcomer 18',
    title: 'a state file below /proc causes an endless loop',
    async run(stage) {
      const { code, stderr } = await startOnce(stage, ['--state', '/proc/none/state.sqlite'], await stage.folder());
      return { reproduces: code !== 1 || !stderr.includes('/proc/none'), seen: `exit code ${code}, ${stderr.trim()}` };
    },
  },
  {
    finding: 'newcomer 21, state files',
    title: 'the message about an unusable path is only the error of the system',
    async run(stage) {
      const cwd = await stage.folder();
      writeFileSync(join(cwd, 'afile'), '');
      const seen: string[] = [];
      for (const args of [
        ['--state', 'afile/x'],
        ['--seed-file', 'nope.yaml', '--ephemeral'],
      ]) {
        const { code, stderr } = await startOnce(stage, args, cwd);
        seen.push(`${code}, ${stderr.trim()}`);
      }
      const isWorded = (line: string, named: string): boolean =>
        /^1, error: The .+ [Cc]hoose .+\.$/.test(line) && line.includes(named);
      const reproduces = !isWorded(seen[0] ?? '', 'afile/x') || !isWorded(seen[1] ?? '', 'nope.yaml');
      return { reproduces, seen: seen.join('; ') };
    },
  },
];

const newWebhook = { name: 'trap', url: 'http://127.0.0.1:9/', events: ['login'], contentType: 'application/json' };

function overwriteMiddle(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  writeFileSync(file, bytes.fill(0x5a, middle, middle + 8192));
}

function sql(file: string, text: string): void {
  const database = new DatabaseSync(file);
  database.exec(text);
  database.close();
}

/** Runs a command line that should not start a server. If a server starts, it is stopped after some seconds. */
function startOnce(stage: Stage, args: readonly string[], cwd: string): Promise<Ended> {
  return stage.command(['--port', '0', '--quiet', ...args], { cwd, timeoutMs: 8000 });
}
