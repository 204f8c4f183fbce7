import { isIP } from 'node:net';

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

type Rule = { readonly name: string; readonly network: string; readonly bits: number };

/** The networks that deliveries must not reach, with their names in the refusal. */
const refused: readonly Rule[] = [
  { name: 'a link-local address', network: '169.254.0.0', bits: 16 },
  { name: 'a link-local address', network: 'fe80::', bits: 10 },
  { name: 'the metadata address of Alibaba Cloud', network: '100.100.100.200', bits: 32 },
  { name: 'the metadata address of Azure', network: '168.63.129.16', bits: 32 },
  { name: 'the metadata address of Oracle Cloud', network: '192.0.0.192', bits: 32 },
  { name: 'the metadata address of Amazon EC2', network: 'fd00:ec2::254', bits: 128 },
  { name: 'the metadata address of Amazon EKS', network: 'fd00:ec2::23', bits: 128 },
  { name: 'the metadata address of Google Cloud', network: 'fd20:ce::254', bits: 128 },
];

/** IPv6 networks whose addresses contain an IPv4 address, with the places of its four bytes. */
const embedding: readonly { readonly network: string; readonly bits: number; readonly at: readonly number[] }[] = [
  // Compatible, mapped, and translated (SIIT).
  { network: '::', bits: 96, at: [12, 13, 14, 15] },
  { network: '::ffff:0:0', bits: 96, at: [12, 13, 14, 15] },
  { network: '::ffff:0:0:0', bits: 96, at: [12, 13, 14, 15] },
  // NAT64, and its prefixes for local use. Byte 8 is skipped, see RFC 6052.
  { network: '64:ff9b::', bits: 96, at: [12, 13, 14, 15] },
  { network: '64:ff9b:1::', bits: 48, at: [6, 7, 9, 10] },
  { network: '64:ff9b:1::', bits: 48, at: [7, 9, 10, 11] },
  { network: '64:ff9b:1::', bits: 48, at: [9, 10, 11, 12] },
  { network: '64:ff9b:1::', bits: 48, at: [12, 13, 14, 15] },
  // 6to4.
  { network: '2002::', bits: 16, at: [2, 3, 4, 5] },
];

/** Thrown for an address that deliveries must not reach. Nothing was sent. */
export class TargetRefusedError extends Error {
  override readonly name = 'TargetRefusedError';
  readonly code = 'ERR_TARGET_REFUSED';

  constructor(address: string, rule: string) {
    super(`ERR_TARGET_REFUSED: ${address} ${rule}; deliveries go to loopback, private and public addresses only`);
  }
}

/**
 * Refuses addresses where no receiver listens but where a cloud machine serves its secrets.
 * @param address an IP address without brackets; a host name passes, because its addresses are checked after the lookup
 * @throws TargetRefusedError that names the rule
 * @see spec/fidelity.yaml, row `target-policy`
 */
export function checkTarget(address: string): void {
  if (isIP(address) === 0) return;
  const bytes = bytesOf(address);
  const rule = ruleFor(bytes);
  if (rule !== undefined) throw new TargetRefusedError(address, `is ${rule.name}`);
  for (const { network, bits, at } of bytes.length === 4 ? [] : embedding) {
    if (!isWithin(bytes, network, bits)) continue;
    const embedded = at.map((index) => bytes[index] ?? 0);
    const rule = ruleFor(embedded);
    if (rule !== undefined) throw new TargetRefusedError(address, `contains ${embedded.join('.')}, ${rule.name}`);
  }
}

function ruleFor(bytes: readonly number[]): Rule | undefined {
  return refused.find(({ network, bits }) => isWithin(bytes, network, bits));
}

function isWithin(bytes: readonly number[], network: string, bits: number): boolean {
  const start = bytesOf(network);
  if (start.length !== bytes.length) return false;
  return start.every((byte, index) => {
    const ignored = Math.min(8, Math.max(0, 8 * (index + 1) - bits));
    return byte >> ignored === (bytes[index] ?? 0) >> ignored;
  });
}

/** The 4 or 16 bytes of an IP address. */
function bytesOf(address: string): number[] {
  if (!address.includes(':')) return address.split('.').map(Number);
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const [start, end] = [groupBytes(head), groupBytes(tail)];
  return [...start, ...new Array<number>(16 - start.length - end.length).fill(0), ...end];
}

function groupBytes(groups: string): number[] {
  if (groups === '') return [];
  return groups.split(':').flatMap((group) => {
    // The last 32 bits may be written as an IPv4 address.
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
