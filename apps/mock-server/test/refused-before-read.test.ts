import { operations } from '@genauth-webhooks/contract';
import { expect, onTestFinished, test } from 'vitest';
import { createMock } from '../src/index.ts';
import { signRequest } from './support/sign-request.ts';

const create = operations.createWebhook.path;
const now = () => new Date().toUTCString();

/** A body that counts how often it is read. */
function countedBody(): { body: ReadableStream<Uint8Array>; reads: () => number } {
  let reads = 0;
  const source = {
    pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      reads++;
      controller.enqueue(Buffer.from('{}'));
      controller.close();
    },
  };
  return { body: new ReadableStream(source, { highWaterMark: 0 }), reads: () => reads };
}

const unknown = { accessKeyId: 'unknown', accessKeySecret: 'x', userPoolId: 'x' };

/** @param key the key pair of the mock */
const refusals = (key: typeof unknown): readonly (readonly [string, string, { [name: string]: string }, number])[] => [
  ['an unknown path', '/nowhere', {}, 404],
  ['no authorization', create, {}, 401],
  ['an invalid token', create, { authorization: 'Bearer a.b.c' }, 401],
  ['a malformed signature', create, { authorization: 'authing x' }, 401],
  [
    'an unknown key',
    create,
    signRequest({ method: 'POST', path: create, parameters: {} }, unknown, { date: now() }),
    401,
  ],
  ['an old date', create, signRequest({ method: 'POST', path: create, parameters: {} }, key), 401],
  ['a page of another origin', '/_mock/seed', { origin: 'https://evil.example' }, 403],
  ['no control token', '/_mock/seed', {}, 401],
];

test('the server refuses an unauthorized caller before it reads the body', async () => {
  const mock = await createMock({ controlToken: 'the-token' });
  onTestFinished(() => mock.close());
  for (const [title, path, headers, statusCode] of refusals(mock.credentials)) {
    const { body, reads } = countedBody();
    const init = { method: 'POST', headers, body, duplex: 'half' } as const;
    const answer = await mock.fetch(`http://localhost${path}`, init);
    expect({ title, ...(await answer.json()), reads: reads() }).toMatchObject({ title, statusCode, reads: 0 });
  }
});

test('the server refuses a body above the limit and stops reading it', async () => {
  const mock = await createMock({ bodyLimit: 1024, controlToken: 'the-token' });
  onTestFinished(() => mock.close());
  let reads = 0;
  const source = {
    pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      reads++;
      controller.enqueue(Buffer.alloc(512));
    },
  };
  const body = new ReadableStream<Uint8Array>(source, { highWaterMark: 0 });
  const headers = { authorization: 'Bearer the-token' };
  const init = { method: 'POST', headers, body, duplex: 'half' } as const;
  const answer = await mock.fetch('http://localhost/_mock/pools', init);
  expect(answer.status).toBe(413);
  expect(reads).toBe(3);
});
