import type { OperationId } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import type { FaultEffect, MockServer, PoolHandle } from '../src/index.ts';
import { createCaller, doors } from './support/caller.ts';
import { operationIds } from './support/complete-inputs.ts';
import { createNormaliser } from './support/normalise.ts';
import type { Answer } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

/** A call whose answer is compared. A number refers to the webhook created that many creations ago. */
type Step = { readonly operationId: OperationId; readonly which: number; readonly name: string };
/** A call that asks for a failure, or one that uses up a fault. */
type Noise = Step & { readonly elsewhere: boolean; readonly by: 'prefer' | FaultEffect };
type Piece = { readonly noise: readonly Noise[]; readonly step: Step };

const step = {
  operationId: fc.constantFrom(...operationIds),
  which: fc.nat(3),
  name: fc.string({ minLength: 1, maxLength: 20 }),
};
const noise: fc.Arbitrary<Noise> = fc.record({
  ...step,
  elsewhere: fc.boolean(),
  by: fc.oneof(
    fc.constant('prefer' as const),
    fc.constantFrom<FaultEffect>(
      { kind: 'status', status: 500 },
      { kind: 'status', status: 404, apiCode: 77 },
      { kind: 'reset' },
      { kind: 'timeout' },
    ),
  ),
});
const pieces: fc.Arbitrary<Piece[]> = fc.array(
  fc.record({ noise: fc.array(noise, { maxLength: 3 }), step: fc.record(step) }),
  { minLength: 1, maxLength: 12 },
);

/** One run of the steps in a new pool. */
type Run = { readonly pool: PoolHandle; readonly perform: (step: Step, call?: Call) => Promise<Result> };
type Result = Pick<Answer, 'status' | 'body'>;
type Call = { readonly headers?: { readonly [name: string]: string }; readonly signal?: AbortSignal };

async function enter(mock: MockServer, url: string): Promise<Run> {
  const pool = await mock.createPool();
  await pool.useVirtualClock('2026-01-01T00:00:00.000Z');
  const { call } = await createCaller(mock, pool.credentials, doors['mock.fetch'](mock));
  const ids: string[] = [];
  const { accessKeyId, accessKeySecret } = pool.credentials;
  return {
    pool,
    async perform({ operationId, which, name }, change = {}) {
      const webhookId = ids.at(-1 - which) ?? '000000000000000000000000';
      const inputs: { readonly [Id in OperationId]: object } = {
        createWebhook: { name, url, events: ['login'], contentType: 'application/json' },
        listWebhooks: { page: 1, limit: 5 },
        updateWebhook: { webhookId, name },
        deleteWebhook: { webhookIds: [webhookId] },
        getWebhookLogs: { webhookId },
        triggerWebhook: { webhookId, requestBody: { eventName: 'test', data: { name } } },
        getWebhook: { webhookId },
        getWebhookEventList: {},
        getManagementToken: { accessKeyId, accessKeySecret },
      };
      const { status, body }: Answer = await call(operationId, inputs[operationId], change);
      const made = body.data as { webhookId?: string } | undefined;
      if (operationId === 'createWebhook' && made?.webhookId !== undefined) ids.push(made.webhookId);
      return { status, body };
    },
  };
}

async function make({ by, elsewhere: _, ...step }: Noise, { pool, perform }: Run): Promise<void> {
  if (by === 'prefer') {
    const { body } = await perform(step, { headers: { prefer: 'code=400' } });
    expect(body.statusCode).toBe(400);
    return;
  }
  await pool.addFault({ on: { operationId: step.operationId }, effect: by, times: 1 });
  const giveUp = new AbortController();
  const answer = perform(step, { signal: giveUp.signal });
  if (by.kind === 'status') expect((await answer).body.statusCode).toBe(by.status);
  else if (by.kind === 'timeout') setImmediate(() => giveUp.abort());
  if (by.kind !== 'status') await expect(answer).rejects.toThrow();
  expect(pool.faults()).toEqual([]);
}

function comparable(run: Run, answers: readonly unknown[], url: string): unknown {
  const { normalise } = createNormaliser({ [run.pool.userPoolId]: 'the pool', [url]: 'the receiver' });
  return normalise(answers.map(withoutToken));
}

function withoutToken(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, member) => (name === 'access_token' ? 'a token' : member));
}

test('earlier faults and preferred failures, in this pool or another, do not change an answer', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await fc.assert(
    fc.asyncProperty(pieces, async (sequence) => {
      const [quiet, noisy, elsewhere] = [
        await enter(mock, receiver.url),
        await enter(mock, receiver.url),
        await enter(mock, receiver.url),
      ];
      const [expected, answers]: [unknown[], unknown[]] = [[], []];
      for (const piece of sequence) {
        for (const each of piece.noise) await make(each, each.elsewhere ? elsewhere : noisy);
        answers.push(await noisy.perform(piece.step));
        expected.push(await quiet.perform(piece.step));
      }
      expect(comparable(noisy, answers, receiver.url)).toEqual(comparable(quiet, expected, receiver.url));
      // Nothing is left behind that could show in a later answer.
      const [left, clean] = [await noisy.pool.snapshot(), await quiet.pool.snapshot()];
      expect(comparable(noisy, [left], receiver.url)).toEqual(comparable(quiet, [clean], receiver.url));
      expect(await elsewhere.pool.snapshot()).toMatchObject({ webhooks: [], deliveries: [], faults: [] });
      for (const { pool } of [quiet, noisy, elsewhere]) await mock.deletePool(pool.userPoolId);
    }),
    runs(80),
  );
});

test('faults on earlier deliveries, in this pool or another, do not change a delivery', async () => {
  const mock = await startMock();
  const effect = fc.constantFrom<FaultEffect>(
    { kind: 'status', status: 503 },
    { kind: 'timeout' },
    { kind: 'reset' },
    { kind: 'duplicate' },
    { kind: 'latency', ms: 0 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ effects: fc.array(effect, { maxLength: 3 }), elsewhere: fc.boolean() }), { maxLength: 6 }),
      async (before) => {
        const receiver = await startReceiver();
        const [quiet, noisy, elsewhere] = [
          await enter(mock, receiver.url),
          await enter(mock, receiver.url),
          await enter(mock, receiver.url),
        ];
        for (const { perform } of [quiet, noisy, elsewhere]) {
          await perform({ operationId: 'createWebhook', which: 0, name: 'one' });
        }
        for (const { effects, elsewhere: away } of before) {
          const { pool } = away ? elsewhere : noisy;
          for (const each of effects) await pool.addFault({ effect: each, times: 1 });
          await pool.emit('login', { noise: true }, { merge: false, check: false });
          await pool.runAll();
        }
        const last = async (run: Run): Promise<unknown> => {
          const seen = receiver.requests.length;
          await run.pool.emit('login', { noise: false }, { merge: false, check: false });
          await run.pool.runAll();
          const delivery = await run.pool.delivery('latest');
          const received = receiver.requests.slice(seen).map(({ headers, body }) => ({ headers, body: String(body) }));
          return comparable(run, [delivery, received, run.pool.faults()], receiver.url);
        };
        const withoutIds = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/#\d+/g, '#'));
        expect(withoutIds(await last(noisy))).toEqual(withoutIds(await last(quiet)));
      },
    ),
    { numRuns: 50 },
  );
});
