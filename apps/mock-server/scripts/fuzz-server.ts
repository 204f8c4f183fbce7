/** A mock server for `fuzz-run.ts` and `fuzz.test.ts`: it is started with `fork` and told over the channel what to do. */
import { createMockServer } from '../src/index.ts';

const tell = (message: object): void => void process.send?.(message);
const mock = await createMockServer({
  onError: (error) => tell({ error: String(error instanceof Error ? error.stack : error) }),
  onCall: ({ error }) => {
    if (error !== undefined) tell({ error: String(error instanceof Error ? error.stack : error) });
  },
});
const pool = await mock.createPool({ userPoolId: 'fuzzed' });

// The parent process is gone.
process.once('disconnect', () => process.exit());
process.on('message', async (message) => {
  if (message === 'close') {
    await mock.close();
    process.exit();
  }
  // What pools keep on purpose is not what is looked for.
  await mock.reset();
  await mock.pool(pool.userPoolId).then(
    (fuzzed) => fuzzed.reset(),
    () => {},
  );
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  tell({ memory: { heapUsed, external, rss } });
});
tell({ ready: { port: mock.port, url: mock.url, userPoolId: pool.userPoolId } });
