import type { DedupeStore } from '@genauth-webhooks/client/webhooks';

/** The part of a client of the package `redis` that the store uses. */
export type RedisClient = {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
};

// A key holds the token of its claim, or "done". Redis runs a script as one step, and removes expired keys itself.
const claimScript = `
  local holder = redis.call('GET', KEYS[1])
  if holder == 'done' then return 'done' end
  if holder and holder ~= ARGV[1] then return 'busy' end
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 'claimed'`;
const confirmScript = `return redis.call('SET', KEYS[1], 'done', 'PX', ARGV[1])`;
const releaseScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

/**
 * Makes a store for `dedupe()` that keeps handled events in Redis. Connect the client first, and set a time limit for
 * its commands, such as `commandOptions: { timeout: 5000 }`.
 */
export function createRedisStore(client: RedisClient, prefix = 'webhook-event:'): DedupeStore {
  const run = (script: string, key: string, ...parameters: string[]): Promise<unknown> =>
    client.eval(script, { keys: [prefix + key], arguments: parameters });

  return {
    async claim(key, token, leaseMs) {
      const state = await run(claimScript, key, token, String(leaseMs));
      return state === 'claimed' || state === 'done' ? state : 'busy';
    },
    async confirm(key, ttlMs) {
      await run(confirmScript, key, String(ttlMs));
    },
    async release(key, token) {
      await run(releaseScript, key, token);
    },
  };
}
