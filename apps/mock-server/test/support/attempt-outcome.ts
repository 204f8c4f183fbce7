import type { Schemas } from '@genauth-webhooks/contract';
import type { DeliveryWithAttempts } from '../../src/index.ts';
import type { Reaction } from './start-receiver.ts';

type Attempt = DeliveryWithAttempts['attempts'][number];

/** What an attempt says that the receiver did, in the words of the receiver's own receiver. */
export function reportedReaction({ response, errorMessage }: Attempt): Reaction {
  return reactionOf(response?.statusCode ?? 0, errorMessage);
}

/** The same for an entry of get-webhook-logs. */
export function loggedReaction({ responseStatusCode, errorMessage }: Schemas['WebhookLogDto']): Reaction {
  return reactionOf(responseStatusCode, errorMessage);
}

function reactionOf(status: number, errorMessage: string | undefined): Reaction {
  if (status !== 0) return status;
  if (errorMessage === 'ERRTIMEOUT') return 'hang';
  if (/ECONNRESET|EPIPE/.test(errorMessage ?? '')) return 'reset';
  throw new Error(`an attempt without an answer says ${errorMessage}`);
}

/** Whether a receiver that did this has taken the delivery. */
export function isSuccess(reaction: Reaction | undefined): boolean {
  return typeof reaction === 'number' && reaction >= 200 && reaction < 300;
}
