import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTarget, TargetRefusedError, targetOf } from './target.ts';

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
] as const)('%s is split as it is written', ([url, target]) => {
  expect(targetOf(url)).toEqual(target);
});

test('a lone surrogate in a path is sent as the replacement character', () => {
  expect(targetOf('http://h/\ud83d').path).toBe('/%EF%BF%BD');
});

test('a path is sent as it is where a request line can carry it, and percent-encoded without loss where it cannot', () => {
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

test.for([
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['loopback', '::1'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['private', 'fd00::1'],
  ['private', 'fd00:ec2::253'],
  ['private', '::ffff:192.168.1.1'],
  ['public', '93.184.215.14'],
  ['public', '2606:4700::1111'],
  ['neighbouring', '169.253.255.255'],
  ['neighbouring', '169.255.0.0'],
  ['neighbouring', '100.100.100.199'],
  ['neighbouring', '100.100.100.201'],
  ['neighbouring', 'fe7f:ffff::1'],
  ['neighbouring', 'fec0::1'],
  ['host name, not an', 'localhost'],
  ['host name, not an', '169.254.169.254.example.com'],
] as const)('accepts a %s address: %s', ([, address]) => {
  expect(() => checkTarget(address)).not.toThrow();
});

test.for([
  '169.254.0.0',
  '169.254.169.254',
  '169.254.255.255',
  '100.100.100.200',
  'fe80::',
  'fe80::1',
  'fe80::1%eth0',
  'febf:ffff::1',
  'fd00:ec2::254',
  'FD00:0EC2::0254',
  '::ffff:169.254.169.254',
  '::ffff:a9fe:a9fe',
  '::ffff:100.100.100.200',
])('refuses a link-local or metadata address with the rule: %s', (address) => {
  expect(() => checkTarget(address)).toThrow(TargetRefusedError);
  expect(() => checkTarget(address)).toThrow(
    `ERR_TARGET_REFUSED: ${address} is a link-local or cloud metadata address; deliveries go to loopback, private and public addresses only`,
  );
});
