import { onTestFinished } from 'vitest';
import { createMockServer, type MockServer, type MockServerOptions } from '../../src/index.ts';

/**
 * A mock server on a free port that closes when the test ends. The time limit of its waits is long enough for a busy
 * machine.
 */
export async function startMock(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = await createMockServer({ waitTimeoutMs: 20_000, ...options });
  onTestFinished(() => mock.close());
  return mock;
}
