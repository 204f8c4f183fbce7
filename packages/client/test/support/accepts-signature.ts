import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RecordedRequest } from './create-recording-server.ts';

/**
 * What a server does with a signed request, written from the description of the protocol and from nothing in `src`:
 * everything is rebuilt from what arrived.
 */
export function acceptsSignature(request: RecordedRequest, accessKeySecret: string): boolean {
  const [scheme = '', credentials = ''] = (request.headers.authorization ?? '').split(' ');
  const given = Buffer.from(credentials.slice(credentials.lastIndexOf(':') + 1), 'base64');
  const resource = resourceOf(request);
  const head = `${request.method}\n${headerBlock(request, { authing: 'x-authing-', GenAuth: 'x-genauth-' }[scheme] ?? '?')}`;
  const candidates = resource.includes('?') ? [resource] : [resource, `${resource}?`];
  return candidates.some((candidate) => {
    const expected = createHmac('sha1', accessKeySecret)
      .update(head + candidate)
      .digest();
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

function headerBlock({ headers }: RecordedRequest, prefix: string): string {
  let block = '';
  for (const name of Object.keys(headers).sort()) {
    if (name === 'date' || name.startsWith(prefix)) block += `${name}:${String(headers[name]).trim()}\n`;
  }
  return block;
}

function resourceOf({ method, url, body }: RecordedRequest): string {
  const { pathname, searchParams } = new URL(url, 'http://server');
  const path = pathname.slice(pathname.indexOf('/api/v3/'));
  const members: [string, unknown][] = method === 'GET' ? [...searchParams] : Object.entries(JSON.parse(body));
  if (members.length === 0) return path;
  const texts = new Map(members.map(([name, value]) => [name, textOf(value)]));
  return `${path}?${[...texts.keys()]
    .sort()
    .map((name) => `${name}=${texts.get(name)}`)
    .join('&')}`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
