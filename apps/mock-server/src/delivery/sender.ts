import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { DeliveryRequest } from '../store/delivery-record.ts';
import type { ReceiverAnswer } from '../store/store.ts';
import { describeTransportError } from './describe-transport-error.ts';
import { readAnswer } from './read-answer.ts';
import { targetOf } from './target-of.ts';
import { checkTarget } from './target-policy.ts';

/** What became of one POST. */
export type Outcome = {
  /** Real time. */
  readonly durationMs: number;
  /** Absent when no answer came. */
  readonly response?: ReceiverAnswer;
  /** Absent when the receiver answered 2xx. */
  readonly errorMessage?: string;
  /** Whether the sender was closed before the outcome was known. */
  readonly cutOff?: true;
};

/** Posts deliveries. */
export type Sender = {
  /** Posts once. Never rejects: what went wrong is part of the outcome. */
  post(request: DeliveryRequest): Promise<Outcome>;
  /** Ends what is under way and closes all connections. */
  close(): Promise<void>;
};

/** @param timeoutMs how long a receiver may take until its whole answer is there */
export function createSender(timeoutMs: number): Sender {
  const agent = new Agent({
    connect: { lookup: checkedLookup, timeout: timeoutMs },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const closing = new AbortController();

  const exchange = async (request: DeliveryRequest): Promise<ReceiverAnswer> => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]);
    const target = targetOf(request.url);
    checkTarget(target.address);
    const { statusCode, headers, body } = await agent.request({
      origin: target.origin,
      path: target.path,
      method: 'POST',
      headers: request.headers,
      body: request.text,
      signal,
    });
    return await readAnswer(statusCode, headers, body);
  };

  return {
    async post(request) {
      const started = performance.now();
      const known = await exchange(request).then(
        (response) => ({ response, ...failureOf(response) }),
        (error: unknown) => ({
          errorMessage: describeTransportError(error, closing.signal.aborted),
          ...(closing.signal.aborted ? { cutOff: true as const } : {}),
        }),
      );
      return { durationMs: Math.round(performance.now() - started), ...known };
    },
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };
}

/** An answer other than 2xx is a failure. */
export function failureOf(response: ReceiverAnswer): { errorMessage?: string } {
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
