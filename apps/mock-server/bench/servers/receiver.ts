/** A receiver that answers 200 as cheaply as Node can: no HTTP library. Prints its port. */
import { type AddressInfo, createServer } from 'node:net';

const answer = Buffer.from(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 17\r\n\r\n{"received":true}',
);

const server = createServer({ noDelay: true }, (socket) => {
  let read: Buffer | undefined;
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    read = read === undefined ? chunk : Buffer.concat([read, chunk]);
    for (let length = lengthOf(read); length <= read.length; length = lengthOf(read)) {
      socket.write(answer);
      read = read.subarray(length);
    }
    if (read.length === 0) read = undefined;
  });
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));

/** Of the first request in these bytes; unknown is endless. */
function lengthOf(read: Buffer): number {
  const headEnd = read.indexOf('\r\n\r\n');
  if (headEnd < 0) return Number.POSITIVE_INFINITY;
  const length = /^content-length: *(\d+)/im.exec(read.toString('latin1', 0, headEnd))?.[1];
  if (length === undefined) throw new Error('A request without a length');
  return headEnd + 4 + Number(length);
}
