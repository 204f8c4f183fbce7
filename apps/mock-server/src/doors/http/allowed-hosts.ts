const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address to listen on can be reached from this machine alone. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127\./.test(address);
}

/**
 * Whether a request's `Host` names this server. A page on the internet can make a browser send requests to a local
 * server under a name of its own, which is all that tells them apart.
 * @param host the value of the header, with or without a port
 * @param allowed more names that this server goes by; `*` allows any
 */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes('*')) return true;
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  if (loopbackNames.includes(name) || name.endsWith('.localhost')) return true;
  // An address of IPv6 wears brackets in a header, but not where it is listened on.
  return allowed.some((each) => each.toLowerCase() === name || `[${each.toLowerCase()}]` === name);
}
