import { expect, test } from 'vitest';
import { readBaseUrl } from './base-url.ts';

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://api.example.com/', 'https://api.example.com'],
  ['https://api.example.com///', 'https://api.example.com'],
  ['HTTP://Api.Example.com:80/base/', 'http://api.example.com/base'],
  ['api.example.com', 'https://api.example.com'],
  ['api.example.com:8443/base', 'https://api.example.com:8443/base'],
  ['localhost', 'http://localhost'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:3000/', 'http://127.0.0.1:3000'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['https://localhost:3000', 'https://localhost:3000'],
  ['localhost.example.com', 'https://localhost.example.com'],
  ['127.0.0.1.example.com', 'https://127.0.0.1.example.com'],
])('the host %s has the base URL %s', (host, baseUrl) => {
  expect(readBaseUrl(host)).toBe(baseUrl);
});
