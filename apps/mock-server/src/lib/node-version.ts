/** The lowest version of Node that this package runs on. A test compares it with package.json. */
export const lowestNode = '22.19';

/**
 * An error message with the next step if a version of Node is too old; undefined otherwise.
 * @param subject what needs Node, such as `genauth-mock`
 */
export function describeOldNode(subject: string, version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [lowestMajor = 0, lowestMinor = 0] = lowestNode.split('.').map(Number);
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return undefined;
  return `${subject} needs Node ${lowestNode} or later; this is ${version}. Install a later Node.`;
}
