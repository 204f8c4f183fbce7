import { expect, test } from 'vitest';
import { describeStartError } from './start-error.ts';

const options = { host: '127.0.0.1', port: 80, file: 'state.sqlite' };

test.for([
  [
    'EADDRINUSE',
    'Port 80 on 127.0.0.1 is already in use. Stop that process or choose another port; --port 0 picks a free one.',
  ],
  ['EACCES', 'This user may not listen on port 80 or may not write state.sqlite. Choose another --port or --state.'],
  ['EADDRNOTAVAIL', 'This machine does not have the address 127.0.0.1. Choose another --host.'],
  ['EIO', 'disk failed'],
] as const)('the code %s gives the message "%s"', ([code, message]) => {
  expect(describeStartError(Object.assign(new Error('disk failed'), { code }), options)).toBe(message);
});

test('any other error gives its own message', () => {
  expect(describeStartError(new Error('disk failed'), options)).toBe('disk failed');
  expect(describeStartError('odd', options)).toBe('odd');
});
