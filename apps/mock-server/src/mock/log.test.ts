import { expect, test } from 'vitest';
import type { Call } from '../model/call.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { createLog } from './log.ts';

const clock = { now: () => 0 };
const call: Call = {
  method: 'GET',
  path: '/x',
  operationId: undefined,
  status: 404,
  statusCode: 404,
  message: 'no',
  requestId: 'r',
  durationMs: 1.6,
};

test('a call is logged after what happened before it, with the time and without undefined members', async () => {
  const entries: LogEntry[] = [];
  const log = createLog(
    clock,
    (entry) => entries.push(entry),
    () => {},
  );
  log.happened(Promise.resolve({ kind: 'reset', userPoolId: 'p', by: 'nothing' }));
  log.called(call);
  await new Promise(setImmediate);
  const time = '1970-01-01T00:00:00.000Z';
  const { operationId: _, ...rest } = call;
  expect(entries).toStrictEqual([
    { time, kind: 'reset', userPoolId: 'p', by: 'nothing' },
    { time, kind: 'call', ...rest, durationMs: 2 },
  ]);
});

test('the stack of an internal error is logged', () => {
  const entries: LogEntry[] = [];
  const log = createLog(
    clock,
    (entry) => entries.push(entry),
    () => {},
  );
  const error = new Error('full');
  log.called({ ...call, error });
  log.called({ ...call, error: 'odd' });
  expect(entries).toMatchObject([{ error: error.stack }, { error: 'odd' }]);
});

test('the log reports an error that an observer throws, and does not throw it', () => {
  const errors: unknown[] = [];
  const error = new Error('of the observer');
  const throwing = (): never => {
    throw error;
  };
  createLog(clock, throwing, (each) => errors.push(each)).called(call);
  expect(errors).toEqual([error]);
});
