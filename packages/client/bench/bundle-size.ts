import { builtinModules } from 'node:module';
import type { BuildOptions } from 'esbuild';
import type { Bench, Contestant } from '../../../.config/bench/bench.ts';
import { bundle, oneCall } from './bundle.ts';
import { peerVersions } from './peer-versions.ts';

const parseOne = `
  import { parseWebhook } from '../src/webhooks/index.ts';
  export const parse = (request) => parseWebhook(request, { secrets: ['s'] });
`;

const everything = `
  export * from '../src/index.ts';
  export * as http from '../src/http.ts';
  export * as stub from '../src/stub/index.ts';
  export * as testing from '../src/testing/index.ts';
  export * as validate from '../src/validate.ts';
  export * as webhooks from '../src/webhooks/index.ts';
`;

const openapiFetch = `
  import createClient from 'openapi-fetch';
  const client = createClient({ baseUrl: 'https://api.genauth.ai' });
  export const answer = client.GET('/api/v3/list-webhooks');
`;

const authingNodeSdk = `
  import { ManagementClient } from 'authing-node-sdk';
  const client = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
  export const answer = client.listWebhooks({});
`;

/** What programs carry. */
export const bundleSize: Bench = {
  id: 'bundle-size',
  title: 'What a program carries, bundled and minified by esbuild',
  figures: { compressed: { unit: 'bytes, gzip -9' }, minified: { unit: 'bytes' } },
  goals: [{ figure: 'compressed', of: 'client: one signed call', atMost: 6600 }],
  rounds: 1,
  warmUps: 0,
  async contestants({ smoke, peers }) {
    const ours = [
      contestant('client: one signed call', oneCall),
      contestant('client: parse one delivery', parseOne),
      contestant('client: all of its entries', everything),
      contestant('openapi-fetch: one call, not signed', openapiFetch),
    ];
    if (smoke) return ours;
    const resolveDir = await peers(peerVersions);
    const stdin = { contents: authingNodeSdk, resolveDir };
    return [
      ...ours,
      contestant('authing-node-sdk: one call, in Node', authingNodeSdk, { stdin, platform: 'node' }),
      // A program for a browser has to add replacements for these modules.
      contestant('authing-node-sdk: one call, for browsers, without Node’s modules', authingNodeSdk, {
        ...{ stdin, platform: 'browser', external: [...builtinModules] },
      }),
    ];
  },
};

function contestant(name: string, program: string, options?: BuildOptions): Contestant {
  return {
    name,
    async measure() {
      const { bytes, code } = await bundle(program, options);
      return { compressed: bytes, minified: Buffer.byteLength(code) };
    },
  };
}
