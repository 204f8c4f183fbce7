import type { ByteBudget } from '../lib/byte-budget.ts';
import type { Clock } from '../lib/clock.ts';
import { maskUserInfo } from '../lib/mask-sensitive.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import type { Fault } from '../model/fault.ts';
import type { UndeliveredEvent } from '../model/undelivered-event.ts';
import type { Store } from '../store/store.ts';
import { type ActivityFeed, createActivityFeed } from './activity.ts';
import { describeUndelivered } from './describe-undelivered.ts';
import type { FaultChange } from './faults.ts';
import { createPoolLog, type OnHappening, type PoolLog } from './pool-log.ts';
import { type Attempt, type Delivery, viewAttempt, viewDelivery } from './view.ts';
import type { DeliveryListener } from './waiting.ts';

/** The observers of a pool. What they throw goes to `onError` and changes nothing. */
export type Observers = {
  /** Called with each attempt once its outcome is stored. */
  readonly onAttempt: ((delivery: Delivery, attempt: Attempt) => void) | undefined;
  /** Called with each event that no webhook received. */
  readonly onUndelivered: ((event: UndeliveredEvent) => void) | undefined;
  /** Called with each entry of the log. */
  readonly onHappening: OnHappening | undefined;
  /** Called with internal errors. */
  readonly onError: (error: unknown) => void;
};

export type PoolReportsDeps = Observers & {
  readonly userPoolId: string;
  readonly store: Pick<Store, 'findWebhook' | 'listWebhooks' | 'listSubscribers'>;
  readonly systemClock: Clock;
  /** The time of the pool. */
  readonly now: () => number;
  /** Limits the size of the recent activities of all pools. */
  readonly activityBudget: ByteBudget;
};

/** Reports what happens in a pool to the activity feed, the log, the calls that wait, and the observers. */
export type PoolReports = {
  readonly activity: ActivityFeed;
  readonly log: PoolLog;
  /** The events that no webhook received: their number, and the hint about the latest one. */
  readonly undelivered: { readonly count: number; readonly hint?: string };
  /** Calls the listener with each change of a delivery. Returns the function that ends this. */
  onChange(listener: DeliveryListener): () => void;
  deliveryChanged(delivery: DeliveryRecord, state: DeliveryState): void;
  attempted(delivery: DeliveryRecord, attempt: AttemptRecord): void;
  faultChanged(fault: Fault, change: FaultChange): void;
  /** Reports an event that no webhook received. Resolves to the hint. */
  nobodyReceived(eventName: string): Promise<string>;
  /** Reports that the content was replaced by that of a snapshot, or removed. */
  replaced(by: 'snapshot' | 'nothing'): void;
  /** The name of a webhook; undefined when it was deleted. */
  webhookName(webhookId: string): Promise<string | undefined>;
};

/** The maximum number of webhooks that a hint considers. The store reads them in a few milliseconds. */
const lookedAt = 500;

export function createPoolReports(deps: PoolReportsDeps): PoolReports {
  const { userPoolId, store, onAttempt, onUndelivered, onHappening, onError } = deps;
  const listeners = new Set<DeliveryListener>();
  const activity = createActivityFeed(() => deps.systemClock.now(), deps.activityBudget);
  const webhookName = async (webhookId: string): Promise<string | undefined> =>
    (await store.findWebhook(userPoolId, webhookId))?.name;
  const log = createPoolLog({ userPoolId, onHappening, now: deps.now, webhookName });
  let undelivered: PoolReports['undelivered'] = { count: 0 };

  const notify = (observer: () => void): void => {
    try {
      observer();
    } catch (error) {
      onError(error);
    }
  };

  return {
    activity,
    log,
    webhookName,
    get undelivered() {
      return undelivered;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deliveryChanged(delivery, state) {
      for (const listener of listeners) listener(delivery, state);
      activity.publish('delivery', () => ({ delivery, state }), bytesOf(delivery));
      if (state === 'dropped') log.dropped(delivery);
    },
    attempted(delivery, attempt) {
      notify(() =>
        onAttempt?.(viewDelivery(delivery, delivery.state, { reveal: true }), viewAttempt(attempt, { reveal: true })),
      );
      const bytes = bytesOf(delivery) + 2 * (attempt.response?.body.length ?? 0);
      activity.publish('attempt', () => ({ delivery, attempt }), bytes);
      log.attempted(delivery, attempt);
    },
    faultChanged(fault, change) {
      const active = change === 'added' || change === 'applied';
      activity.publish('fault', () => ({ ...fault, active }));
      log.faultChanged(fault, change);
    },
    async nobodyReceived(eventName) {
      const [all, disabled] = await Promise.all([
        store.listWebhooks(userPoolId, { offset: 0, limit: lookedAt }),
        store.listSubscribers(userPoolId, eventName, lookedAt),
      ]);
      const hint = describeUndelivered(eventName, all, disabled);
      undelivered = { count: undelivered.count + 1, hint };
      const bytes = 256 + 2 * (eventName.length + hint.length);
      activity.publish('undelivered', () => ({ eventName: maskUserInfo(eventName), hint }), bytes);
      notify(() => onUndelivered?.({ userPoolId, eventName, hint }));
      log.emitted(eventName, [], hint);
      return hint;
    },
    replaced(by) {
      undelivered = { count: 0 };
      activity.publish('reset', () => ({}));
      log.replaced(by);
    },
  };
}

/** The approximate size in memory of one activity of a delivery. A delivery has at least four, which share its body. */
function bytesOf({ request }: DeliveryRecord): number {
  return 2048 + 2 * request.text.length;
}
