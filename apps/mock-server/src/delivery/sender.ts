import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import { lazy } from '../lib/lazy.ts';
import type { ReceiverAnswer } from '../model/attempt.ts';
import type { DeliveryRequest } from '../model/delivery.ts';
import { describeTransportError } from './describe-transport-error.ts';
import { exchange } from './exchange.ts';
import { checkTarget, type Target, targetOf } from './target.ts';

/** The outcome of one POST. */
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
  /** Posts once. Never rejects: an error is part of the outcome. */
  post(request: DeliveryRequest): Promise<Outcome>;
  /** Aborts the posts in progress and closes all connections. */
  close(): Promise<void>;
};

/** How many parsed URLs are remembered. */
const targetsKept = 1000;

/**
 * A receiver may close an idle connection at the moment when the sender reuses it. The request is then lost or, worse,
 * processed without an answer, so the sender must not repeat it. Servers wait for seconds before they close a
 * connection; a busy sender reuses its connections within milliseconds.
 */
export const defaultReuseWithinMs = 500;

/** What a sender works with. */
export type SenderParts = {
  /** The longest idle time after which a connection is reused, in milliseconds. Default: `defaultReuseWithinMs`. */
  readonly reuseWithinMs?: number;
  /** Looks up all addresses of a host name. Default: the lookup of the system. */
  readonly lookupAll?: LookupAll;
};

/** The part of Node's `lookup` that the sender uses, so that the published types do not depend on Node's types. */
type LookupAll = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void;

/** @param timeoutMs how long a receiver may take to send its whole answer */
export function createSender(
  timeoutMs: number,
  { reuseWithinMs = defaultReuseWithinMs, lookupAll = lookup }: SenderParts = {},
): Sender {
  // A run without deliveries never needs what this loads.
  const loadUndici = lazy(() => import('undici'));
  let agent: Agent | undefined;
  let closing = false;
  const targets = new Map<string, Target>();

  const targetFor = (url: string): Target => {
    let target = targets.get(url);
    if (target === undefined) {
      target = targetOf(url);
      checkTarget(target.address);
      if (targets.size === targetsKept) targets.clear();
      targets.set(url, target);
    }
    return target;
  };

  const post = async (dispatcher: Agent, request: DeliveryRequest): Promise<ReceiverAnswer> => {
    if (closing) throw new Error('The sender is closed');
    return await exchange(dispatcher, targetFor(request.url), request, timeoutMs);
  };

  return {
    async post(request) {
      const { Agent } = await loadUndici();
      const connect = { lookup: checkingLookup(lookupAll), timeout: timeoutMs };
      agent ??= new Agent({
        ...{ connect, headersTimeout: 0, bodyTimeout: 0 },
        ...{ keepAliveTimeout: reuseWithinMs, keepAliveMaxTimeout: reuseWithinMs },
      });
      // Loading does not count as time that the receiver took.
      const started = performance.now();
      const known = await post(agent, request).then(
        (response) => ({ response, ...failureOf(response) }),
        (error: unknown) => ({
          errorMessage: describeTransportError(error, closing),
          ...(closing ? { cutOff: true as const } : {}),
        }),
      );
      return { durationMs: Math.round(performance.now() - started), ...known };
    },
    async close() {
      closing = true;
      await agent?.destroy();
    },
  };
}

/** The error message of an answer other than 2xx; no member for a 2xx. */
export function failureOf(response: ReceiverAnswer): { errorMessage?: string } {
  const succeeded = response.statusCode >= 200 && response.statusCode < 300;
  return succeeded ? {} : { errorMessage: `Request failed with status code ${response.statusCode}` };
}

/** Looks up a name as usual and checks every address, so that a name cannot bypass the target policy. */
function checkingLookup(lookupAll: LookupAll): LookupFunction {
  return (hostname, options, callback) => {
    lookupAll(hostname, { ...options, all: true }, (error, addresses) => {
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
}
