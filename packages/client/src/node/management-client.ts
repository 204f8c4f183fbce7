import { ManagementClient as WebClient } from '../client/management-client.ts';
import { suggest } from '../lib/suggest.ts';
import type { ManagementClientOptions } from '../options/options.ts';
import { checkCall } from './check-call.ts';
import { checkHeaderNames } from './check-header-names.ts';
import { createServerClock } from './create-server-clock.ts';
import { createSigner } from './create-signer.ts';
import { describeFailure } from './describe-failure.ts';
import { readText } from './read-text.ts';

/** The client for Node. It has the types of the client that it extends. */
export class ManagementClient extends WebClient {
  constructor(options: ManagementClientOptions) {
    checkHeaderNames(options?.headerNames);
    super(options, { checkCall, createSigner, createServerClock, describeFailure, suggest, readText });
  }
}
