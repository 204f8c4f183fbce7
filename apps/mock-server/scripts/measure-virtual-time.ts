/**
 * Prints how long `advance('3d')` takes for a retry schedule of three days against a receiver that always fails.
 * Run it with `node --conditions=@genauth-webhooks/source scripts/measure-virtual-time.ts [runs]`.
 */
import { createMockServer } from '../src/index.ts';
import { createCaller } from '../test/support/caller.ts';
import { addWebhook } from '../test/support/new-webhook.ts';
import { openReceiver } from '../test/support/start-receiver.ts';

const runs = Number(process.argv[2] ?? 101);
const receiver = await openReceiver(500);
const times: number[] = [];
for (let run = 0; run < runs; run++) {
  await using mock = await createMockServer();
  const retryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Day' } as const;
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig });
  await mock.useVirtualClock();
  await mock.emit('user:created');
  const started = performance.now();
  const attempts = await mock.advance('3d');
  times.push(performance.now() - started);
  if (attempts !== 4) throw new Error(`${attempts} attempts were made in place of 4`);
}
await receiver.close();
times.sort((one, other) => one - other);
const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
console.log(`advance('3d') over a Day schedule, 4 attempts, ${runs} runs:`);
console.log(`median ${median.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);
