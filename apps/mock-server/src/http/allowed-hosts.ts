const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request's `Host` names this server. A page on the internet can make a browser send requests to a local
 * server under a name of its own, which is all that tells them apart.
 * @param host the value of the header, with or without a port
 * @param allowed more names that this server goes by; `*` allows any
 */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes('*')) return true;
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  return (
    loopbackNames.includes(name) || name.endsWith('.localhost') || allowed.some((each) => each.toLowerCase() === name)
  );
}
