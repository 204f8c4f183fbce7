import { expect, test } from 'vitest';
import { describeTransportError } from './describe-transport-error.ts';

const coded = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

test.for([
  ['a time-out', new DOMException('The operation was aborted due to timeout', 'TimeoutError'), 'ERRTIMEOUT'],
  ['a connection that takes too long', coded('UND_ERR_CONNECT_TIMEOUT', 'x'), 'ERRTIMEOUT'],
  [
    'a closed connection',
    coded('UND_ERR_SOCKET', 'other side closed'),
    'ECONNRESET: the receiver closed the connection before it had answered',
  ],
  [
    'a refused connection',
    coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'),
    'connect ECONNREFUSED 127.0.0.1:1',
  ],
  [
    'an answer that undici asserts to be valid',
    coded('ERR_ASSERTION', 'The expression evaluated to a falsy value:\n\n  assert(statusCode >= 100)\n'),
    'EPROTO: the receiver sent an answer that is not valid HTTP, such as a status below 100',
  ],
  ['an error without a message', coded('EPIPE'), 'EPIPE'],
  ['an error with neither', new TypeError(), 'TypeError'],
  ['a thrown string', 'odd', 'odd'],
  [
    'a name whose addresses all fail',
    new AggregateError([new Error('connect ECONNREFUSED ::1:1'), new Error('connect ECONNREFUSED 127.0.0.1:1')]),
    'connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1',
  ],
  [
    'a name whose addresses fail alike',
    new AggregateError([coded('ENETUNREACH'), coded('ENETUNREACH')]),
    'ENETUNREACH',
  ],
] as const)('describes %s in one line', ([, error, text]) => {
  expect(describeTransportError(error, false)).toBe(text);
});

test('describes any error as canceled while the server closes', () => {
  expect(describeTransportError(new Error('aborted'), true)).toBe(
    'ECANCELED: the mock server was closed while the receiver was answering',
  );
});
