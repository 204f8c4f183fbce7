import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMock, createMockServer, type Mock, MockError } from '../src/index.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const message = 'This mock is closed. Create another one with createMock() or createMockServer().';

test.for([
  ['a mock without a socket', createMock],
  ['a server', createMockServer],
] as const)('every method of %s and of its pools is refused once it is closed', async ([, create]) => {
  const mock: Mock = await create();
  const pools = [await mock.pool('default'), await mock.createPool()];
  await mock.close();
  for (const handle of [mock, ...pools]) {
    const { close: _, fetch, ...methods } = handle as Mock;
    const names = Object.entries(methods).filter(([, member]) => typeof member === 'function');
    expect(names.length).toBeGreaterThan(20);
    for (const [name, method] of names) {
      const call = async (): Promise<unknown> => (method as () => unknown)();
      const refusal = await call().then(
        () => 'was not refused',
        (error: unknown) => error,
      );
      expect(refusal, name).toBeInstanceOf(MockError);
      expect(refusal, name).toMatchObject({ statusCode: 409, message });
    }
  }
  expect(() => mock.now()).toThrow(message);
  const failed = await mock.fetch('http://genauth.mock/_mock/livez').catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(TypeError);
  expect(failed).toMatchObject({ message: `fetch failed: ${message}`, cause: { name: 'MockError' } });
  await mock.close();
});

test('a deleted pool refuses its methods, and other pools do not', async () => {
  await using mock = await createMock();
  const pool = await mock.createPool({ userPoolId: 'mine' });
  await mock.deletePool('mine');
  const refusal = { statusCode: 404, message: 'The user pool mine was deleted. Create another one with createPool().' };
  await expect(pool.emit('login')).rejects.toMatchObject(refusal);
  await expect(pool.deliveries()).rejects.toMatchObject(refusal);
  expect(await mock.emit('login')).toEqual([]);
});

test('a closing mock answers a call in progress or refuses it like a later call', async () => {
  const errors: unknown[] = [];
  const folder = temporaryFolder();
  const refusal = { name: 'MockError', statusCode: 409, message };
  const calls: { readonly [name: string]: (mock: Mock) => Promise<unknown> } = {
    emit: (mock) => mock.emit('login'),
    reset: (mock) => mock.reset(),
    deliveries: (mock) => mock.deliveries(),
    settled: (mock) => mock.settled(),
    assertNoDelivery: (mock) => mock.assertNoDelivery(),
    createPool: (mock) => mock.createPool(),
    exportTo: (mock) => mock.exportTo(join(folder, 'state.json')),
    'fetch of the control API': (mock) => mock.fetch('http://genauth.mock/_mock/pools'),
    'fetch of the API': (mock) =>
      mock.fetch('http://genauth.mock/api/v3/get-management-token', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mock.credentials),
      }),
  };
  for (const [name, call] of Object.entries(calls)) {
    const mock = await createMock({ onError: (error) => errors.push(error) });
    const outcome = call(mock).then(
      (answer) => (answer instanceof Response ? { status: answer.status } : { status: 200 }),
      (error: unknown) => error,
    );
    await mock.close();
    const ended = await outcome;
    if (ended instanceof TypeError) {
      expect(ended, name).toMatchObject({ message: `fetch failed: ${message}`, cause: refusal });
    } else if (ended instanceof Error) expect(ended, name).toMatchObject(refusal);
    else expect(ended, name).toEqual({ status: 200 });
  }
  expect(errors).toEqual([]);
});
