import { onTestFinished } from 'vitest';
import { createMockServer, type MockServer, type MockServerOptions } from '../../src/index.ts';

/** A mock server on a free port that is closed when the test is over. */
export async function startMock(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = await createMockServer(options);
  onTestFinished(() => mock.close());
  return mock;
}
