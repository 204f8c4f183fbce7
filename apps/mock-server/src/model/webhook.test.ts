import { expect, test } from 'vitest';
import { checkWebhook } from './webhook.ts';

const urlMessage = 'url must be a URL address that starts with http:// or https://';
const secretMessage = 'secret must contain only printable characters of ISO-8859-1, since it is sent as a header';

test.each(['http://127.0.0.1:3000/hook', 'https://example.com', 'HTTP://[::1]/?a=b#c', 'http://user:pass@host/'])(
  'accepts the URL %s',
  (url) => expect(checkWebhook({ url })).toBeUndefined(),
);

test.each([
  'nowhere',
  'http://[',
  'ftp://x/',
  'http://host\\@other/',
  'http://host/a\\b',
  'javascript:0',
  ' http://host/',
  'http://host/\n',
  '',
])('refuses the URL %j', (url) => expect(checkWebhook({ url })).toBe(urlMessage));

test.each(['', 'shared', 'a b\tc', 'é ÿ'])('accepts the secret %j', (secret) =>
  expect(checkWebhook({ secret })).toBeUndefined(),
);

test.each(['密钥', 'two\nlines', 'two\rlines', 'nul\0', 'delete\x7f'])('refuses the secret %j', (secret) =>
  expect(checkWebhook({ secret })).toBe(secretMessage),
);

test('accepts a change that has neither a URL nor a secret', () => expect(checkWebhook({})).toBeUndefined());
