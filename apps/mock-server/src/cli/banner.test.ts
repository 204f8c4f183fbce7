import { expect, test } from 'vitest';
import { defaultCredentials } from '../mock/option-table.ts';
import { publicKeyWarning, type StartResult, startBanner } from './banner.ts';

const result: StartResult = {
  url: 'http://127.0.0.1:4650',
  accessKeyId: 'key',
  accessKeySecret: 'secret',
  userPoolId: 'pool',
  token: 'a.b.c',
  tokenLifetime: 7200,
  state: '.genauth-mock/state.sqlite',
  pid: 1,
};

const here = { host: '127.0.0.1', allowedHosts: [] };

test('the banner contains what an SDK needs and a call to paste', () => {
  const banner = startBanner(result, here);
  for (const text of ['listening on http://127.0.0.1:4650\n', 'accessKeyId      key\n', 'accessKeySecret  secret\n']) {
    expect(banner).toContain(text);
  }
  expect(banner).toContain('userPoolId       pool\n');
  expect(banner).toContain('state            .genauth-mock/state.sqlite\n');
  expect(banner).toContain("\n  curl -s http://127.0.0.1:4650/api/v3/list-webhooks -H 'authorization: Bearer a.b.c'\n");
});

test('the banner reports a state that is in memory only', () => {
  expect(startBanner({ ...result, state: null }, here)).toContain('state            in memory only\n');
});

test.for<[string, readonly string[], string]>([
  [
    '0.0.0.0',
    [],
    'and on port 4650 of 0.0.0.0, which other machines can reach after you allow a host name with --allowed-host.',
  ],
  [
    '0.0.0.0',
    ['genauth', 'mock'],
    'and on port 4650 of 0.0.0.0, which other machines can reach by the names genauth, mock.',
  ],
  ['::', ['*'], 'and on port 4650 of ::, which other machines can reach by any name of this machine.'],
])('the banner of a server on %s with the allowed hosts %j names both addresses', ([host, allowedHosts, line]) => {
  expect(startBanner(result, { host, allowedHosts }).split('\n', 3)).toEqual([
    'A local GenAuth is listening on http://127.0.0.1:4650',
    line,
    '',
  ]);
});

test('the banner shows the address of a server on one address once', () => {
  const [, line] = startBanner({ ...result, url: 'http://10.0.0.9:80' }, { ...here, host: '10.0.0.9' }).split('\n');
  expect(line).toBe('and other machines can reach it there.');
  expect(startBanner(result, here).split('\n')[1]).toBe('');
});

test('only a server beyond loopback warns that the default key pair is public', () => {
  const isDefault = { ...result, ...defaultCredentials };
  expect(publicKeyWarning(isDefault, { ...here, host: '0.0.0.0' })).toBe(
    'Other machines can reach this server on 0.0.0.0, and it uses the default key pair, which is public. Set --access-key-secret.',
  );
  expect(publicKeyWarning(isDefault, here)).toBeUndefined();
  expect(publicKeyWarning(result, { ...here, host: '0.0.0.0' })).toBeUndefined();
});
