import { expect, test } from 'vitest';
import { checkTarget, TargetRefusedError } from './target-policy.ts';

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
  ['next to a refused', '169.253.255.255'],
  ['next to a refused', '169.255.0.0'],
  ['next to a refused', '100.100.100.199'],
  ['next to a refused', '100.100.100.201'],
  ['next to a refused', 'fe7f:ffff::1'],
  ['next to a refused', 'fec0::1'],
  ['still a name, no', 'localhost'],
  ['still a name, no', '169.254.169.254.example.com'],
] as const)('a %s address is let through: %s', ([, address]) => {
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
])('a link-local or metadata address is refused with the rule: %s', (address) => {
  expect(() => checkTarget(address)).toThrow(TargetRefusedError);
  expect(() => checkTarget(address)).toThrow(
    `ERR_TARGET_REFUSED: ${address} is a link-local or cloud metadata address; deliveries go to loopback, private and public addresses only`,
  );
});
