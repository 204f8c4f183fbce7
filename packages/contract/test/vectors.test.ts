import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { operationList } from '../src/index.ts';
import { readSpecFile } from './support/spec.ts';

type Vector = {
  id: string;
  note: string;
  dialect?: 'authing' | 'genauth';
  method: string;
  path: string;
  params: Record<string, unknown>;
  wire: { url: string; body?: string };
  headers: Record<string, string>;
  signedHeaderNames?: string[];
  stringToSign: string;
  signature: string;
  authorization: string;
};
type VectorFile = { accessKeyId: string; accessKeySecret: string; vectors: Vector[]; derived: Vector[] };

const file: VectorFile = JSON.parse(readSpecFile('vectors/signatures.json'));
const all = [...file.vectors, ...file.derived];
const paths = operationList.map((facts) => `${facts.method} ${facts.path}`);

test('the IDs are unique', () => {
  const ids = all.map((vector) => vector.id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('both dialects sign the same calls', () => {
  const calls = (dialect: string) =>
    file.vectors.filter((vector) => vector.dialect === dialect).map((vector) => vector.id.replace(`${dialect}/`, ''));
  expect(calls('authing').length).toBeGreaterThan(5);
  expect(calls('genauth').toSorted()).toEqual(calls('authing').toSorted());
});

test.for(all)('$id is well formed', (vector) => {
  expect(vector.id).toMatch(/^[a-z0-9.-]+\/[a-z-]+$/);
  expect(vector.note.length).toBeGreaterThan(10);
  if (vector.method !== 'websocket') {
    expect(paths).toContain(`${vector.method} ${vector.path}`);
    expect(vector.wire.url.split('?')[0]).toBe(vector.path);
  }
  if (vector.wire.body !== undefined) expect(JSON.parse(vector.wire.body)).toEqual(vector.params);
  expect(vector.stringToSign.startsWith(`${vector.method}\n`)).toBe(true);
});

test.for(all)(
  '$id: the signature is the HMAC-SHA1 of the string to sign',
  ({ stringToSign, signature, authorization, dialect }) => {
    const expected = createHmac('sha1', file.accessKeySecret).update(stringToSign, 'utf8').digest('base64');
    expect(signature).toBe(expected);
    const scheme = dialect === 'genauth' ? 'GenAuth' : 'authing';
    expect(authorization).toBe(`${scheme} ${file.accessKeyId}:${expected}`);
  },
);

test.for(file.vectors)('$id: the string to sign contains the signed headers, sorted, one per line', (vector) => {
  const { signedHeaderNames = [], headers, stringToSign, dialect } = vector;
  const chosen = Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.replace(/[\t\n\r\f]/g, ' ').trim()])
    .filter(([name]) => name === 'date' || name.startsWith(`x-${dialect}-`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(chosen.map(([name]) => name)).toEqual(signedHeaderNames.map((name) => name.toLowerCase()));
  expect(stringToSign).toContain(`${vector.method}\n${chosen.map(([name, value]) => `${name}:${value}\n`).join('')}`);
});
