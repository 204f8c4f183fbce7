import { expect, test } from 'vitest';
import type { Call } from '../model/call.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { liveLog } from './live-log.ts';
import { type LogForm, logForms } from './start-flags.ts';

const call: Call = {
  method: 'GET',
  path: '/x',
  operationId: undefined,
  status: 200,
  statusCode: 500,
  message: 'It failed',
  requestId: 'r',
  durationMs: 1,
};
const entry: LogEntry = { time: '2026-01-01T00:00:00.000Z', kind: 'reset', userPoolId: 'p', by: 'nothing' };

/** A log that is closed until `open` is called. */
function setUp(form: LogForm, env = {}) {
  const written: string[] = [];
  let isOpen = false;
  const io = { out() {}, err: (text: string) => written.push(text), isTerminal: false, env };
  const log = liveLog(form, { ...io, signal: AbortSignal.abort() }, () => isOpen);
  const open = (): void => {
    isOpen = true;
  };
  return { log, written, open };
}

test('the live log prints entries in the chosen form after it opens', () => {
  const [text, json] = [setUp('text'), setUp('json')];
  for (const { log, open } of [text, json]) {
    log.onLog?.(entry);
    open();
    log.onLog?.(entry);
  }
  expect(text.written).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d reset: the pool is empty\n$/)]);
  expect(json.written).toEqual([`${JSON.stringify(entry)}\n`]);
});

test('the live log requests no entries in the form none', () => {
  expect(setUp('none').log.onLog).toBeUndefined();
});

test.for(logForms)('the live log prints internal errors in the form %s, even before it opens', (form) => {
  const { log, written } = setUp(form);
  const error = new Error('full');
  log.onLog?.({ ...entry, kind: 'call', ...call, operationId: '-', error: 'full' });
  log.onCall?.(call);
  log.onCall?.({ ...call, error });
  log.onError?.(error);
  expect(written).toHaveLength(2);
  for (const line of written) expect(line).toContain('full');
  if (form === 'json') expect(written.map((line) => JSON.parse(line).kind)).toEqual(['call', 'error']);
});

test('lines have colours when the environment requests them', () => {
  const { log, written, open } = setUp('text', { FORCE_COLOR: '1' });
  open();
  log.onLog?.(entry);
  expect(written[0]?.startsWith('\u001b[90m')).toBe(true);
});
