/** The part of `node:http` that the test receiver uses, so that nothing here depends on Node's types. */
export type HttpModule = {
  createServer(listener: (request: HttpRequest, response: HttpResponse) => void): HttpServer;
};

export type HttpRequest = AsyncIterable<Uint8Array> & {
  readonly method?: string;
  readonly url?: string;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly rawHeaders: readonly string[];
};

export type HttpResponse = {
  writeHead(status: number, headers: { readonly [name: string]: string }): unknown;
  end(body: string): unknown;
};

export type HttpServer = {
  once(event: 'error', listener: (error: Error) => void): unknown;
  listen(port: number, host: string, listener: () => void): unknown;
  address(): unknown;
  close(listener: () => void): unknown;
  closeAllConnections(): void;
};

/**
 * Finds `node:http` without an import, so that browsers can load this entry and bundlers find nothing to resolve.
 * @throws Error where there is none
 */
export function findHttp(): HttpModule {
  const { process } = globalThis as { process?: { getBuiltinModule?(id: string): HttpModule | undefined } };
  const http = process?.getBuiltinModule?.('node:http');
  if (http === undefined) throw new Error('createTestReceiver() requires node:http. Run it in Node, Deno or Bun');
  return http;
}
