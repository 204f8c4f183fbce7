import { readFileSync } from 'node:fs';
import type { AccessKey } from '../../src/index.ts';

/** One known answer of `spec/vectors/signatures.json`. */
export type SignatureVector = {
  readonly id: string;
  readonly dialect: 'authing' | 'genauth';
  readonly method: string;
  readonly path: string;
  readonly wire: { readonly url: string; readonly body?: string };
  readonly headers: { readonly [name: string]: string };
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
};

type VectorFile = {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly vectors: readonly SignatureVector[];
  readonly derived: readonly Omit<SignatureVector, 'dialect'>[];
};

const file: VectorFile = JSON.parse(
  readFileSync(new URL('../../../../spec/vectors/signatures.json', import.meta.url), 'utf8'),
);

/** Every vector. C# and old Java, under `derived`, sign in the Authing dialect. */
export const signatureVectors: readonly SignatureVector[] = [
  ...file.vectors,
  ...file.derived.map((vector) => ({ dialect: 'authing' as const, ...vector })),
];

/** The vectors of HTTP requests. This API has no operation that opens a WebSocket. */
export const httpVectors: readonly SignatureVector[] = signatureVectors.filter(({ method }) => method !== 'websocket');

/** The key pair that the vectors are signed with. */
export const vectorKey: AccessKey = {
  accessKeyId: file.accessKeyId,
  accessKeySecret: file.accessKeySecret,
  userPoolId: file.accessKeyId,
};

/** The parameters of a vector, read from what it puts on the wire. The query of a WebSocket is not signed. */
export function parametersOf({ method, wire }: SignatureVector): { [name: string]: unknown } {
  if (method === 'websocket') return {};
  if (wire.body !== undefined) return JSON.parse(wire.body);
  return Object.fromEntries(new URLSearchParams(wire.url.split('?')[1] ?? ''));
}

/** The headers that the signature of a vector covers. */
export function signedHeaderNames({ dialect, headers }: SignatureVector): string[] {
  return Object.keys(headers).filter((name) => name === 'date' || name.startsWith(`x-${dialect}-`));
}
