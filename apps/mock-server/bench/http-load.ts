import { connect, type Socket } from 'node:net';
import { quantile } from '../../../.config/bench/statistics.ts';

/** What is sent, and how. */
export type Load = {
  readonly port: number;
  /** Each has one request in progress at a time. */
  readonly connections: number;
  readonly durationMs: number;
  /** The next request, as it goes over the wire. */
  readonly next: () => Buffer;
  /** What an answer has to contain; another one ends the load with an error. */
  readonly expected: string;
};

/** What came of a load. */
export type LoadResult = {
  /** Answers per second. */
  readonly rate: number;
  /** Milliseconds from sending to the last byte of the answer. */
  readonly p50: number;
  readonly p99: number;
};

/**
 * Sends requests over raw sockets and keep-alive connections. A general load generator takes as long for a request as a fast
 * server does, tells latencies in whole milliseconds, or cannot send a request of its own on each connection.
 */
export async function sendLoad(load: Load): Promise<LoadResult> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + load.durationMs;
  await Promise.all(Array.from({ length: load.connections }, () => sendOverOne(load, until, latencies)));
  const seconds = (performance.now() - started) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  return { rate: sorted.length / seconds, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

function sendOverOne(load: Load, until: number, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
    let sentAt = 0;
    let read: Buffer | undefined;
    const end = (error?: Error): void => {
      socket.destroy();
      if (error === undefined) resolve();
      else reject(error);
    };
    const send = (): void => {
      sentAt = performance.now();
      socket.write(load.next());
    };
    socket.on('connect', send);
    socket.on('error', end);
    socket.on('close', () => end(new Error('The server closed a connection')));
    socket.on('data', (chunk) => {
      read = read === undefined ? chunk : Buffer.concat([read, chunk]);
      if (!isWhole(read)) return;
      const now = performance.now();
      latencies.push(now - sentAt);
      if (!read.includes(load.expected)) {
        return end(new Error(`Instead of ${load.expected} came ${read.toString('utf8', 0, 2000)}`));
      }
      read = undefined;
      if (now < until) send();
      else end();
    });
  });
}

/** Whether an answer is there to its last byte; one with a length or in chunks. */
function isWhole(read: Buffer): boolean {
  const headEnd = read.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const head = read.toString('latin1', 0, headEnd).toLowerCase();
  const at = head.indexOf('content-length:');
  if (at >= 0) return read.length - headEnd - 4 >= Number.parseInt(head.slice(at + 15), 10);
  if (head.includes('transfer-encoding: chunked')) return read.toString('latin1', read.length - 5) === '0\r\n\r\n';
  throw new Error(`An answer without a length: ${head}`);
}
