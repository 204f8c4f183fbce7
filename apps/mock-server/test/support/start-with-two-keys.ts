import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AccessKey, MockServer, MockServerOptions } from '../../src/index.ts';
import { manualClock } from './manual-clock.ts';
import { startMock } from './start-mock.ts';

/** A server with two user pools. */
export type TwoKeys = {
  readonly mock: MockServer;
  readonly first: AccessKey;
  readonly second: AccessKey;
};

/** The path of a state file in a directory of its own, which is removed when the test is over. */
export function temporaryStateFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'genauth-mock-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return join(directory, 'state.sqlite');
}

/** A server that knows two keys of two user pools: a key stays valid on a state file that was started with another. */
export async function startWithTwoKeys(options: MockServerOptions = {}): Promise<TwoKeys> {
  const file = temporaryStateFile();
  const first = { accessKeyId: 'key-1', accessKeySecret: 'secret-1', userPoolId: 'pool-1' };
  const second = { accessKeyId: 'key-2', accessKeySecret: 'secret-2', userPoolId: 'pool-2' };
  const before = await startMock({ file, credentials: first });
  await before.close();
  const mock = await startMock({ clock: manualClock(), ...options, file, credentials: second });
  return { mock, first, second };
}
