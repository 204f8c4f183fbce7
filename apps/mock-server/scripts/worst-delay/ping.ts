/** A worker of `worst-delay-run.ts`: requests small answers from a server without a pause and records the slowest one. */
import { Agent, get } from 'node:http';
import { workerData } from 'node:worker_threads';

/** The data that the worker receives. */
export type PingData = {
  readonly requests: readonly { readonly url: string; readonly headers: { readonly [name: string]: string } }[];
  /** In microseconds, one number for each request: the slowest answer since it was set to 0, and the answers so far. */
  readonly slowest: Int32Array;
  readonly answers: Int32Array;
};

const { requests, slowest, answers } = workerData as PingData;

for (const [index, { url, headers }] of requests.entries()) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): void => {
    const started = performance.now();
    get(url, { agent, headers }, (response) => {
      response.resume().on('end', () => {
        const took = Math.round((performance.now() - started) * 1000);
        if (took > Atomics.load(slowest, index)) Atomics.store(slowest, index, took);
        Atomics.add(answers, index, 1);
        Atomics.notify(answers, index);
        ask();
      });
    }).on('error', (error) => {
      throw error;
    });
  };
  ask();
}
