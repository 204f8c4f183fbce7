import { ManagementClient as WebClient } from '../client/management-client.ts';
import type { ManagementClientOptions } from '../options/options.ts';
import { createSigner } from './create-signer.ts';

/** The client for Node. It has the types of the client that it extends. */
export class ManagementClient extends WebClient {
  constructor(options: ManagementClientOptions) {
    super(options, createSigner);
  }
}
