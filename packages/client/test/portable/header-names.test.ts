import { describe, expect, test } from 'vitest';
import { authorizationOf } from '../support/authorization-of.ts';
import { createClient, type TestOptions } from '../support/create-client.ts';
import { createScriptedFetch, type Sent, success } from '../support/scripted-fetch.ts';

/** The names in the vendor's map, for a deployment of another brand. */
const headerNames = {
  'userpool-id': 'x-acme-userpool-id',
  'app-id': 'x-acme-app-id',
  'tenant-id': 'x-acme-tenant-id',
  'sdk-version': 'x-acme-sdk-version',
  'request-from': 'x-acme-request-from',
  lang: 'X-Acme-Lang',
};

const token = { access_token: `e30.${btoa('{"scoped_userpool_id":"pool-1"}')}.c2ln`, expires_in: 7200 };

/** The last request of one call. */
async function sentWith(options: TestOptions): Promise<Sent> {
  const { fetch, sent } = createScriptedFetch(({ path }) =>
    path.endsWith('token') ? { ...success, data: token } : success,
  );
  await createClient({ fetch, tenantId: 'tenant-1', lang: 'en-US', ...options }).listWebhooks({ page: 2 });
  const last = sent.at(-1);
  if (!last) throw new Error('Nothing was sent');
  return last;
}

const named = ({ headers }: Sent, beginning: string): { [name: string]: string } =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith(beginning)));

describe('headerNames', () => {
  test('renames what the token form sends, and leaves no old name behind', async () => {
    const sent = await sentWith({ headerNames, authorization: 'token', dialect: 'authing' });
    expect(named(sent, 'x-acme-')).toEqual({
      'x-acme-app-id': 'tenant-1',
      'x-acme-lang': 'en-US',
      'x-acme-sdk-version': expect.any(String),
      'x-acme-userpool-id': 'pool-1',
    });
    expect(named(sent, 'x-authing-')).toEqual({});
  });

  test('leaves the headers of the signature as they are', async () => {
    const sent = await sentWith({ headerNames });
    // Where `date` cannot be set, as in browsers, `x-genauth-date` is sent.
    const dated = 'date' in sent.headers ? [] : ['x-genauth-date'];
    expect(Object.keys(named(sent, 'x-genauth-'))).toEqual([
      ...dated,
      'x-genauth-signature-method',
      'x-genauth-signature-nonce',
      'x-genauth-signature-version',
    ]);
  });

  test('leaves unnamed headers as they are', async () => {
    const sent = await sentWith({ headerNames: { lang: 'x-acme-lang', 'app-id': undefined } });
    expect(Object.keys(named(sent, 'x-acme-'))).toEqual(['x-acme-lang']);
    expect(Object.keys(named(sent, 'x-genauth-'))).toEqual(
      expect.arrayContaining(['x-genauth-app-id', 'x-genauth-sdk-version']),
    );
  });

  test.each(['authing', 'genauth'] as const)(
    'signs a header by its prefix only, in the %s dialect',
    async (dialect) => {
      const other = dialect === 'authing' ? 'genauth' : 'authing';
      for (const names of [
        {},
        headerNames,
        { lang: `x-${dialect}-language` },
        { lang: `x-${other}-lang` },
        { lang: 'accept-language', 'app-id': `X-${dialect}-Tenant` },
      ]) {
        const sent = await sentWith({ headerNames: names, dialect });
        expect(sent.headers['authorization']).toBe(await authorizationOf(sent, dialect));
      }
    },
  );

  test('is read once', async () => {
    const names = { lang: 'x-acme-lang' };
    const { fetch, sent } = createScriptedFetch(() => success);
    const client = createClient({ fetch, headerNames: names });
    names.lang = 'x-other-lang';
    await client.listWebhooks();
    expect(sent[0]?.headers).toHaveProperty('x-acme-lang', 'zh-CN');
  });
});
