import { expect, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { callWith, getToken } from './support/caller.ts';
import { expectFailure } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { type Answer, send } from './support/raw-http.ts';
import { signRequest } from './support/sign-request.ts';
import {
  httpVectors,
  parametersOf,
  type SignatureVector,
  signatureVectors,
  signedHeaderNames,
  vectorKey,
} from './support/signature-vectors.ts';
import { startMock } from './support/start-mock.ts';

const invalidSignature = { statusCode: 401, apiCode: 1300 };

/** A server that has the vectors' key and lives at the moment at which they were signed. */
async function startAtVectorTime(): Promise<MockServer> {
  return await startMock({ credentials: vectorKey, clock: manualClock(), seed: 1 });
}

/** Sends a vector as it stands, or with a part replaced. */
async function sendVector(
  mock: MockServer,
  { method, wire, headers, authorization }: SignatureVector,
  change: { url?: string; body?: string; authorization?: string; headers?: SignatureVector['headers'] } = {},
): Promise<Answer> {
  const body = change.body ?? wire.body;
  return await send(mock, {
    method,
    target: change.url ?? wire.url,
    headers: { ...(change.headers ?? headers), authorization: change.authorization ?? authorization },
    ...(body === undefined ? {} : { body }),
  });
}

test('every vector but those of the WebSocket goes over HTTP, and both dialects and the derived ones are among them', () => {
  const left = signatureVectors.filter((vector) => !httpVectors.includes(vector)).map(({ id }) => id);
  expect(left.toSorted()).toEqual(['authing/websocket-subscribe', 'genauth/websocket-subscribe']);
  const kinds = new Set(httpVectors.map(({ id }) => id.split('/')[0]));
  expect([...kinds].toSorted()).toEqual(['authing', 'csharp', 'genauth', 'java-3.1.3-and-older']);
});

test.for(httpVectors)('$id: the signature is accepted, and the answer is the one that a token gets', async (vector) => {
  const signed = await sendVector(await startAtVectorTime(), vector);
  const mock = await startAtVectorTime();
  const byToken = await sendVector(mock, vector, { authorization: `Bearer ${await getToken(mock)}` });
  expect(signed.body.statusCode).not.toBe(401);
  const { requestId: _, ...answer } = byToken.body;
  // The token's own call took one of the seed's IDs.
  expect(signed).toMatchObject({ status: 200, body: JSON.parse(JSON.stringify(answer)) });
});

test.for(httpVectors)('$id: refused with a parameter changed, added or left out', async (vector) => {
  const mock = await startAtVectorTime();
  const [path = '', query = ''] = vector.wire.url.split('?');
  if (vector.wire.body === undefined) {
    const parameters = [...new URLSearchParams(query)];
    const queries = [
      [...parameters, ['added', '']],
      ...parameters.map((_, at) => parameters.filter((_each, index) => index !== at)),
      ...parameters.map((_, at) =>
        parameters.map(([name, value], index) => [name, index === at ? `${value}0` : value]),
      ),
    ];
    for (const changed of queries) {
      const url = `${path}?${new URLSearchParams(changed as [string, string][])}`;
      expectFailure(await sendVector(mock, vector, { url }), invalidSignature);
    }
  } else {
    const parameters = parametersOf(vector);
    const bodies = [
      { ...parameters, added: '' },
      {},
      ...Object.keys(parameters).map((name) => ({ ...parameters, [name]: [parameters[name]] })),
      ...Object.keys(parameters).map((name) => ({ ...parameters, [name]: undefined })),
    ];
    for (const changed of bodies) {
      expectFailure(await sendVector(mock, vector, { body: JSON.stringify(changed) }), invalidSignature);
    }
  }
});

// That the method is part of what is signed shows in verify-signature.test.ts: here each path has one method only.
test.for(httpVectors)('$id: refused with another method, before the server reads the signature', async (vector) => {
  const mock = await startAtVectorTime();
  for (const method of ['GET', 'POST', 'PUT'].filter((each) => each !== vector.method)) {
    expectFailure(await sendVector(mock, { ...vector, method }), { statusCode: 405, httpStatus: 405 });
  }
});

test("the tests' own signer gives the signatures of the vectors", () => {
  for (const vector of httpVectors) {
    const names = signedHeaderNames(vector).filter((name) => !/date$|signature-/.test(name));
    const { authorization } = signRequest({ ...vector, parameters: parametersOf(vector) }, vectorKey, {
      dialect: vector.dialect,
      date: vector.headers['date'] ?? null,
      nonce: vector.headers[`x-${vector.dialect}-signature-nonce`] ?? null,
      headers: Object.fromEntries(
        [...names, ...(vector.headers['date'] === undefined ? ['x-authing-date'] : [])].map((name) => [
          name,
          vector.headers[name] ?? '',
        ]),
      ),
    });
    // Where the SDK signs an undefined parameter, it leaves a question mark behind.
    if (vector.id.endsWith('-undefined')) expect(authorization).not.toBe(vector.authorization);
    else expect(authorization, vector.id).toBe(vector.authorization);
  }
});

test('the signature of a WebSocket subscription opens nothing else', async () => {
  const mock = await startAtVectorTime();
  for (const { authorization } of signatureVectors.filter(({ method }) => method === 'websocket')) {
    const headers = { authorization, date: 'Tue, 02 Jan 2024 03:04:05 GMT' };
    expectFailure(await callWith(mock, 'listWebhooks', {}, headers), invalidSignature);
  }
});
