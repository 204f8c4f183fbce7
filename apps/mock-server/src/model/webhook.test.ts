import { expect, test } from 'vitest';
import { checkWebhook, isHeaderValue } from './webhook.ts';

const urlMessage = 'url must be a URL address that starts with http:// or https://';
const secretMessage = 'secret must contain only printable characters of ISO-8859-1, since it is sent as a header';

test.each([
  'http://127.0.0.1:3000/hook',
  'http://localhost:3000',
  'https://example.com',
  'HTTPS://example.com/',
  'HTTP://[::1]/?a=b#c',
  'http://[::1]:80/a?b=c#d',
  'http://user:pass@host/',
  'http://user:pw@10.0.0.1/值?é=ü',
])('accepts the URL %s', (url) => expect(checkWebhook({ url })).toBeUndefined());

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
  'example.com/callback',
  '/callback',
  'ftp://example.com/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http:/example.com',
  'http://',
  'https:///callback',
  'http://?a=b',
  'http://[::1',
  'http://exa mple.com/',
  'http://example.com/a b',
  'http://example.com:99999/',
  'http://999.999.999.999/',
  ' https://example.com/',
  'https://example.com/\n',
])('refuses the URL %j', (url) => expect(checkWebhook({ url })).toBe(urlMessage));

test.each(['', 'shared', 'a b\tc', 'é ÿ'])('accepts the secret %j', (secret) =>
  expect(checkWebhook({ secret })).toBeUndefined(),
);

test.each(['密钥', 'two\nlines', 'two\rlines', 'nul\0', 'delete\x7f'])('refuses the secret %j', (secret) =>
  expect(checkWebhook({ secret })).toBe(secretMessage),
);

test('accepts a change that has neither a URL nor a secret', () => expect(checkWebhook({})).toBeUndefined());

test.each(['a\r\nx-injected: 1', 'a\rb', 'a\n', 'a\0b', 'a\x7fb', '值', '\u0100', '😀'])(
  'isHeaderValue refuses %j',
  (value) => expect(isHeaderValue(value)).toBe(false),
);

test.each(['', '\t', 'a b', '~', '\x80', '\xff'])('isHeaderValue accepts %j', (value) =>
  expect(isHeaderValue(value)).toBe(true),
);
