/// <reference lib="esnext.disposable" preserve="true" />
import { checkNames } from '../options/check-option.ts';
import { createInbox, type NextOptions, type ReceivedDelivery } from './inbox.ts';
import { findHttp, type HttpRequest, type HttpResponse } from './node-http.ts';

/** The answer to a delivery. */
export type TestAnswer = {
  /** Default 200. */
  readonly status?: number | undefined;
  /** Default: `content-type: application/json` for a body that is an object. */
  readonly headers?: { readonly [name: string]: string } | undefined;
  /** A string, or an object that becomes JSON. Default `{received: true}`. */
  readonly body?: string | object | undefined;
};

/** An answer, or a function that makes one. A function that never resolves makes the sender wait. */
export type TestResponder = TestAnswer | ((delivery: ReceivedDelivery) => TestAnswer | Promise<TestAnswer>);

/** Where a test receiver listens. */
export type TestReceiverOptions = {
  /** Default 0: a free one. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined;
};

/** A running receiver. */
export type TestReceiver = {
  /** Where to send deliveries, such as `http://127.0.0.1:49152/`. Any path below it works. */
  readonly url: string;
  /** Sets the answers: each is used once, in this order, and the last one from then on. */
  respondWith(...responders: readonly [TestResponder, ...TestResponder[]]): void;
  /**
   * Resolves to the oldest delivery that no call has taken yet, now or when it arrives. Rejects with a list of the
   * deliveries that did arrive when `timeoutMs` runs out, or when the receiver is closed. Rejects with a
   * `ConfigurationError` for an invalid option.
   */
  next(options?: NextOptions): Promise<ReceivedDelivery>;
  /** Every delivery so far, taken or not, oldest first. */
  all(): readonly ReceivedDelivery[];
  /** Ends all connections and stops listening. May be called again. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts an HTTP receiver that records deliveries. Rejects when it cannot listen, and where there is no `node:http`.
 *
 * @example
 * ```ts
 * import { buildDelivery, createTestReceiver } from '@genauth-webhooks/client/testing';
 *
 * await using receiver = await createTestReceiver();
 * receiver.respondWith({ status: 500 }, { status: 200 });
 * await fetch(buildDelivery('test').request(receiver.url));
 * const { headers, text } = await receiver.next();
 * console.log(headers['user-agent'], text);
 * ```
 */
export async function createTestReceiver(options: TestReceiverOptions = {}): Promise<TestReceiver> {
  checkNames(options, ['port', 'host']);
  const { port = 0, host = '127.0.0.1' } = options;
  const inbox = createInbox();
  let responders: readonly TestResponder[] = [{}];

  const answer = async (request: HttpRequest, response: HttpResponse): Promise<void> => {
    const delivery = await receive(request);
    const [responder = {}, ...others] = responders;
    if (others.length > 0) responders = others;
    inbox.add(delivery);
    const {
      status = 200,
      headers,
      body = { received: true },
    } = typeof responder === 'function' ? await responder(delivery) : responder;
    const isText = typeof body === 'string';
    response.writeHead(status, { ...(isText ? {} : { 'content-type': 'application/json' }), ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

  const server = findHttp().createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as { readonly port: number };

  const close = async (): Promise<void> => {
    inbox.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  };

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    respondWith(...next) {
      responders = next;
    },
    next: inbox.next,
    all: inbox.all,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function receive(request: HttpRequest): Promise<ReceivedDelivery> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  const { method = '', url = '', headers, rawHeaders } = request;
  return { method, path: url, headers, rawHeaders, body, text: new TextDecoder().decode(body) };
}
