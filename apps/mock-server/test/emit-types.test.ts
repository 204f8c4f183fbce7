import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageFolder } from './support/docs.ts';

const mistakes = [
  ["await mock.emit('user:created', { emial: 'a@example.com' });", 'emial'],
  ["await mock.emit('user:created', { email: 5 });", 'number'],
  ["await mock.emit('user:creatd');", 'user:creatd'],
  ["await mock.emit('user:created', {}, { lenient: true });", 'lenient'],
  ["await mock.emit('user:email-verified', { userId: 'u' }, { merge: false });", 'email'],
  ['await mock.waitForDelivery({}, { timeout: 1 });', 'timeoutMs'],
] as const;

const correct = [
  "await mock.emit('user:created', { email: 'a@example.com' });",
  "await mock.emit('user:created', { email: null }, { check: false });",
  "await mock.emit('user:email-verified', { userId: 'u', email: 'a@example.com' }, { merge: false });",
  "await mock.emit('user:created', 'anything', { check: false, merge: false });",
  "await mock.emit('user:created', undefined, {});",
  "await mock.emit('role:deleted', 'an-id');",
  "await mock.emit('role:deleted', { id: 'an-id' });",
  "await mock.emit('role:disable', { any: { thing: 1 } });",
  "await mock.emit('user:created', { identities: [] });",
  "await mock.emit('user:created', withExtra({ email: null }, { employeeNumber: 7 }));",
  "await mock.emit('user:updated', { user: withExtra({ email: null }, { employeeNumber: 7 }) });",
];

test('the compiler explains a mistake in the data of an event in at most 300 characters', {
  timeout: 60_000,
}, async () => {
  // The folder is below this file, so that the compiler finds this package and the others of the workspace.
  const folder = mkdtempSync(join(import.meta.dirname, '.types-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines = [
    "import { createMock, withExtra } from '@genauth-webhooks/mock-server';",
    'const mock = await createMock();',
    ...mistakes.map(([line]) => line),
    ...correct,
    'export {};',
  ];
  writeFileSync(join(folder, 'mistakes.ts'), lines.join('\n'));
  const compilerOptions = {
    ...{ noEmit: true, types: ['node'], declaration: false, isolatedDeclarations: false },
    lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable'],
  };
  const tsconfig = { extends: '../../../../.config/tsconfig.base.json', compilerOptions, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  const output = await new Promise<string>((resolve) => {
    execFile(join(packageFolder, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], (_, stdout) =>
      resolve(stdout),
    );
  });
  // Each message starts at the margin, and its details are indented.
  const errors = output
    .trim()
    .split(/\n(?=\S)/)
    .map((error) => /\((\d+),\d+\): (.*)/s.exec(error) ?? []);
  expect(errors.map(([, line]) => Number(line) - 3)).toEqual(mistakes.map((_, index) => index));
  for (const [index, [, , message = '']] of errors.entries()) {
    expect(message).toContain(mistakes[index]?.[1]);
    expect(message.length, message).toBeLessThanOrEqual(300);
  }
});
