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
  ['http://h//two//slashes', { origin: 'http://h', address: 'h', path: '//two//slashes' }],
  ['http://h/hook/', { origin: 'http://h', address: 'h', path: '/hook/' }],
  [
    'http://h/%41%2f%2F%zz?x=%20+&y=1&y=2&z',
    { origin: 'http://h', address: 'h', path: '/%41%2f%2F%zz?x=%20+&y=1&y=2&z' },
  ],
  ["http://h/a'b(c)!*~;,@:$=", { origin: 'http://h', address: 'h', path: "/a'b(c)!*~;,@:$=" }],
  ['http://h/hook?a=1#b?c=2', { origin: 'http://h', address: 'h', path: '/hook?a=1' }],
  ['http://h#fragment?no=query', { origin: 'http://h', address: 'h', path: '/' }],
  ['http://h/ü?名=值&🧪', { origin: 'http://h', address: 'h', path: '/%C3%BC?%E5%90%8D=%E5%80%BC&%F0%9F%A7%AA' }],
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
  ['neighbouring', '168.63.129.15'],
  ['neighbouring', '192.0.0.193'],
  ['neighbouring', 'fd20:ce::255'],
  ['neighbouring', 'fd00:ec2::24'],
  ['unspecified', '::'],
  ['translated', '64:ff9b::7f00:1'],
  ['translated', '64:ff9b:1::c0a8:101'],
  ['6to4', '2002:c0a8:101::1'],
  ['public', '2001:db8::a9fe:a9fe'],
  ['host name, not an', 'localhost'],
  ['host name, not an', '169.254.169.254.example.com'],
] as const)('accepts a %s address: %s', ([, address]) => {
  expect(() => checkTarget(address)).not.toThrow();
});

const names = {
  '169.254.169.254': 'a link-local address',
  '169.254.0.1': 'a link-local address',
  '100.100.100.200': 'the metadata address of Alibaba Cloud',
  '168.63.129.16': 'the metadata address of Azure',
  '192.0.0.192': 'the metadata address of Oracle Cloud',
} as const;
type Refused = keyof typeof names;

test.for([
  ['169.254.0.0', 'a link-local address'],
  ['169.254.169.254', 'a link-local address'],
  ['169.254.255.255', 'a link-local address'],
  ['fe80::', 'a link-local address'],
  ['fe80::1', 'a link-local address'],
  ['fe80::1%eth0', 'a link-local address'],
  ['fe80::169.254.1.2', 'a link-local address'],
  ['febf:ffff::1', 'a link-local address'],
  ['100.100.100.200', 'the metadata address of Alibaba Cloud'],
  ['168.63.129.16', 'the metadata address of Azure'],
  ['192.0.0.192', 'the metadata address of Oracle Cloud'],
  ['fd00:ec2::254', 'the metadata address of Amazon EC2'],
  ['FD00:0EC2::0254', 'the metadata address of Amazon EC2'],
  ['fd00:ec2:0:0:0:0:0:254', 'the metadata address of Amazon EC2'],
  ['fd00:ec2::23', 'the metadata address of Amazon EKS'],
  ['fd20:ce::254', 'the metadata address of Google Cloud'],
] as const)('refuses %s by its rule', ([address, rule]) => {
  expect(() => checkTarget(address)).toThrow(TargetRefusedError);
  expect(() => checkTarget(address)).toThrow(
    `ERR_TARGET_REFUSED: ${address} is ${rule}; deliveries go to loopback, private and public addresses only`,
  );
});

test.for<[string, Refused]>([
  ['::ffff:169.254.169.254', '169.254.169.254'],
  ['::ffff:a9fe:a9fe', '169.254.169.254'],
  ['::ffff:100.100.100.200', '100.100.100.200'],
  ['::a9fe:a9fe', '169.254.169.254'],
  ['::192.0.0.192', '192.0.0.192'],
  ['::ffff:0:a9fe:a9fe', '169.254.169.254'],
  ['::ffff:0:168.63.129.16', '168.63.129.16'],
  ['64:ff9b::a9fe:1', '169.254.0.1'],
  ['64:ff9b::6464:64c8', '100.100.100.200'],
  ['64:ff9b:1::a9fe:a9fe', '169.254.169.254'],
  ['64:ff9b:1:a9fe:a9:fe00::', '169.254.169.254'],
  ['64:ff9b:1:a9:fe:a9fe::', '169.254.169.254'],
  ['64:ff9b:1:0:a9:fea9:fe00:0', '169.254.169.254'],
  ['2002:a9fe:a9fe::', '169.254.169.254'],
  ['2002:6464:64c8:1:2:3:4:5', '100.100.100.200'],
])('refuses %s for the IPv4 address that it contains', ([address, embedded]) => {
  expect(() => checkTarget(address)).toThrow(
    `ERR_TARGET_REFUSED: ${address} contains ${embedded}, ${names[embedded]}; deliveries go to loopback, private and public addresses only`,
  );
});

test.for([
  ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
  ['http://169.254.169.254:8080/', '169.254.169.254'],
  ['https://169.254.169.254/', '169.254.169.254'],
  ['http://169.254.0.1/', '169.254.0.1'],
  ['http://user:password@169.254.169.254/', '169.254.169.254'],
  ['http://2852039166/', '169.254.169.254'],
  ['http://0xA9FEA9FE/', '169.254.169.254'],
  ['http://0xa9.0xfe.0xa9.0xfe/', '169.254.169.254'],
  ['http://0251.0376.0251.0376/', '169.254.169.254'],
  ['http://169.254.43518/', '169.254.169.254'],
  ['http://169.254.169.254./', '169.254.169.254'],
  ['http://%31%36%39.254.169.254/', '169.254.169.254'],
  ['http://①⑥⑨.254.169.254/', '169.254.169.254'],
  ['http://[fe80::1]/', 'fe80::1'],
  ['http://[febf::1]:81/', 'febf::1'],
  ['http://[::ffff:169.254.169.254]/', '::ffff:a9fe:a9fe'],
  ['http://[0:0:0:0:0:FFFF:A9FE:A9FE]/', '::ffff:a9fe:a9fe'],
  ['http://[fd00:ec2::254]/', 'fd00:ec2::254'],
  ['http://100.100.100.200/', '100.100.100.200'],
  ['http://[::ffff:100.100.100.200]/', '::ffff:6464:64c8'],
] as const)('refuses the URL %s with the address that it resolves to', ([url, address]) => {
  expect(() => checkTarget(targetOf(url).address)).toThrow(`ERR_TARGET_REFUSED: ${address} `);
});
