import { expect, test } from 'vitest';
import { listenError } from './listen-error.ts';

test.for([
  [
    'EADDRINUSE',
    'Port 80 on 127.0.0.1 is already in use. Stop the process that uses it or choose another port; port 0 picks a free one.',
  ],
  ['EACCES', 'This user may not listen on port 80 of 127.0.0.1. Choose a port from 1024; port 0 picks a free one.'],
  ['EADDRNOTAVAIL', 'This machine does not have the address 127.0.0.1. Choose another host, such as 127.0.0.1.'],
  [
    'ENOTFOUND',
    'The host 127.0.0.1 is not an address, and no address is known for this name. Choose another host, such as 127.0.0.1.',
  ],
] as const)('the code %s gives the message "%s" and stays the code', ([code, message]) => {
  const system = Object.assign(new Error('listen failed'), { code });
  const error = listenError(system, '127.0.0.1', 80);
  expect(error).toMatchObject({ message, code, cause: system });
});

test('listenError returns other errors unchanged', () => {
  const system = Object.assign(new Error('listen EIO'), { code: 'EIO' });
  expect(listenError(system, '127.0.0.1', 80)).toBe(system);
});
