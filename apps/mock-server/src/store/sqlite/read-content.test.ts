import { expect, test } from 'vitest';
import { newWebhook } from '../suite/records.suite.ts';
import { createContentReader } from './read-content.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { insertWebhook } from './webhooks.ts';

test('a reading whose end the storage refused does not disturb the next one', async () => {
  const database = openSqliteDatabase(':memory:');
  let isFull = false;
  const read = createContentReader({
    ...database,
    writeUncached: (work) => (isFull ? Promise.reject(new Error('disk full')) : database.writeUncached(work)),
  });
  const ids = async (): Promise<(string | undefined)[]> => {
    const found: (string | undefined)[] = [];
    for await (const { webhooks = [] } of read(() => 'pool')) found.push(...webhooks.map(({ webhookId }) => webhookId));
    return found;
  };
  const add = (webhookId: string): Promise<void> => {
    const webhook = newWebhook(webhookId, 1);
    return database.write(() => insertWebhook(database, 'pool', webhook, JSON.stringify(webhook)));
  };
  await add('a');
  const first = read(() => 'pool');
  await first.next();
  isFull = true;
  await first.return(undefined);
  isFull = false;
  await add('b');
  expect(await ids()).toEqual(['b', 'a']);
  database.close();
});
