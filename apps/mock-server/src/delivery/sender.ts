import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { Clock } from '../clock.ts';
import type { Attempt, ReceiverAnswer } from '../store/store.ts';
import type { Delivery } from './build-delivery.ts';
import { describeTransportError } from './describe-transport-error.ts';
import { readAnswer } from './read-answer.ts';
import { targetOf } from './target-of.ts';
import { checkTarget } from './target-policy.ts';

/** Posts deliveries. */
export type Sender = {
  /** Makes one attempt. Never rejects: what went wrong is part of the attempt. */
  send(delivery: Delivery): Promise<Attempt>;
  /** Ends what is under way and closes all connections. */
  close(): Promise<void>;
};

/** @param timeoutMs how long a receiver may take until its whole answer is there */
export function createSender(clock: Clock, timeoutMs: number): Sender {
  const agent = new Agent({
    connect: { lookup: checkedLookup, timeout: timeoutMs },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const closing = new AbortController();

  const post = async (delivery: Delivery): Promise<ReceiverAnswer> => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]);
    const target = targetOf(delivery.url);
    checkTarget(target.address);
    const { statusCode, headers, body } = await agent.request({
      origin: target.origin,
      path: target.path,
      method: 'POST',
      headers: delivery.headers,
      body: delivery.bytes,
      signal,
    });
    return await readAnswer(statusCode, headers, body);
  };

  return {
    async send(delivery) {
      const { webhookId, eventName, url, headers, body } = delivery;
      const startedAt = clock.now();
      const started = performance.now();
      const outcome = await post(delivery).then(
        (response) => ({ response, ...failureOf(response) }),
        (error: unknown) => ({ errorMessage: describeTransportError(error, closing.signal.aborted) }),
      );
      const durationMs = Math.round(performance.now() - started);
      return { webhookId, eventName, startedAt, durationMs, request: { url, headers, body }, ...outcome };
    },
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };
}

function failureOf(response: ReceiverAnswer): { errorMessage?: string } {
  const succeeded = response.statusCode >= 200 && response.statusCode < 300;
  return succeeded ? {} : { errorMessage: `Request failed with status code ${response.statusCode}` };
}

/** Looks a name up as usual and checks every address it has, so that no name leads around the policy. */
const checkedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    try {
      if (error) throw error;
      for (const { address } of addresses) checkTarget(address);
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    } catch (refusal) {
      callback(refusal as NodeJS.ErrnoException, []);
    }
  });
};
