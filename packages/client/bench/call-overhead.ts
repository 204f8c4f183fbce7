import type { Bench, Contestant } from '../../../.config/bench/bench.ts';
import { peerVersions } from './peer-versions.ts';
import {
  authingNodeSdk,
  bareWrapper,
  byNodeCrypto,
  byWebCrypto,
  client,
  openapiFetch,
  platformAlone,
  type SignedCaller,
} from './signed-callers.ts';

const vendor = 'authing-node-sdk';
const time = { unit: 'µs', digits: 1 };

/** What a signed call costs beside the network. */
export const callOverhead: Bench = {
  id: 'call-overhead',
  title: 'One signed call over a fetch that answers at once',
  figures: { 'GET, ten at a time': time, 'POST, ten at a time': time, 'GET, alone': time, 'POST, alone': time },
  // Ten at a time, since there those who sign by Web Crypto are at their best: alone, they wait for the thread that signs.
  goals: [
    { figure: 'GET, ten at a time', of: 'client', against: vendor, atMost: 0.7 },
    { figure: 'POST, ten at a time', of: 'client', against: vendor, atMost: 0.85 },
  ],
  rounds: 15,
  warmUps: 3,
  async contestants({ smoke, peers }) {
    const calls = smoke ? 10 : 2000;
    const ours = [
      contestant('client', client(), calls),
      contestant('openapi-fetch, signing middleware', openapiFetch(), calls),
      contestant('bare wrapper, signing', bareWrapper(byWebCrypto), calls),
      contestant('bare wrapper, signing with node:crypto', bareWrapper(byNodeCrypto), calls),
      contestant('Web APIs alone', platformAlone(byWebCrypto), calls),
      contestant('Web APIs alone, but for node:crypto', platformAlone(byNodeCrypto), calls),
    ];
    return smoke ? ours : [...ours, contestant(vendor, authingNodeSdk(await peers(peerVersions)), calls)];
  },
};

function contestant(name: string, { get, update }: SignedCaller, calls: number): Contestant {
  return {
    name,
    async measure() {
      return {
        'GET, ten at a time': await timeOf(get, calls, 10),
        'POST, ten at a time': await timeOf(update, calls, 10),
        'GET, alone': await timeOf(get, calls, 1),
        'POST, alone': await timeOf(update, calls, 1),
      };
    },
  };
}

/** How long one of so many calls took, in microseconds, when so many were on their way at a time. */
async function timeOf(call: () => Promise<unknown>, calls: number, atATime: number): Promise<number> {
  let left = calls;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (left > 0) {
        left -= 1;
        await call();
      }
    }),
  );
  return ((performance.now() - started) * 1000) / calls;
}
