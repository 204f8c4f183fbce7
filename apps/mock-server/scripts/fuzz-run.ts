/**
 * Sends hostile requests to a mock server in a process of its own and prints what came of them.
 *
 * node --conditions=@genauth-webhooks/source scripts/fuzz-run.ts [requests, 50000] [seed, 1] [minutes at most, 10]
 */
import { readFileSync } from 'node:fs';
import { operations } from '@genauth-webhooks/contract';
import { defaultCredentials } from '../src/index.ts';
import { runFuzz } from '../test/support/fuzz-session.ts';
import { type Memory, startFuzzedServer } from '../test/support/fuzzed-server.ts';
import { hostileRequests } from '../test/support/hostile-requests.ts';

const [count = 50_000, seed = 1, minutes = 10] = process.argv.slice(2).map(Number);
const deadline = performance.now() + minutes * 60_000;
const server = await startFuzzedServer();
const { accessKeyId, accessKeySecret } = defaultCredentials;
const answer = await fetch(`${server.url}${operations.getManagementToken.path}`, {
  method: 'POST',
  body: JSON.stringify({ accessKeyId, accessKeySecret }),
});
const token = ((await answer.json()) as { data: { access_token: string } }).data.access_token;
const requests = hostileRequests(seed, { port: server.port, token, userPoolId: server.userPoolId });
const until = (): boolean => performance.now() > deadline || server.process.exitCode !== null;

const mebibytes = ({ heapUsed, external, rss }: Memory): string =>
  [heapUsed, external, rss].map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(' / ');
await runFuzz(server.port, requests, { count: Math.min(1000, count), atOnce: 8, until });
const before = await server.memory();
const started = performance.now();
const tenth = Math.ceil(count / 10);
const resident: number[] = [];
const noteResident = (sent: number): void => {
  if (sent % tenth === 0) resident.push(residentMiB(server.process.pid));
};
const report = await runFuzz(server.port, requests, { count, atOnce: 8, until, onSent: noteResident });
const seconds = (performance.now() - started) / 1000;
const after = await server.memory();

const health = await fetch(`${server.url}/_mock/readyz`);
console.log(`${report.sent} hostile requests in ${seconds.toFixed(0)} s, seed ${seed}`);
console.log(
  `process: ${server.process.exitCode === null ? 'alive' : `ended with ${server.process.exitCode}`}, readyz ${health.status}`,
);
console.log(`answers by status: ${JSON.stringify(report.statuses)}`);
console.log(`requests by kind: ${JSON.stringify(report.kinds)}`);
console.log(`closed without an answer that was due: ${JSON.stringify(report.unanswered)}`);
console.log(`resident set after each tenth, with all that the pools keep, MiB: ${resident.join(' ')}`);
console.log(`heap / external / resident, MiB: ${mebibytes(before)} before, ${mebibytes(after)} after`);
console.log(`output of the process: ${JSON.stringify(server.output().slice(0, 500))}`);
console.log(`internal errors: ${server.errors.length}`);
for (const error of new Set(server.errors)) console.log(`  ${error}`);
console.log(`problems: ${report.problems.length}`);
for (const problem of report.problems) console.log(`  ${problem}`);
await server.close();
process.exitCode = report.problems.length + server.errors.length > 0 || server.output() !== '' ? 1 : 0;

function residentMiB(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
