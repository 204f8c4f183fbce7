import { type CallAttempt, ManagementClient } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createClient, type TestOptions } from '../support/create-client.ts';
import { createFakeTime } from '../support/fake-time.ts';
import { type Answer, answerInTurn, success } from '../support/scripted-fetch.ts';

const lost = new TypeError('fetch failed');
const page = (status: number): Response => new Response('<html>', { status });

describe('onAttempt', () => {
  async function attemptsOf(
    answers: readonly Answer[],
    options: TestOptions = {},
    call = (client: ManagementClient): Promise<unknown> => client.listWebhooks(),
  ): Promise<readonly CallAttempt[]> {
    const attempts: CallAttempt[] = [];
    const time = createFakeTime();
    const { fetch } = answerInTurn(...answers);
    const client = createClient({
      fetch: (request) => {
        time.advance(7);
        return fetch(request);
      },
      clock: time.clock,
      retry: { random: () => 0.5, sleep: time.sleep },
      onAttempt: (attempt) => attempts.push(attempt),
      ...options,
    });
    await call(client).catch(() => undefined);
    return attempts;
  }

  test('receives each attempt, its outcome and the delay until the next', async () => {
    const url = 'https://api.genauth.ai/api/v3/list-webhooks';
    const unset = { clockOffsetMs: undefined, requestId: undefined };
    const common = { operation: 'listWebhooks', method: 'GET', url, durationMs: 7, ...unset };
    const attempts = await attemptsOf([lost, page(503), Response.json(success)]);
    // Not enumerable: see secrets.test.ts.
    expect(attempts.map(({ headers }) => headers)).toEqual([undefined, expect.any(Headers), expect.any(Headers)]);
    expect(attempts.map((attempt) => ({ ...attempt }))).toEqual([
      {
        ...common,
        attempt: 1,
        delayMs: 125,
        httpStatus: undefined,
        statusCode: undefined,
        error: expect.objectContaining({ name: 'NetworkError', cause: lost }),
      },
      {
        ...common,
        attempt: 2,
        delayMs: 250,
        httpStatus: 503,
        statusCode: undefined,
        error: expect.objectContaining({ name: 'UnexpectedAnswerError' }),
      },
      { ...common, attempt: 3, delayMs: undefined, httpStatus: 200, statusCode: 200, error: undefined },
    ]);
  });

  test('receives a call that is not retried', async () => {
    const [attempt, ...others] = await attemptsOf([lost], {}, (client) => client.triggerWebhook({ webhookId: 'w' }));
    expect(attempt).toMatchObject({ operation: 'triggerWebhook', method: 'POST', attempt: 1, delayMs: undefined });
    expect(others).toEqual([]);
  });

  test('receives an attempt that the time-out or the caller ended, before the call ends', async () => {
    const attempts: CallAttempt[] = [];
    const onAttempt = (attempt: CallAttempt): unknown => attempts.push(attempt);
    // No timer comes between the call and its sending, as it would while a signature is made.
    const authorization = (): string => 'token';
    const never = new Promise<Response>(() => undefined);
    await new ManagementClient({ authorization, fetch: () => never, timeout: 5, onAttempt })
      .listWebhooks()
      .catch(() => undefined);
    const controller = new AbortController();
    const leave = (): Promise<Response> => {
      controller.abort();
      return never;
    };
    await new ManagementClient({ authorization, fetch: leave, onAttempt })
      .getWebhookEventList({ signal: controller.signal })
      .catch(() => undefined);
    expect(attempts).toMatchObject([
      { attempt: 1, delayMs: undefined, error: { name: 'TimeoutError', timeout: 5 } },
      { attempt: 1, delayMs: undefined, error: controller.signal.reason },
    ]);
  });

  test('does no harm when it throws', async () => {
    const onAttempt = (): never => {
      throw new Error('in the hook');
    };
    const { fetch } = answerInTurn(lost, success);
    await expect(createClient({ fetch, onAttempt }).listWebhooks()).resolves.toStrictEqual(success);
  });

  test('receives the attempts to get a token', async () => {
    const token = { statusCode: 200, message: '', data: { access_token: 't', expires_in: 7200 } };
    const attempts = await attemptsOf([page(502), token, success], { authorization: 'token' });
    expect(attempts.map(({ operation, attempt }) => `${operation} ${attempt}`)).toEqual([
      'getManagementToken 1',
      'getManagementToken 2',
      'listWebhooks 1',
    ]);
  });
});
