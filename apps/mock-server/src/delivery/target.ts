import { BlockList, isIP } from 'node:net';

/** The parts of a webhook's URL that a connection and a request line need. */
export type Target = {
  readonly origin: string;
  /** The host as an address or a name, without brackets. */
  readonly address: string;
  /** Path and query, verbatim. Only characters that a request line cannot carry are percent-encoded. */
  readonly path: string;
};

/** Splits a webhook's URL without normalizing its path or query. */
export function targetOf(url: string): Target {
  const { origin, hostname } = new URL(url);
  const afterAuthority = url.replace(/^[^:]+:\/\/[^/?#]*/, '').replace(/#.*$/s, '');
  const path = afterAuthority.startsWith('/') ? afterAuthority : `/${afterAuthority}`;
  return {
    origin,
    address: hostname.replace(/^\[|\]$/g, ''),
    path: path.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed())),
  };
}

const refusedAddresses: BlockList = new BlockList();
refusedAddresses.addSubnet('169.254.0.0', 16, 'ipv4');
refusedAddresses.addSubnet('fe80::', 10, 'ipv6');
// The IPv4 range above, reached through a NAT64 gateway.
refusedAddresses.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');
// Cloud metadata services outside the link-local ranges: Amazon over IPv6, Alibaba.
refusedAddresses.addAddress('fd00:ec2::254', 'ipv6');
refusedAddresses.addAddress('100.100.100.200', 'ipv4');

/** Thrown for an address that deliveries must not reach. Nothing was sent. */
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
 * Refuses addresses where no receiver listens but where a cloud machine serves its secrets.
 * @param address an IP address without brackets; a host name passes, because its addresses are checked after the lookup
 * @throws TargetRefusedError
 */
export function checkTarget(address: string): void {
  const family = isIP(address);
  if (family !== 0 && refusedAddresses.check(address, family === 4 ? 'ipv4' : 'ipv6')) {
    throw new TargetRefusedError(address);
  }
}
