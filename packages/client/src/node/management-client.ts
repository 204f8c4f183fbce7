import { ManagementClient as WebClient } from '../client/management-client.ts';
import type { ManagementClientOptions } from '../options/options.ts';
import { createSigner } from './create-signer.ts';

/** The client of Node. Its types are those of the one that it extends. */
export class ManagementClient extends WebClient {
  constructor(options: ManagementClientOptions) {
    super(options, createSigner);
  }
}
