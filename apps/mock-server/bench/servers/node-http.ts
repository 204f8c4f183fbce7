/** What Node itself can do: one answer that never changes, without any library. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answers } from '../sample-webhook.ts';

const server = createServer((request, response) => {
  const path = request.url?.slice('/api/v3/'.length).split('?')[0] as keyof typeof answers;
  const body = JSON.stringify(answers[path]);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
