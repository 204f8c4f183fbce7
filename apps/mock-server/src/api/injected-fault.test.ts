import { expect, test } from 'vitest';
import type { FaultEffect } from '../model/fault.ts';
import { createFaults, type Faults } from '../pool/faults.ts';
import { sufferFaults } from './injected-fault.ts';

function faultsWith(...effects: FaultEffect[]): Faults {
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    () => {},
  );
  for (const effect of effects) faults.add({ on: { operationId: 'getWebhook' }, effect });
  return faults;
}

const open = new AbortController().signal;

test('a call that no fault strikes goes on', async () => {
  await sufferFaults(faultsWith(), 'getWebhook', open);
  await sufferFaults(faultsWith({ kind: 'reset' }), 'listWebhooks', open);
});

test('a call that is only late goes on', async () => {
  const faults = faultsWith({ kind: 'latency', ms: 1 }, { kind: 'latency', ms: 0 });
  await sufferFaults(faults, 'getWebhook', open);
  expect(faults.list()).toMatchObject([{ struck: 1 }, { struck: 1 }]);
});

test.each<[FaultEffect, object]>([
  [
    { kind: 'status', status: 503 },
    { statusCode: 503, httpStatus: 200, apiCode: undefined, message: 'Failed by fault fault-1' },
  ],
  [
    { kind: 'status', status: 429 },
    { statusCode: 429, httpStatus: 429 },
  ],
  [
    { kind: 'status', status: 401, apiCode: 1300, message: 'no' },
    { statusCode: 401, httpStatus: 200, apiCode: 1300, message: 'no' },
  ],
  [{ kind: 'timeout' }, { name: 'BrokenConnection', connection: 'hang' }],
  [{ kind: 'reset' }, { name: 'BrokenConnection', connection: 'reset' }],
])('a call that the fault %j strikes ends as it says', async (effect, error) => {
  await expect(sufferFaults(faultsWith(effect), 'getWebhook', open)).rejects.toMatchObject(error);
});

test('of several faults the latency comes in its turn and the first that ends the call decides', async () => {
  const faults = faultsWith({ kind: 'latency', ms: 1 }, { kind: 'status', status: 500 }, { kind: 'reset' });
  await expect(sufferFaults(faults, 'getWebhook', open)).rejects.toMatchObject({ statusCode: 500 });
});

test('latency does not outlast the server', async () => {
  const closing = new AbortController();
  const struck = sufferFaults(faultsWith({ kind: 'latency', ms: 600_000 }), 'getWebhook', closing.signal);
  closing.abort();
  await expect(struck).resolves.toBeUndefined();
});
