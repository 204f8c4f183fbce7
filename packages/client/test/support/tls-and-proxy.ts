import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The path of the self-signed certificate. */
export const certificate: string = fileURLToPath(new URL('tls/test-certificate.pem', import.meta.url));
const key = fileURLToPath(new URL('tls/test-key.pem', import.meta.url));

/** Starts an API with TLS whose certificate no client trusts, and returns its URL. */
export async function createTlsApi(): Promise<string> {
  const tls = { cert: readFileSync(certificate), key: readFileSync(key) };
  const body = JSON.stringify({ statusCode: 200, message: '', data: { totalCount: 0, list: [] } });
  const server = createTlsServer(tls, (_, response) => response.end(body));
  return `https://127.0.0.1:${await listen(server)}`;
}

/** Starts a proxy that opens tunnels, and records their targets. */
export async function createProxy(): Promise<{ readonly url: string; readonly tunnels: readonly string[] }> {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', ({ url = '' }, client: Socket) => {
    tunnels.push(url);
    const [host = '', port = ''] = url.split(':');
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client);
      client.pipe(target);
    });
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, tunnels };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
