import { expect, test } from 'vitest';
import { receivedData, type Scene, startScene } from './support/start-scene.ts';

const arrived = ({ receiver }: Scene): unknown[] => receivedData(receiver);

test.for([0, 1, 2, 3, 4])(
  'a pool restored after %i of 5 reordered deliveries were sent sends the others in the same order',
  async (sent) => {
    const first = await startScene();
    await first.subscribe();
    await first.pool.useVirtualClock('2026-01-01T00:00:00.000Z');
    await first.pool.addFault({ effect: { kind: 'reorder', size: 5 }, seed: 7 });
    for (let index = 0; index < 7; index++) await first.pool.emit('login', { index }, { merge: false, check: false });
    for (let step = 0; step < sent; step++) await first.pool.step();

    const snapshot = await first.pool.snapshot();
    const before = arrived(first).length;
    expect(before).toBe(sent);
    await first.pool.runAll();
    const rest = arrived(first).slice(before);
    expect(rest).toHaveLength(5 - sent);

    await first.pool.restore(snapshot);
    await first.pool.runAll();
    expect(arrived(first).slice(before + rest.length)).toEqual(rest);
  },
);
