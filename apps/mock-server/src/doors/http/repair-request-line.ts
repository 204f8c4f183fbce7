const lineEnd = Buffer.from('\r\n');

/**
 * Percent-encodes the characters of a request line that Node's parser refuses: spaces and bytes beyond ASCII. The Java,
 * C# and PHP SDKs send query values unencoded.
 * @param packet the bytes that the parser refused, from the start of a request
 * @returns the bytes with a repaired request line, or nothing when there is nothing to repair
 * @see spec/fidelity.yaml, row `raw-query`
 */
export function repairRequestLine(packet: Buffer): Buffer | undefined {
  const end = packet.indexOf(lineEnd);
  if (end < 0) return undefined;
  const line = packet.subarray(0, end).toString('latin1');
  const [, method, target, version] = /^([A-Z]+) (\S.*) (HTTP\/1\.[01])$/.exec(line) ?? [];
  if (method === undefined || target === undefined) return undefined;
  const mended = target.replace(
    /[^\x21-\x7e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
  if (mended === target) return undefined;
  return Buffer.concat([Buffer.from(`${method} ${mended} ${version}`), packet.subarray(end)]);
}
