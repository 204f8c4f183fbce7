import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targetOf } from './target-of.ts';

test.for([
  ['http://example.com', { origin: 'http://example.com', address: 'example.com', path: '/' }],
  ['HTTPS://Example.COM:443/A?B', { origin: 'https://example.com', address: 'example.com', path: '/A?B' }],
  ['http://ada:a@b@127.0.0.1:81/@x', { origin: 'http://127.0.0.1:81', address: '127.0.0.1', path: '/@x' }],
  ['http://[::1]:8080/x', { origin: 'http://[::1]:8080', address: '::1', path: '/x' }],
  ['http://0xA9FEA9FE/', { origin: 'http://169.254.169.254', address: '169.254.169.254', path: '/' }],
  ['http://例え.jp/道', { origin: 'http://xn--r8jz45g.jp', address: 'xn--r8jz45g.jp', path: '/%E9%81%93' }],
  ['http://h?q=1', { origin: 'http://h', address: 'h', path: '/?q=1' }],
  ['http://h#f', { origin: 'http://h', address: 'h', path: '/' }],
  ['http://h/a/../b/./%2e%2e//c', { origin: 'http://h', address: 'h', path: '/a/../b/./%2e%2e//c' }],
  ['http://h/a"b<c>`{d}|^', { origin: 'http://h', address: 'h', path: '/a"b<c>`{d}|^' }],
  ['http://h/http://other/', { origin: 'http://h', address: 'h', path: '/http://other/' }],
] as const)('%s is taken apart as it is written', ([url, target]) => {
  expect(targetOf(url)).toEqual(target);
});

test('half a character in a path is sent as the replacement character', () => {
  expect(targetOf('http://h/\ud83d').path).toBe('/%EF%BF%BD');
});

test('a path is sent as it is where a request line can carry it, and without loss where it cannot', () => {
  const path = fc.string({ unit: 'binary' }).filter((text) => !/[#%\s]/.test(text));
  fc.assert(
    fc.property(path, (text) => {
      const sent = targetOf(`http://h/${text}`).path;
      expect(sent).toMatch(/^[\x21-\x7e]+$/);
      expect(decodeURIComponent(sent)).toBe(`/${text}`);
      if (/^[\x21-\x7e]*$/.test(text)) expect(sent).toBe(`/${text}`);
    }),
  );
});
