import type { Caller } from '../call/create-caller.ts';
import { copyMark } from '../lib/copy-mark.ts';

/** The parts of a client that `./http` uses. */
export type ClientParts = Pick<Caller, 'authorization' | 'baseUrl' | 'limitsOf' | 'transport'>;

/** Returns the parts of a client that any copy of this package created. Throws a `TypeError` for anything else. */
export function partsOf(client: object): ClientParts {
  const { [copyMark]: parts }: { readonly [copyMark]?: ClientParts } = client;
  if (!parts?.transport) throw new TypeError('Expected a ManagementClient of @genauth-webhooks/client');
  return parts;
}
