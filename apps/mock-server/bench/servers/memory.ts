/**
 * Lets events happen, 50 at a time, and prints what is in memory after few and after many of them, as JSON.
 *
 *     node --expose-gc memory.ts <URL of the receiver> <state file> <few> <many>
 */
import { startMockSender } from '../mock-sender.ts';

const [url = '', file, few, many] = process.argv.slice(2);
const atOnce = 50;
const send = await startMockSender(url, file, atOnce);

await sendMany(Number(few));
const before = inMemory();
await sendMany(Number(many) - Number(few));
const after = inMemory();
console.log(
  JSON.stringify({
    heapBefore: before.heap,
    heapAfter: after.heap,
    heapRatio: after.heap / before.heap,
    residentBefore: before.resident,
    residentAfter: after.resident,
    residentRatio: after.resident / before.resident,
  }),
);

async function sendMany(count: number): Promise<void> {
  let left = count;
  const one = async (): Promise<void> => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** In MiB. */
function inMemory(): { readonly heap: number; readonly resident: number } {
  // The second one takes what the first one only marked.
  global.gc?.();
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}
