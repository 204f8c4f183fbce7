import { expect, test } from 'vitest';
import { newAttempt, newDelivery, newWebhook } from '../store/suite/records.suite.ts';
import { createSnapshotCheck, type Snapshot } from './snapshot.ts';
import { earliestTime, latestTime } from './time.ts';

/** A snapshot that has the same time everywhere. */
function snapshotAt(time: number, change: Partial<Snapshot> = {}): Snapshot {
  const attempts = [{ ...newAttempt(1), startedAt: time }];
  return {
    version: 1,
    webhooks: [newWebhook('w', time)],
    deliveries: [{ ...newDelivery('d', { createdAt: time, dueAt: time }), attempts }],
    clock: { mode: 'virtual', now: time },
    faults: [],
    ...change,
  };
}

test.for([earliestTime, 0, latestTime])('a snapshot of the time %i is accepted', (time) => {
  expect(() => createSnapshotCheck()(snapshotAt(time))).not.toThrow();
});

const { webhooks, deliveries } = snapshotAt(0);
const [webhook = newWebhook('w', 0)] = webhooks;
const [delivery = { ...newDelivery('d'), attempts: [] }] = deliveries;

test.for<[string, (time: number) => Partial<Snapshot>]>([
  ['webhooks[0].createdAt', (createdAt) => ({ webhooks: [{ ...webhook, createdAt }] })],
  ['webhooks[0].updatedAt', (updatedAt) => ({ webhooks: [{ ...webhook, updatedAt }] })],
  ['deliveries[0].createdAt', (createdAt) => ({ deliveries: [{ ...delivery, createdAt }] })],
  ['deliveries[0].dueAt', (dueAt) => ({ deliveries: [{ ...delivery, dueAt }] })],
  [
    'deliveries[0].attempts[1].startedAt',
    (startedAt) => ({
      deliveries: [{ ...delivery, attempts: [newAttempt(1), { ...newAttempt(2), startedAt }] }],
    }),
  ],
  ['clock.now', (now) => ({ clock: { mode: 'virtual', now } })],
])('a snapshot whose %s is beyond the limits is refused by name', ([member, change]) => {
  for (const time of [-8.64e15, earliestTime - 1, latestTime + 1, 8.64e15, 1e300]) {
    expect(() => createSnapshotCheck()(snapshotAt(0, change(time)))).toThrow(
      `${member} must be a time from 0000-01-01T00:00:00.000Z to 9999-12-31T00:00:00.000Z, not ${time}`,
    );
  }
});
