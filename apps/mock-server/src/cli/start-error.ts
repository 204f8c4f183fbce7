import type { MockServerOptions } from '../mock/option-table.ts';

/** Why the server did not start, with the next step where one is known. */
export function describeStartError(error: unknown, { host, port, file }: MockServerOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use. Stop that process or choose another port; --port 0 picks a free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port} or may not write ${file}. Choose another --port or --state.`;
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${host}. Choose another --host.`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
