import { controlDefaults } from '@genauth-webhooks/contract/control-defaults';
import type { DeliveryRecord } from '../../model/delivery.ts';
import type { Pool } from '../../pool/pool.ts';
import { viewDelivery, viewDeliveryWithAttempts } from '../../pool/view.ts';
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
    return { deliveries: show(pool, deliveries), ...(hint === undefined ? {} : { hint }) };
  },
  async listDeliveries(
    server,
    { userPoolId, reveal = listDeliveries.reveal, limit = listDeliveries.limit, ...filter },
  ) {
    const pool = await server.pool(userPoolId);
    const { totalCount, list } = await pool.listDeliveries(filter, limit);
    return { totalCount, deliveries: list.map((each) => viewDelivery(each, pool.stateOf(each), { reveal })) };
  },
  async getDelivery(server, { userPoolId, deliveryId, reveal = getDelivery.reveal }) {
    const pool = await server.pool(userPoolId);
    const delivery = await pool.findDelivery(deliveryId);
    return viewDeliveryWithAttempts(delivery, pool.stateOf(delivery), { reveal });
  },
  async replayDelivery(server, { userPoolId, deliveryId }) {
    const pool = await server.pool(userPoolId);
    const replay = await pool.replay(deliveryId);
    return viewDelivery(replay, pool.stateOf(replay), hidden);
  },
  async replayDeliveries(server, { userPoolId, ...filter }) {
    const pool = await server.pool(userPoolId);
    return { deliveries: show(pool, await pool.replayAll(filter)) };
  },
  async waitForDelivery(server, { userPoolId, timeoutMs, ...filter }) {
    const pool = await server.pool(userPoolId);
    const delivery = await pool.waitForDelivery(filter, timeoutMs);
    return viewDeliveryWithAttempts(delivery, pool.stateOf(delivery), hidden);
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

function show(pool: Pool, deliveries: readonly DeliveryRecord[]): ReturnType<typeof viewDelivery>[] {
  return deliveries.map((delivery) => viewDelivery(delivery, pool.stateOf(delivery), hidden));
}
