import { expect, test } from 'vitest';
import { createPaint, wantsColour } from './colour.ts';

test.for([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
] as const)('with %j and a terminal: %s, the log has colours: %s', ([env, isTerminal, expected]) => {
  expect(wantsColour(env, isTerminal)).toBe(expected);
});

test('a paint without colours returns the string unchanged', () => {
  expect(createPaint(false)('bad', 'x')).toBe('x');
  expect(createPaint(true)('bad', 'x')).toBe('\u001b[31mx\u001b[39m');
});
