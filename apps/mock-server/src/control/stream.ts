import type { AttemptRecord } from '../model/attempt.ts';
import type { JournaledCall } from '../model/call.ts';
import type { DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { isoTime } from '../model/time.ts';
import type { Activity } from '../pool/activity.ts';
import type { Pool } from '../pool/pool.ts';
import { viewAttempt, viewDelivery, viewRequest } from '../pool/view.ts';

/** How many unread events are kept for a reader. Beyond that the stream ends; the reader may resume. */
const backlogLimit = 10_000;
const heartbeatMs = 15_000;

/**
 * Reports what happens in a pool, as server-sent events, until the signal aborts.
 * @param lastId the ID of the last event that the reader has seen
 */
export async function* streamActivity(
  pool: Pool,
  lastId: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const backlog: Activity[] = [];
  let wake = (): void => {};
  const unsubscribe = pool.activity.subscribe((activity) => {
    backlog.push(activity);
    wake();
  }, lastId);
  const heartbeat = setInterval(() => wake(), heartbeatMs);
  // A reader that has stopped reading never reaches the end of this function.
  const onAbort = (): void => {
    clearInterval(heartbeat);
    unsubscribe();
    wake();
  };
  signal.addEventListener('abort', onAbort);
  try {
    // Tells the reader that the stream is open before anything happens.
    yield ': open\n\n';
    while (!signal.aborted && backlog.length <= backlogLimit) {
      if (backlog.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = () => {};
        if (backlog.length === 0 && !signal.aborted) yield ': still here\n\n';
        continue;
      }
      yield backlog.splice(0).map(toText).join('');
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    onAbort();
  }
}

function toText(activity: Activity): string {
  return `id: ${activity.id}\nevent: ${activity.kind}\ndata: ${JSON.stringify(showActivity(activity))}\n\n`;
}

function showActivity({ kind, show }: Activity): unknown {
  const value = show();
  switch (kind) {
    case 'delivery': {
      const { delivery, state } = value as { delivery: DeliveryRecord; state: DeliveryState };
      return viewDelivery(delivery, state, { reveal: false });
    }
    case 'attempt': {
      const { delivery, attempt } = value as { delivery: DeliveryRecord; attempt: AttemptRecord };
      return {
        deliveryId: delivery.deliveryId,
        webhookId: delivery.webhookId,
        ...viewAttempt(attempt, { reveal: false }),
      };
    }
    case 'request':
      return viewRequest(value as JournaledCall);
    case 'clock': {
      const state = value as { mode: string; now?: number };
      return state.now === undefined ? state : { ...state, now: isoTime(state.now) };
    }
    default:
      return value;
  }
}
