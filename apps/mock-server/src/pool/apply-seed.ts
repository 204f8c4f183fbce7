import { createHash } from 'node:crypto';
import type { ControlSchemas } from '@genauth-webhooks/control';
import { nextTurn } from '../lib/next-turn.ts';
import type { AccessKey } from '../model/access-key.ts';
import { MockError } from '../model/mock-error.ts';
import { isTime, timeLimits } from '../model/time.ts';
import type { Webhook } from '../model/webhook.ts';
import { checkWebhook } from '../model/webhook.ts';
import { webhooksById } from '../model/webhooks-by-id.ts';
import type { Store } from '../store/store.ts';
import type { ServerState } from './server-state.ts';

/** How much of a seed did not exist yet and was created. */
export type Seeded = { readonly pools: number; readonly webhooks: number };

/** What one pool of a seed asks for. */
type Plan = { readonly userPoolId: string; readonly key?: AccessKey; readonly webhooks: readonly Webhook[] };

/** The creation time of a seeded webhook that gives none: a fixed time, so that every start gives the same responses. */
const seedTime = Date.parse('2024-01-01T00:00:00.000Z');

/**
 * Creates the pools and webhooks of a seed that do not exist yet. The same seed always gives the same IDs and times.
 * @throws MockError (400) that names the member and the rule; then nothing was created
 */
export async function applySeed(
  { store, defaultKey }: Pick<ServerState, 'store' | 'defaultKey'>,
  seed: ControlSchemas['Seed'],
): Promise<Seeded> {
  const plans: Plan[] = [];
  for (const [index, pool] of seed.pools.entries()) plans.push(await planPool(pool, `pools[${index}]`, defaultKey));
  await refuseConflicts(store, plans);
  let pools = 0;
  let made = 0;
  for (const { userPoolId, key, webhooks } of plans) {
    if (key !== undefined && (await store.findAccessKey(key.accessKeyId)) === undefined) {
      await store.saveAccessKey(key);
      pools++;
    }
    for (const part of webhooksById(webhooks)) {
      for (let at = 0; at < part.length; at += atOnce) {
        // Webhooks that are inserted in one event-loop turn share a transaction.
        const inserted = await Promise.all(
          part.slice(at, at + atOnce).map((webhook) => insertMissing(store, userPoolId, webhook)),
        );
        made += inserted.filter(Boolean).length;
      }
    }
  }
  return { pools, webhooks: made };
}

/**
 * The number of webhooks that are planned, checked or stored in one event-loop turn. Storing one may read several pages
 * from the disk.
 */
const atOnce = 50;

/** Resolves to true if the webhook was missing. */
async function insertMissing(store: Store, userPoolId: string, webhook: Webhook): Promise<boolean> {
  if ((await store.findWebhook(userPoolId, webhook.webhookId)) !== undefined) return false;
  await store.insertWebhook(userPoolId, webhook);
  return true;
}

/** An access key opens one pool, and a webhook ID is unique within its pool. */
async function refuseConflicts(store: Store, plans: readonly Plan[]): Promise<void> {
  const owners = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, { userPoolId, key, webhooks }] of plans.entries()) {
    if (key !== undefined) {
      const owner =
        owners.get(key.accessKeyId) ?? (await store.findAccessKey(key.accessKeyId))?.userPoolId ?? userPoolId;
      owners.set(key.accessKeyId, owner);
      if (owner !== userPoolId) {
        throw new MockError(
          400,
          `pools[${index}].accessKeyId "${key.accessKeyId}" belongs to the user pool ${owner}; choose another`,
        );
      }
    }
    for (const [at, { webhookId }] of webhooks.entries()) {
      if (at % atOnce === atOnce - 1) await nextTurn();
      if (taken.has(`${userPoolId} ${webhookId}`)) {
        throw new MockError(
          400,
          `Duplicate webhookId "${webhookId}" at pools[${index}].webhooks[${at}]; give each webhook its own`,
        );
      }
      taken.add(`${userPoolId} ${webhookId}`);
    }
  }
}

async function planPool(pool: ControlSchemas['SeedPool'], place: string, defaultKey: AccessKey): Promise<Plan> {
  const { userPoolId: given = 'default' } = pool;
  const userPoolId = given === 'default' ? defaultKey.userPoolId : given;
  const webhooks: Webhook[] = [];
  for (const [index, webhook] of (pool.webhooks ?? []).entries()) {
    if (index % atOnce === atOnce - 1) await nextTurn();
    webhooks.push(planWebhook(userPoolId, webhook, index, `${place}.webhooks[${index}]`));
  }
  if (userPoolId === defaultKey.userPoolId && pool.accessKeyId === undefined) return { userPoolId, webhooks };
  const accessKeyId = pool.accessKeyId ?? userPoolId;
  const accessKeySecret = pool.accessKeySecret ?? digest(`secret of ${accessKeyId}`, 32);
  return { userPoolId, key: { userPoolId, accessKeyId, accessKeySecret }, webhooks };
}

function planWebhook(userPoolId: string, seed: ControlSchemas['SeedWebhook'], index: number, place: string): Webhook {
  const { webhookId, createdAt, ...input } = seed;
  const violation = checkWebhook(input);
  if (violation !== undefined) throw new MockError(400, `${place}.${violation}`);
  const time = createdAt === undefined ? seedTime + index : Date.parse(createdAt);
  if (!isTime(time)) throw new MockError(400, `${place}.createdAt must be ${timeLimits}, not ${createdAt}`);
  return {
    webhookId: webhookId ?? digest(`webhook ${index} of ${userPoolId}`, 24),
    createdAt: time,
    updatedAt: time,
    enabled: true,
    ...input,
  };
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
