/**
 * The error of a server that cannot listen: a sentence with the next step, which the system's message lacks.
 * @param error what the system reports; the new error keeps its `code`, and has it as its cause
 */
export function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const message = describe(error.code, host, port);
  if (message === undefined) return error;
  return Object.assign(new Error(message, { cause: error }), { code: error.code });
}

function describe(code: string | undefined, host: string, port: number): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use. Stop the process that uses it or choose another port; port 0 picks a free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port} of ${host}. Choose a port from 1024; port 0 picks a free one.`;
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${host}. Choose another host, such as 127.0.0.1.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${host} is not an address, and no address is known for this name. Choose another host, such as 127.0.0.1.`;
    default:
      return undefined;
  }
}
