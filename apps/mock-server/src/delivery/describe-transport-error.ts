/** The message of a timeout, as in the vendor's sample. */
export const timeoutMessage = 'ERRTIMEOUT';

/** Describes in one line, for the log, why no answer came. */
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
  // undici fails an assertion on answers that its parser accepts, and the message is a line of its source code.
  if (code === 'ERR_ASSERTION')
    return 'EPROTO: the receiver sent an answer that is not valid HTTP, such as a status below 100';
  // A name with several addresses fails once for each of them; the AggregateError itself has no message.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(messageOf))].join('; ');
  return messageOf(error);
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() || (codeOf(error) ?? error.name) : String(error);
}
