/**
 * Posts one event again and again, in one of several ways, 50 at a time. Prints its port; a request to it posts as many as
 * its path says and is answered with the seconds that they took.
 *
 *     node sender.ts <way> <URL of the receiver> [state file]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, Pool, request } from 'undici';
import { startMockSender } from '../mock-sender.ts';
import { sampleRequest } from '../sample-event.ts';

const atOnce = 50;
const [way = '', url = '', file] = process.argv.slice(2);
const { headers, text } = sampleRequest(url);

/** Starts what posts, and gives what posts so many. */
const ways: { readonly [way: string]: () => Promise<(count: number) => Promise<void>> } = {
  'genauth-mock': async () => many(await startMockSender(url, file, atOnce)),
  'global fetch': async () =>
    many(async () => {
      const response = await fetch(url, { method: 'POST', headers, body: text });
      await response.arrayBuffer();
      refuseOther(response.status);
    }),
  'undici request': async () => {
    const dispatcher = new Agent();
    return many(async () => {
      const { statusCode, body } = await request(url, { method: 'POST', headers, body: text, dispatcher });
      await body.arrayBuffer();
      refuseOther(statusCode);
    });
  },
  'undici dispatch': async () => {
    const { origin, pathname: path } = new URL(url);
    const pool = new Pool(origin, { connections: atOnce });
    return many(
      () =>
        new Promise<void>((resolve, reject) => {
          let status = 0;
          pool.dispatch(
            { path, method: 'POST', headers, body: text },
            {
              onRequestStart() {},
              onResponseStart(_, statusCode) {
                status = statusCode;
              },
              onResponseData() {},
              onResponseEnd() {
                if (status === 200) resolve();
                else reject(new Error(`The receiver answered ${status}`));
              },
              onResponseError: (_, error) => reject(error),
            },
          );
        }),
    );
  },
};

function refuseOther(status: number): void {
  if (status !== 200) throw new Error(`The receiver answered ${status}`);
}

function many(post: () => Promise<void>): (count: number) => Promise<void> {
  return async (count) => {
    let left = count;
    const one = async (): Promise<void> => {
      while (left-- > 0) await post();
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  };
}

const start = ways[way];
if (start === undefined) throw new Error(`Unknown way to send: ${way}`);
const post = await start();
const server = createServer(async (message, response) => {
  const started = performance.now();
  await post(Number(message.url?.slice(1)));
  response.end(String((performance.now() - started) / 1000));
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
