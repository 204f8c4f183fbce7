import { BlockList, isIP } from 'node:net';

const linkLocal: BlockList = new BlockList();
linkLocal.addSubnet('169.254.0.0', 16, 'ipv4');
linkLocal.addSubnet('fe80::', 10, 'ipv6');
// The same through an IPv6 gateway to IPv4.
linkLocal.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');
// Cloud metadata services outside the link-local ranges: Amazon over IPv6, Alibaba.
linkLocal.addAddress('fd00:ec2::254', 'ipv6');
linkLocal.addAddress('100.100.100.200', 'ipv4');

/** A target that the policy refuses. Nothing was sent. */
export class TargetRefusedError extends Error {
  override readonly name = 'TargetRefusedError';
  readonly code = 'ERR_TARGET_REFUSED';

  constructor(address: string) {
    super(
      `ERR_TARGET_REFUSED: ${address} is a link-local or cloud metadata address; deliveries go to loopback, private and public addresses only`,
    );
  }
}

/**
 * Refuses addresses that no receiver has, but from which secrets of a cloud machine can be read.
 * @param address an IP address, without brackets; anything else is a name that is yet to be looked up
 * @throws TargetRefusedError
 */
export function checkTarget(address: string): void {
  const family = isIP(address);
  if (family !== 0 && linkLocal.check(address, family === 4 ? 'ipv4' : 'ipv6')) throw new TargetRefusedError(address);
}
