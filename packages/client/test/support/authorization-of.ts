import { accessKeyId, accessKeySecret } from './create-client.ts';
import type { Sent } from './scripted-fetch.ts';

/**
 * The authorization that a signed GET has to have, recomputed from what was sent: over `date` and the headers of the
 * dialect's prefix, renamed ones included. It uses Web APIs only.
 */
export async function authorizationOf({ url, path, headers }: Sent, dialect: 'authing' | 'genauth'): Promise<string> {
  const signed = Object.keys(headers)
    .filter((name) => name === 'date' || name.startsWith(`x-${dialect}-`))
    .sort();
  const lines = signed.map((name) => `${name}:${headers[name]}\n`).join('');
  const query = decodeURIComponent(new URL(url).search);
  const mac = await hmac(`GET\n${lines}${path.slice(path.indexOf('/api/v3/'))}${query}`);
  return `${dialect === 'authing' ? 'authing' : 'GenAuth'} ${accessKeyId}:${mac}`;
}

async function hmac(text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(accessKeySecret), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(mac)));
}
