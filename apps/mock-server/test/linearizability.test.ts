import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { isLinearizable, type RecordedCall, type Register } from './support/linearizability.ts';
import { startMock } from './support/start-mock.ts';

/** Something that keeps registers under IDs of its own making. */
type Api = {
  create(register: Register): Promise<string>;
  /** Gives what there is afterwards, nothing when there was none. */
  update(id: string, change: Partial<Register>): Promise<Register | undefined>;
  get(id: string): Promise<Register | undefined>;
  delete(id: string): Promise<void>;
};

/** What a call is to do, when its turn comes. */
type Kind = RecordedCall['kind'];

/**
 * Makes calls on one register, several at a time, and writes down what each caller saw. Once the register is deleted, the
 * next creation makes another one, which all later calls are about. Each register has a history of its own.
 */
async function record(api: Api, kinds: readonly Kind[], atOnce: number): Promise<RecordedCall[][]> {
  const histories = new Map<string, RecordedCall[]>();
  let clock = 0;
  let current = '';
  const create = async (name: string): Promise<void> => {
    const begun = clock++;
    const register = { name, secret: 'first', url: 'http://127.0.0.1:9/first' };
    const id = await api.create(register);
    histories.set(id, [{ kind: 'create', register, begun, ended: clock++ }]);
    current = id;
  };
  const perform = async (kind: Kind, index: number): Promise<void> => {
    if (kind === 'create') return await create(`created ${index}`);
    const id = current;
    const history = histories.get(id);
    const begun = clock++;
    if (kind === 'get') {
      const answer = await api.get(id);
      history?.push({ kind, answer, begun, ended: clock++ });
    } else if (kind === 'delete') {
      await api.delete(id);
      history?.push({ kind, begun, ended: clock++ });
    } else {
      // Each value is written once, so an answer tells which update it has seen.
      const change =
        [{ name: `${index}` }, { secret: `${index}` }, { url: `http://127.0.0.1:9/${index}` }][index % 3] ?? {};
      const answer = await api.update(id, change);
      history?.push({ kind, change, answer, begun, ended: clock++ });
    }
  };
  await create('created first');
  const waiting = kinds.entries();
  const worker = async (): Promise<void> => {
    for (const [index, kind] of waiting) await perform(kind, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...histories.values()];
}

/** Three fields that only together tell a lost update: who overwrites one field must not bring back the others. */
function registerOf({ name, secret, url }: { name: string; secret?: string; url: string }): Register {
  return { name, secret: secret ?? '', url };
}

/** 1,000 calls: for the most part updates and reads, with a deletion and a new creation now and then. */
const thousand: readonly Kind[] = Array.from({ length: 1000 }, (_, index) => {
  if (index % 125 === 100) return 'delete';
  if (index % 125 === 120) return 'create';
  return index % 2 === 0 ? 'update' : 'get';
});

test('1,000 parallel calls on one webhook have answers that some sequential order explains', async () => {
  const caller = await createCaller(await startMock());
  const histories = await record(
    {
      async create(register) {
        const input = { ...register, events: ['login' as const], contentType: 'application/json' as const };
        return (await caller.must('createWebhook', input)).webhookId;
      },
      async update(webhookId, change) {
        const { body } = await caller.call('updateWebhook', { webhookId, ...change });
        return body.statusCode === 200 ? registerOf(body.data) : undefined;
      },
      async get(webhookId) {
        const { body } = await caller.call('getWebhook', { webhookId });
        return body.statusCode === 200 ? registerOf(body.data) : undefined;
      },
      async delete(webhookId) {
        await caller.must('deleteWebhook', { webhookIds: [webhookId] });
      },
    },
    thousand,
    50,
  );
  expect(histories.flat()).toHaveLength(1001);
  expect(histories.length).toBeGreaterThan(8);
  // The calls did overlap, and some met a deleted webhook; else there was nothing to explain.
  const overlaps = histories.flat().filter(({ begun, ended }) => ended - begun > 10);
  expect(overlaps.length).toBeGreaterThan(500);
  expect(histories.flat().some((call) => call.kind === 'get' && call.answer === undefined)).toBe(true);
  for (const history of histories) expect(isLinearizable(history)).toBe(true);
});

/** Registers in memory whose updates read, wait, and write; the waiting is what loses updates. */
function memoryApi(pause: () => Promise<void>, atomic: boolean): Api {
  const registers = new Map<string, Register>();
  return {
    async create(register) {
      const id = `${registers.size} ${register.name}`;
      await pause();
      registers.set(id, register);
      return id;
    },
    async update(id, change) {
      await pause();
      const before = registers.get(id);
      if (before === undefined) return undefined;
      if (!atomic) await pause();
      const after = { ...before, ...change };
      registers.set(id, after);
      if (atomic) await pause();
      return after;
    },
    async get(id) {
      await pause();
      const found = registers.get(id);
      await pause();
      return found;
    },
    async delete(id) {
      await pause();
      registers.delete(id);
    },
  };
}

function randomPause(seed: number): () => Promise<void> {
  let state = seed;
  return async () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    for (let turns = state % 7; turns > 0; turns--) await Promise.resolve();
  };
}

test.each([1, 2, 3])(
  'the check refuses a register that loses updates, and passes the same one when it does not: seed %d',
  async (seed) => {
    const sound = await record(memoryApi(randomPause(seed), true), thousand, 50);
    expect(sound.every(isLinearizable)).toBe(true);
    const lossy = await record(memoryApi(randomPause(seed), false), thousand, 50);
    expect(lossy.every(isLinearizable)).toBe(false);
  },
);

const register = (name: string, secret = 's'): Register => ({ name, secret, url: 'u' });
const created = { kind: 'create', register: register('a'), begun: 0, ended: 1 } as const;

test.each<[string, boolean, RecordedCall[]]>([
  ['nothing but a creation', true, [created]],
  ['a read of what was created', true, [created, { kind: 'get', answer: register('a'), begun: 2, ended: 3 }]],
  ['a read of what was never there', false, [created, { kind: 'get', answer: register('b'), begun: 2, ended: 3 }]],
  [
    'a read before the creation that saw it',
    false,
    [
      { ...created, begun: 2, ended: 3 },
      { kind: 'get', answer: register('a'), begun: 0, ended: 1 },
    ],
  ],
  [
    'two overlapping updates, each seen by the other or not',
    true,
    [
      created,
      { kind: 'update', change: { name: 'b' }, answer: register('b', 't'), begun: 2, ended: 5 },
      { kind: 'update', change: { secret: 't' }, answer: register('a', 't'), begun: 3, ended: 4 },
    ],
  ],
  [
    'two overlapping updates of which neither saw the other',
    false,
    [
      created,
      { kind: 'update', change: { name: 'b' }, answer: register('b'), begun: 2, ended: 5 },
      { kind: 'update', change: { secret: 't' }, answer: register('a', 't'), begun: 3, ended: 4 },
    ],
  ],
  [
    'an update that a later read has not seen',
    false,
    [
      created,
      { kind: 'update', change: { name: 'b' }, answer: register('b'), begun: 2, ended: 3 },
      { kind: 'get', answer: register('a'), begun: 4, ended: 5 },
    ],
  ],
  [
    'an update that an overlapping read has not seen',
    true,
    [
      created,
      { kind: 'update', change: { name: 'b' }, answer: register('b'), begun: 2, ended: 5 },
      { kind: 'get', answer: register('a'), begun: 3, ended: 4 },
    ],
  ],
  [
    'two reads that saw an update come and go',
    false,
    [
      created,
      { kind: 'update', change: { name: 'b' }, answer: register('b'), begun: 2, ended: 9 },
      { kind: 'get', answer: register('b'), begun: 3, ended: 4 },
      { kind: 'get', answer: register('a'), begun: 5, ended: 6 },
    ],
  ],
  [
    'a read after the deletion that found it',
    false,
    [created, { kind: 'delete', begun: 2, ended: 3 }, { kind: 'get', answer: register('a'), begun: 4, ended: 5 }],
  ],
  [
    'a read during the deletion that found it, and one that did not',
    true,
    [
      created,
      { kind: 'delete', begun: 2, ended: 9 },
      { kind: 'get', answer: register('a'), begun: 3, ended: 4 },
      { kind: 'get', answer: undefined, begun: 5, ended: 6 },
    ],
  ],
  [
    'a deleted register that came back with an update',
    false,
    [
      created,
      { kind: 'delete', begun: 2, ended: 9 },
      { kind: 'get', answer: undefined, begun: 3, ended: 4 },
      { kind: 'update', change: { name: 'b' }, answer: register('b'), begun: 5, ended: 6 },
    ],
  ],
])('of %s the check says %s', (_, expected, history) => {
  expect(isLinearizable(history)).toBe(expected);
});

test('the check passes every history that was made from a sequential one, however its calls are stretched', () => {
  const changes = fc.array(fc.constantFrom('name' as const, 'secret' as const, 'get' as const), { maxLength: 40 });
  const stretch = fc.record({ before: fc.nat(12), after: fc.nat(12) });
  fc.assert(
    fc.property(changes, fc.infiniteStream(stretch), (kinds, stretches) => {
      let state = register('a');
      const history: RecordedCall[] = [{ ...created, begun: 0, ended: 100 }];
      for (const [index, kind] of kinds.entries()) {
        const { value } = stretches.next();
        const at = 100 * (index + 2);
        const times = { begun: at - 100 * (value?.before ?? 0), ended: at + 100 * (value?.after ?? 0) + 50 };
        if (kind === 'get') {
          history.push({ kind, answer: state, ...times });
        } else {
          const change = { [kind]: `${index}` };
          state = { ...state, ...change };
          history.push({ kind: 'update', change, answer: state, ...times });
        }
      }
      expect(isLinearizable(history)).toBe(true);
    }),
  );
});
