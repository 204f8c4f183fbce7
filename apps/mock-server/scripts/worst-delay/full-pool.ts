import type { AccessKey } from '../../src/index.ts';
import type { Server } from '../traps/trap.ts';

/** A pool with as many webhooks and deliveries as a large test suite leaves behind. */
export type FullPool = {
  /** The path of the pool in the control API. */
  readonly path: string;
  /** The `authorization` header of a caller. */
  readonly authorization: string;
  /** The pool's snapshot, as JSON. */
  readonly snapshot: string;
};

const webhookCount = 200;
const emitCount = 45;

/** Creates a pool whose 200 webhooks subscribe to the same event, and emits the event 45 times. */
export async function fillPool(server: Server, receiverUrl: string): Promise<FullPool> {
  const path = '/_mock/pools/full';
  const must = async (method: string, at: string, body?: unknown): ReturnType<Server['control']> => {
    const answer = await server.control(method, at, body);
    if (answer.status >= 300) throw new Error(`${method} ${at} answered ${answer.text.slice(0, 500)}`);
    return answer;
  };
  const key: AccessKey = { userPoolId: 'full', accessKeyId: 'full', accessKeySecret: 'full' };
  const webhooks = Array.from({ length: webhookCount }, (_, index) => ({
    ...{ name: `webhook ${index}`, url: receiverUrl, events: ['user:created'], contentType: 'application/json' },
  }));
  await must('POST', '/_mock/seed', { pools: [{ ...key, webhooks }] });
  const { accessKeyId, accessKeySecret } = key;
  const token = await server.api('POST', 'get-management-token', { accessKeyId, accessKeySecret });
  const authorization = `Bearer ${token.at('data.access_token')}`;
  for (let index = 0; index < emitCount; index++) {
    await must('POST', `${path}/events`, { eventName: 'user:created' });
    await server.api('GET', 'list-webhooks', { page: 1, limit: 50 }, { authorization });
  }
  await must('POST', `${path}/settle`, { timeoutMs: 60_000 });
  const { text } = await must('GET', `${path}/snapshot`);
  return { path, authorization, snapshot: text };
}
