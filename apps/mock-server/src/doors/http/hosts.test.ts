import { expect, test } from 'vitest';
import { isAllowedHost } from './hosts.ts';

test.for([
  ['localhost', []],
  ['localhost:4650', []],
  ['LOCALHOST:4650', []],
  ['mock.localhost:4650', []],
  ['a.b.localhost', []],
  ['Genauth.LocalHost:4650', []],
  ['127.0.0.1', []],
  ['127.0.0.1:4650', []],
  ['[::1]:4650', []],
  ['[::1]', []],
  ['genauth:4650', ['genauth']],
  ['GenAuth', ['other', 'GENAUTH']],
  ['192.168.1.5:4650', ['192.168.1.5']],
  ['[fd00::2]:4650', ['fd00::2']],
  ['[FD00::2]', ['[fd00::2]']],
  ['evil.example', ['*']],
  ['10.0.0.7:80', ['*']],
  ['', ['*']],
  ['mock:80', ['mock', 'GenAuth.Test']],
  ['genauth.test', ['mock', 'GenAuth.Test']],
] as const)('isAllowedHost accepts the host %s with allowedHosts %j', ([host, allowed]) => {
  expect(isAllowedHost(host, allowed)).toBe(true);
});

test.for([
  [undefined, []],
  ['', []],
  ['evil.example', []],
  ['evil.example:4650', []],
  ['localhost.evil.example', []],
  ['evil-localhost', []],
  ['evillocalhost', []],
  ['127.0.0.2', []],
  ['0.0.0.0', []],
  ['169.254.169.254', []],
  ['[::2]', []],
  ['::1', []],
  ['localhost:evil', []],
  ['localhost@evil.example', []],
  ['evil.example#localhost', []],
  ['localhost evil.example', []],
  ['localhost, evil.example', []],
  ['*', []],
  ['127.0.0.1.evil.example:4650', []],
  ['genauth.evil.example', ['genauth']],
  ['evil.example:genauth', ['genauth']],
  ['fd00::2', []],
  ['[fd00::2]:4650', ['fd00::3']],
  ['*', ['genauth']],
  ['xmock', ['mock']],
  ['sub.genauth.test', ['GenAuth.Test']],
  ['test', ['GenAuth.Test']],
  ['a.test', ['*.test']],
] as const)('isAllowedHost refuses the host %s with allowedHosts %j', ([host, allowed]) => {
  expect(isAllowedHost(host, allowed)).toBe(false);
});
