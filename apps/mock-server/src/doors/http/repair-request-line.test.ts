import { expect, test } from 'vitest';
import { repairRequestLine } from './repair-request-line.ts';

const mend = (text: string): string | undefined => repairRequestLine(Buffer.from(text))?.toString('latin1');

test('repairRequestLine percent-encodes bytes beyond ASCII in a target and nothing else', () => {
  expect(mend('GET /x?a=é&b=%20 HTTP/1.1\r\nhost: y\r\n\r\nrest é')).toBe(
    `GET /x?a=%C3%A9&b=%20 HTTP/1.1\r\nhost: y\r\n\r\nrest ${Buffer.from('é').toString('latin1')}`,
  );
});

test('repairRequestLine percent-encodes spaces in a target', () => {
  expect(mend('GET /x?a=b c d HTTP/1.1\r\n\r\n')).toBe('GET /x?a=b%20c%20d HTTP/1.1\r\n\r\n');
});

test.each([
  'GET /x HTTP/1.1\r\n\r\n',
  'GET /x?a=é',
  'get /é HTTP/1.1\r\n\r\n',
  'GET /é HTTP/2\r\n\r\n',
  '\u0000\u0001\r\n',
  '',
])('repairRequestLine leaves %j alone', (text) => {
  expect(mend(text)).toBeUndefined();
});
