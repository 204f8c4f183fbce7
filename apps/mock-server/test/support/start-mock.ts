import { onTestFinished } from 'vitest';
import { createMockServer, type MockServer, type MockServerOptions } from '../../src/index.ts';

/** A mock server on a free port that is closed when the test is over. Its waits allow for a busy machine. */
export async function startMock(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = await createMockServer({ waitTimeoutMs: 20_000, ...options });
  onTestFinished(() => mock.close());
  return mock;
}
