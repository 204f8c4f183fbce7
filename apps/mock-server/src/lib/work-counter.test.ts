import { expect, test } from 'vitest';
import { createWorkCounter } from './work-counter.ts';

async function isIdle(work: { idle(): Promise<void> }): Promise<boolean> {
  return await Promise.race([work.idle().then(() => true), new Promise<boolean>((r) => setImmediate(r, false))]);
}

test('is idle at first, not while work runs, and again after its end, whether it resolved or rejected', async () => {
  const work = createWorkCounter();
  expect(await isIdle(work)).toBe(true);
  const [one, other] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
  const tracked = [work.track(() => one.promise), work.track(() => other.promise)];
  const idle = work.idle();
  expect(await isIdle(work)).toBe(false);
  one.resolve(1);
  expect(await tracked[0]).toBe(1);
  expect(await isIdle(work)).toBe(false);
  other.reject(new Error('broken'));
  await expect(tracked[1]).rejects.toThrow('broken');
  await idle;
  expect(await isIdle(work)).toBe(true);
});

test('abandoned work still settles for its caller, but idle does not wait for it', async () => {
  const work = createWorkCounter();
  const pending = Promise.withResolvers<number>();
  const tracked = work.track(() => pending.promise);
  const idle = work.idle();
  work.abandon();
  await idle;
  expect(await isIdle(work)).toBe(true);
  pending.resolve(2);
  expect(await tracked).toBe(2);
});
