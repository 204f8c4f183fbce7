import { expect, test } from 'vitest';
import { type StartResult, startBanner } from './banner.ts';

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

test('the banner contains what an SDK needs and a call to paste', () => {
  const banner = startBanner(result);
  for (const text of ['listening on http://127.0.0.1:4650\n', 'accessKeyId      key\n', 'accessKeySecret  secret\n']) {
    expect(banner).toContain(text);
  }
  expect(banner).toContain('userPoolId       pool\n');
  expect(banner).toContain('state            .genauth-mock/state.sqlite\n');
  expect(banner).toContain("\n  curl -s http://127.0.0.1:4650/api/v3/list-webhooks -H 'authorization: Bearer a.b.c'\n");
});

test('the banner reports a state that is in memory only', () => {
  expect(startBanner({ ...result, state: null })).toContain('state            in memory only\n');
});
