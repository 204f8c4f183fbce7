import { expect, test } from 'vitest';
import { accessTokenOf, callWith, getToken } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock, vectorTime } from './support/manual-clock.ts';
import { startMock } from './support/start-mock.ts';
import { temporaryStateFile } from './support/start-with-two-keys.ts';

const refused = { statusCode: 401, apiCode: 2020 };
const credentials = { accessKeyId: 'ak_-Zz9', accessKeySecret: 'sécret 值', userPoolId: 'pool-with_odd-ID' };

function claimsOf(token: string): { [name: string]: unknown } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64').toString('utf8'));
}

test('get-management-token answers a token of three parts and a whole number of seconds', async () => {
  const mock = await startMock({ clock: manualClock(), credentials });
  const { accessKeyId, accessKeySecret } = credentials;
  const answer = await callWith(mock, 'getManagementToken', { accessKeyId, accessKeySecret }, {});
  expectSuccess('getManagementToken', answer);
  expect(answer.body.data).toEqual({ access_token: expect.any(String), expires_in: 7200 });
  expect(answer.text).toContain('"expires_in":7200');
  const [header = '', payload, ...rest] = accessTokenOf(answer.body).split('.');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString('utf8'))).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toMatch(/^[A-Za-z0-9]+$/);
  expect(rest).toHaveLength(1);
});

test('a token names the user pool in the claim scoped_userpool_id', async () => {
  const mock = await startMock({ clock: manualClock(), credentials });
  expect(claimsOf(await getToken(mock))).toEqual({
    token_type: 'management_token',
    scoped_userpool_id: credentials.userPoolId,
    access_key_id: credentials.accessKeyId,
    iat: vectorTime / 1000,
    exp: vectorTime / 1000 + 7200,
  });
});

test('a wrong key pair is refused with 401 and 2020, without a word about which half is wrong', async () => {
  const mock = await startMock({ credentials, language: 'en-US' });
  const { accessKeyId, accessKeySecret, userPoolId } = credentials;
  const pairs = [
    { accessKeyId, accessKeySecret: 'sécret' },
    { accessKeyId, accessKeySecret: accessKeySecret.replace('值', '倀') },
    { accessKeyId, accessKeySecret: accessKeySecret.toUpperCase() },
    { accessKeyId: 'unknown', accessKeySecret },
    { accessKeyId: userPoolId, accessKeySecret },
  ];
  for (const pair of pairs) {
    const answer = await callWith(mock, 'getManagementToken', pair, {});
    expectFailure(answer, refused);
    expect(answer.body.message).toBe('The access key ID or its secret is wrong');
  }
});

test('a token is valid until its lifetime is over, and then refused with 2020', async () => {
  const clock = manualClock();
  const mock = await startMock({ clock, language: 'en-US' });
  const authorization = `Bearer ${await getToken(mock)}`;
  clock.advance(7_200_000 - 1);
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization }));
  clock.advance(1);
  const answer = await callWith(mock, 'listWebhooks', {}, { authorization });
  expectFailure(answer, refused);
  expect(answer.body.message).toBe(
    'The token has expired or was not issued by this server; get a new one from get-management-token',
  );
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization: await getToken(mock) }));
});

test('the option tokenLifetimeSeconds sets expires_in and the lifetime', async () => {
  const clock = manualClock();
  const mock = await startMock({ clock, tokenLifetimeSeconds: 1 });
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const { body } = await callWith(mock, 'getManagementToken', { accessKeyId, accessKeySecret }, {});
  expect(body.data).toMatchObject({ expires_in: 1 });
  const authorization = accessTokenOf(body);
  clock.advance(999);
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization }));
  clock.advance(1);
  expectFailure(await callWith(mock, 'listWebhooks', {}, { authorization }), refused);
});

test('a forged, garbled or foreign token is refused with 2020', async () => {
  const mock = await startMock({ clock: manualClock() });
  const foreign = await getToken(await startMock({ clock: manualClock() }));
  const token = await getToken(mock);
  const forged = {
    foreign,
    'no signature': token.replace(/[^.]*$/, ''),
    'no base64': 'é.ü.ö',
    'two tokens': `${token} ${token}`,
    'a JSON Web Token of another issuer':
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  };
  for (const [name, each] of Object.entries(forged)) {
    for (const authorization of [`Bearer ${each}`, each]) {
      const answer = await callWith(mock, 'listWebhooks', {}, { authorization });
      expect(answer.body.statusCode, name).toBe(401);
      expectFailure(answer, refused);
    }
  }
});

test('a token survives a restart on the same state file', async () => {
  const file = temporaryStateFile();
  const before = await startMock({ file, credentials });
  const authorization = await getToken(before);
  await before.close();
  const after = await startMock({ file, credentials });
  expectSuccess('listWebhooks', await callWith(after, 'listWebhooks', {}, { authorization }));
});

test('a token survives a restart with another default key, since the first key stays on the file', async () => {
  const file = temporaryStateFile();
  const before = await startMock({ file, credentials });
  const authorization = await getToken(before);
  await before.close();
  const after = await startMock({ file });
  expectSuccess('listWebhooks', await callWith(after, 'listWebhooks', {}, { authorization }));
});

test('a token becomes invalid with its key pair, even when the same ID gets another secret', async () => {
  const file = temporaryStateFile();
  const before = await startMock({ file, credentials });
  const pair = { accessKeyId: 'other', userPoolId: 'other' };
  const other = await getToken(before, (await before.createPool({ ...pair, accessKeySecret: 'one' })).credentials);
  await before.deletePool('other');
  await before.createPool({ ...pair, accessKeySecret: 'two' });
  expectFailure(await callWith(before, 'listWebhooks', {}, { authorization: other }), refused);
  const authorization = await getToken(before);
  await before.close();
  const after = await startMock({ file, credentials: { ...credentials, accessKeySecret: 'changed' } });
  expectFailure(await callWith(after, 'listWebhooks', {}, { authorization }), refused);
});

test('a token does not survive a restart without a state file', async () => {
  const before = await startMock({ credentials });
  const authorization = await getToken(before);
  await before.close();
  expectFailure(await callWith(await startMock({ credentials }), 'listWebhooks', {}, { authorization }), refused);
});
