import { controlDefaults } from '@genauth-webhooks/control/defaults';
import type { DeliveryHistory, DeliveryRecord } from '../../model/delivery.ts';
import type { Pool } from '../../pool/pool.ts';
import {
  createBodyMask,
  type Delivery,
  type DeliveryWithAttempts,
  type Reveal,
  viewAttempt,
  viewDelivery,
} from '../../pool/view.ts';
import { LongOutput, lazily } from '../long-output.ts';
import type { ControlOperations } from '../operation.ts';

const { emitEvent, listDeliveries, getDelivery } = controlDefaults;
const hidden = { reveal: false };

export const deliveryOperations: ControlOperations<
  | 'emitEvent'
  | 'listDeliveries'
  | 'getDelivery'
  | 'replayDelivery'
  | 'replayDeliveries'
  | 'waitForDelivery'
  | 'settle'
  | 'assertNoDelivery'
> = {
  async emitEvent(server, { userPoolId, eventName, data, merge = emitEvent.merge, check = emitEvent.check }) {
    const pool = await server.pool(userPoolId);
    const { deliveries, hint } = await pool.emit(eventName, data, { merge, check });
    return hint === undefined ? new LongOutput({}, 'deliveries', show(pool, deliveries)) : { deliveries: [], hint };
  },
  async listDeliveries(
    server,
    { userPoolId, reveal = listDeliveries.reveal, limit = listDeliveries.limit, ...filter },
  ) {
    const pool = await server.pool(userPoolId);
    const { totalCount, list } = await pool.listDeliveries(filter, limit);
    return new LongOutput({ totalCount }, 'deliveries', show(pool, list, { reveal }));
  },
  async getDelivery(server, { userPoolId, deliveryId, reveal = getDelivery.reveal }) {
    const pool = await server.pool(userPoolId);
    return withAttempts(pool, await pool.findDelivery(deliveryId), { reveal });
  },
  async replayDelivery(server, { userPoolId, deliveryId }) {
    const pool = await server.pool(userPoolId);
    const replay = await pool.replay(deliveryId);
    return viewDelivery(replay, pool.stateOf(replay), hidden);
  },
  async replayDeliveries(server, { userPoolId, ...filter }) {
    const pool = await server.pool(userPoolId);
    return new LongOutput({}, 'deliveries', show(pool, await pool.replayAll(filter)));
  },
  async waitForDelivery(server, { userPoolId, timeoutMs, ...filter }) {
    const pool = await server.pool(userPoolId);
    return withAttempts(pool, await pool.waitForDelivery(filter, timeoutMs), hidden);
  },
  async settle(server, { userPoolId, timeoutMs }) {
    const pool = await server.pool(userPoolId);
    return { waiting: await pool.settled(timeoutMs) };
  },
  async assertNoDelivery(server, { userPoolId, timeoutMs, ...filter }) {
    const pool = await server.pool(userPoolId);
    await pool.assertNoDelivery(filter, timeoutMs);
    return { done: true };
  },
};

/** Shows deliveries with the states that they have when it is called. */
function show(pool: Pool, deliveries: readonly DeliveryRecord[], reveal: Reveal = hidden): Iterable<Delivery> {
  const shown = deliveries.map((delivery) => ({ delivery, state: pool.stateOf(delivery) }));
  const mask = createBodyMask();
  return lazily(shown, ({ delivery, state }) => viewDelivery(delivery, state, reveal, mask));
}

function withAttempts(
  pool: Pool,
  { attempts, ...delivery }: DeliveryHistory,
  reveal: Reveal,
): LongOutput<DeliveryWithAttempts, 'attempts'> {
  const shown = viewDelivery(delivery, pool.stateOf(delivery), reveal);
  return new LongOutput(
    shown,
    'attempts',
    lazily(attempts, (attempt) => viewAttempt(attempt, reveal)),
  );
}
