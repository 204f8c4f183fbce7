import type { AttemptRecord } from '../model/attempt.ts';
import type { JournaledCall } from '../model/call.ts';
import type { DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { isoTime } from '../model/time.ts';
import type { Activity } from '../pool/activity.ts';
import type { Pool } from '../pool/pool.ts';
import { viewAttempt, viewDelivery, viewRequest } from '../pool/view.ts';

/** How many unread events are kept for a reader. */
const backlogLimit = 10_000;
/** The approximate number of bytes of events that are written at once. */
const chunkBytes = 256 * 1024;
const heartbeatMs = 15_000;

export type StreamOptions = {
  /** The ID of the last event that the reader has seen. */
  readonly lastId: number | undefined;
  /** The largest amount of unread events, in bytes of memory. The limit of 10,000 events also applies. */
  readonly backlogBytes: number;
  /** Aborted when the reader disconnects. */
  readonly signal: AbortSignal;
  /** Disconnects a reader with more unread events. It may resume with the ID of its last event. */
  readonly cutOff: () => void;
};

/** Reports what happens in a pool as server-sent events, until the reader disconnects or has too many unread events. */
export async function* streamActivity(pool: Pool, options: StreamOptions): AsyncGenerator<string> {
  const { lastId, backlogBytes, signal, cutOff } = options;
  let backlog: Activity[] = [];
  let unread = 0;
  // The events that a resuming reader missed are kept anyway, so they do not count.
  let allowed = backlogBytes;
  let [isResuming, isOver] = [true, false];
  let wake = (): void => {};
  const end = (): void => {
    isOver = true;
    clearInterval(heartbeat);
    unsubscribe();
    backlog = [];
    wake();
  };
  const heartbeat = setInterval(() => wake(), heartbeatMs);
  const unsubscribe = pool.activity.subscribe((activity) => {
    backlog.push(activity);
    unread += activity.bytes;
    wake();
    if (isResuming) allowed += activity.bytes;
    // Counted here because this function is suspended while the reader does not read.
    else if (backlog.length > backlogLimit || unread > allowed) {
      end();
      cutOff();
    }
  }, lastId);
  isResuming = false;
  signal.addEventListener('abort', end);
  try {
    // Tells the reader that the stream is open before anything happens.
    yield ': open\n\n';
    while (!signal.aborted && !isOver) {
      if (backlog.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = () => {};
        if (backlog.length === 0 && !signal.aborted && !isOver) yield ': still here\n\n';
        continue;
      }
      yield takeChunk();
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }

  function takeChunk(): string {
    let [count, bytes] = [0, 0];
    for (const activity of backlog) {
      if (bytes >= chunkBytes) break;
      bytes += activity.bytes;
      count++;
    }
    unread -= bytes;
    return backlog.splice(0, count).map(toText).join('');
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
