import { expect, test } from 'vitest';
import { deliveryIn, doors } from './support/doors.ts';

const cells = doors.flatMap((door) => door.encodings.map((encoding) => ({ ...door, encoding })));

test.for(cells)('$framework, $how ($state), $encoding: the same event', async ({ deliver, encoding }) => {
  const delivery = deliveryIn(encoding);
  expect(await deliver(delivery)).toStrictEqual({
    eventName: delivery.eventName,
    sentName: delivery.eventName,
    data: delivery.data,
    userPoolId: '65f0c0de0000000000000001',
    tolerated: encoding === 'brackets' ? ['bracketForm'] : [],
    undecided: [],
    beside: {},
  });
});

test('the table has every framework, state and encoding', () => {
  const states = ['stream', 'bytes', 'text', 'parsed JSON', 'parsed form'];
  for (const framework of ['Fetch', 'Next', 'Hono', 'node:http', 'Express', 'Fastify']) {
    const own = cells.filter((cell) => cell.framework === framework);
    expect([...new Set(own.map(({ state }) => state))].sort(), framework).toEqual([...states].sort());
    for (const state of ['stream', 'bytes', 'text']) {
      const encodings = own.filter((cell) => cell.state === state).map(({ encoding }) => encoding);
      expect([...new Set(encodings)].sort(), `${framework} ${state}`).toEqual(['JSON', 'brackets', 'form']);
    }
  }
  expect(cells.length).toBeGreaterThanOrEqual(100);
});
