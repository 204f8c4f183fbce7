const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address to listen on is reachable from this machine only. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127\./.test(address);
}

/**
 * Whether a request's `Host` names this server. A page on the internet can point its own host name at this machine, so
 * that the browser sends its requests here (DNS rebinding). Only the `Host` header gives them away.
 * @param host the value of the header, with or without a port
 * @param allowed further names of this server; `*` allows any host
 */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes('*')) return true;
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  if (loopbackNames.includes(name) || name.endsWith('.localhost')) return true;
  // An IPv6 address has brackets in a header, but not in the option `host`.
  return allowed.some((each) => each.toLowerCase() === name || `[${each.toLowerCase()}]` === name);
}
