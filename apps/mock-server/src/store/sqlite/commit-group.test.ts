import fc from 'fast-check';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCommitGroup, type Transactions } from './commit-group.ts';
import { openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts';

afterEach(() => vi.useRealTimers());

/** Adds to a number under a key and returns the sum; throws after the addition when `breaks` is set. */
type Add = { readonly kind: 'add'; readonly key: string; readonly value: number; readonly breaks: boolean };
type Step = Add | { readonly kind: 'read' } | { readonly kind: 'end the turn' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.integer({ min: 1, max: 9 }),
      breaks: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end the turn' as const) }) },
);

test('pieces do what they would do one after the other, each wholly or not at all, and reads see what is committed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const database = openSqliteDatabase(':memory:');
      await database.write(() => database.run('CREATE TABLE sums (key TEXT PRIMARY KEY, sum INTEGER) STRICT'));
      const sums = new Map<string, number>();
      let committed = {};
      const writes: Promise<{ readonly seen: unknown; readonly expected: unknown }>[] = [];
      for (const each of steps) {
        if (each.kind === 'read') {
          expect(readSums(database)).toEqual(committed);
        } else if (each.kind === 'end the turn') {
          await new Promise(setImmediate);
          committed = Object.fromEntries(sums);
        } else {
          const { key, value, breaks } = each;
          const expected = breaks ? `broken ${value}` : (sums.get(key) ?? 0) + value;
          if (!breaks) sums.set(key, Number(expected));
          const seen = database.write(() => add(database, each)).catch((error: Error) => error.message);
          writes.push(seen.then((seen) => ({ seen, expected })));
        }
      }
      for (const { seen, expected } of await Promise.all(writes)) expect(seen).toBe(expected);
      expect(readSums(database)).toEqual(Object.fromEntries(sums));
      database.close();
    }),
    { numRuns: 300 },
  );
});

function add(database: SqliteDatabase, { key, value, breaks }: Add): unknown {
  const sum = database.get(
    'INSERT INTO sums VALUES (?, ?) ON CONFLICT DO UPDATE SET sum = sum + excluded.sum RETURNING sum',
    key,
    value,
  )?.['sum'];
  if (breaks) throw new Error(`broken ${value}`);
  return sum;
}

function readSums(database: SqliteDatabase): unknown {
  return Object.fromEntries(database.all('SELECT * FROM sums').map(({ key, sum }) => [key, sum]));
}

describe('with a database that only notes its calls', () => {
  test('writes of one event-loop turn share a transaction, and later ones have their own', async () => {
    const { told, write } = setUp();
    await Promise.all([write('one'), write('two')]);
    await write('three');
    expect(told).toEqual(['begin', 'one', 'two', 'commit', 'begin', 'three', 'commit']);
  });

  test('nothing is acknowledged before the commit', async () => {
    const { told, write } = setUp();
    await Promise.all(['one', 'two'].map(async (name) => told.push(`acknowledged ${await write(name)}`)));
    expect(told.slice(told.indexOf('commit'))).toEqual(['commit', 'acknowledged one', 'acknowledged two']);
  });

  test('where a piece breaks, each has a transaction of its own, in the same order', async () => {
    const { told, write, group } = setUp();
    const outcomes = await Promise.allSettled([write('one'), group.write(refuse), write('three')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(told).toEqual([
      ...['begin', 'one', 'rollback'],
      ...['begin', 'one', 'commit', 'begin', 'rollback', 'begin', 'three', 'commit'],
    ]);
  });

  test.each(['begin', 'commit'] as const)(
    'where %s fails, every piece is refused and none is tried again',
    async (failing) => {
      const { told, write } = setUp({ [failing]: refuse });
      const outcomes = await Promise.allSettled([write('one'), write('two')]);
      const refused = { status: 'rejected', reason: { message: 'refused' } };
      expect(outcomes).toMatchObject([refused, refused]);
      expect(told).toEqual(failing === 'begin' ? [] : ['begin', 'one', 'two', 'rollback']);
    },
  );

  test('a failure does not affect the next event-loop turn', async () => {
    let broken = true;
    const { write } = setUp({
      commit() {
        if (broken) refuse();
      },
    });
    await expect(write('one')).rejects.toThrow('refused');
    broken = false;
    expect(await write('two')).toBe('two');
  });

  test('flushing commits at once, and leaves nothing for the end of the turn', async () => {
    const { told, write, group } = setUp();
    const written = write('one');
    group.flush();
    expect(told.at(-1)).toBe('commit');
    await written;
    const before = told.length;
    group.flush();
    await new Promise(setImmediate);
    expect(told).toHaveLength(before);
  });
});

test('writeNow commits the queued work first, then its own, and throws the error of its work', async () => {
  const { told, write, group } = setUp();
  const written = write('one');
  expect(group.writeNow(() => told.push('now'))).toBe(5);
  expect(told).toEqual(['begin', 'one', 'commit', 'begin', 'now', 'commit']);
  await written;
  expect(() => group.writeNow(refuse)).toThrow('refused');
  expect(told.slice(6)).toEqual(['begin', 'rollback']);
  const full = setUp({ commit: refuse });
  expect(() => full.group.writeNow(() => {})).toThrow('refused');
});

describe('work for the end of a transaction', () => {
  test('runs once per key, after all pieces and before the commit', async () => {
    const { told, write, group } = setUp();
    const last = (name: string) => () => void told.push(name);
    const piece = (name: string, key: string) =>
      group.write(() => {
        told.push(name);
        group.atCommit(key, last(`last of ${key}`));
      });
    await Promise.all([piece('one', 'a'), piece('two', 'b'), piece('three', 'a'), write('four')]);
    expect(told).toEqual(['begin', 'one', 'two', 'three', 'four', 'last of a', 'last of b', 'commit']);
  });

  test('does not run when the piece that queued it breaks, and runs with those that do not', async () => {
    const { told, group } = setUp();
    const piece = (name: string, breaks: boolean) =>
      group.write(() => {
        group.atCommit('key', () => void told.push(`last of ${name}`));
        if (breaks) refuse();
      });
    const outcomes = await Promise.allSettled([piece('one', false), piece('two', true)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(told).toEqual(['begin', 'rollback', 'begin', 'last of one', 'commit', 'begin', 'rollback']);
  });

  test('undoes and rejects the piece that queued it when it throws', async () => {
    const { told, write, group } = setUp();
    const outcomes = await Promise.allSettled([
      write('one'),
      group.write(() => group.atCommit('key', refuse)),
      write('two'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(told).toEqual([
      ...['begin', 'one', 'two', 'rollback'],
      ...['begin', 'one', 'commit', 'begin', 'rollback', 'begin', 'two', 'commit'],
    ]);
  });
});

test('closing commits the queued work and refuses later work', async () => {
  const database = openSqliteDatabase(':memory:');
  const last = database.write(() => database.get('SELECT 1 AS one'));
  database.close();
  expect(await last).toEqual({ one: 1 });
  await expect(database.write(() => {})).rejects.toThrow('not open');
});

test('a test that stops all timers does not stop the writes', async () => {
  const database = openSqliteDatabase(':memory:');
  onTestFinished(() => database.close());
  vi.useFakeTimers();
  expect(await database.write(() => 'done')).toBe('done');
});

function refuse(): never {
  throw new Error('refused');
}

function setUp(behaviour: Partial<Transactions> = {}) {
  const told: string[] = [];
  const tell = (name: keyof Transactions) => () => {
    behaviour[name]?.();
    told.push(name);
  };
  const group = createCommitGroup({ begin: tell('begin'), commit: tell('commit'), rollback: tell('rollback') });
  const write = (name: string): Promise<string> =>
    group.write(() => {
      told.push(name);
      return name;
    });
  return { told, group, write };
}
