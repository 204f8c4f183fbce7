import type { Transport } from '../call/create-transport.ts';

/** What `./http` builds on. */
export type ClientParts = {
  readonly baseUrl: string;
  readonly transport: Transport;
};

const partsOfClients = new WeakMap<object, ClientParts>();

/** Keeps parts of a client beside it, so that a program that does not import `./http` does not carry it. */
export function keepParts(client: object, parts: ClientParts): void {
  partsOfClients.set(client, parts);
}

/** The parts of a client. Throws a `TypeError` for anything else, such as a client of another copy of this package. */
export function partsOf(client: object): ClientParts {
  const parts = partsOfClients.get(client);
  if (!parts) throw new TypeError('This is no ManagementClient of this copy of @genauth-webhooks/client');
  return parts;
}
