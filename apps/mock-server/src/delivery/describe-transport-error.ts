/** Time-outs are told by the name that the vendor's sample has. */
export const timeoutMessage = 'ERRTIMEOUT';

/** Why no answer came, in one line for the log. */
export function describeTransportError(error: unknown, closing: boolean): string {
  if (closing) return 'ECANCELED: the mock server was closed while the receiver was answering';
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  if (error.name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT') return timeoutMessage;
  if (code === 'UND_ERR_SOCKET') {
    return error.message.startsWith('bad ')
      ? `EPROTO: the receiver sent 100 Continue or switched protocols without being asked (${error.message})`
      : 'ECONNRESET: the receiver closed the connection before it had answered';
  }
  // A name with several addresses fails once for each of them, and the sum has no message of its own.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(messageOf))].join('; ');
  return messageOf(error);
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() || (codeOf(error) ?? error.name) : String(error);
}
