import type { Transport } from '../call/create-transport.ts';

/** The parts of a client that `./http` uses. */
export type ClientParts = {
  readonly baseUrl: string;
  readonly transport: Transport;
};

const partsOfClients = new WeakMap<object, ClientParts>();

/** Keeps the parts of a client without a public member, so that only `./http` reaches them. */
export function keepParts(client: object, parts: ClientParts): void {
  partsOfClients.set(client, parts);
}

/** The parts of a client. Throws a `TypeError` for anything else, such as a client of another copy of this package. */
export function partsOf(client: object): ClientParts {
  const parts = partsOfClients.get(client);
  if (!parts) throw new TypeError('Expected a ManagementClient created by this copy of @genauth-webhooks/client');
  return parts;
}
