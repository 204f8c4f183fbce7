import { ManagementClient } from '@genauth-webhooks/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { acceptsSignature } from './support/accepts-signature.ts';
import { createRecordingServer } from './support/create-recording-server.ts';

/** Texts of any UTF-16 code units, halves of surrogate pairs included, with a bias to characters that mean something. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...'&=?%+#/\\"\'{}[]:, \n\t\u0000é名😀\ufeff'), maxLength: 8 }),
  fc.constantFrom('', '__proto__', 'null', 'true', '1', '2024-01-02T03:04:05.000Z', '"quoted"'),
);

const anyValue = fc.oneof(
  anyText,
  fc.jsonValue(),
  fc.double(),
  fc.date({ noInvalidDate: false }),
  fc.constant(null),
  fc.constant(undefined),
  fc.dictionary(anyText, fc.oneof(anyText, fc.date(), fc.constant(undefined)), { maxKeys: 4, noNullPrototype: true }),
);

const anyMembers = fc.dictionary(anyText, anyValue, { maxKeys: 6, noNullPrototype: true });
const headerWord = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
});

const anyOptions = fc.record(
  {
    accessKeyId: headerWord,
    accessKeySecret: fc.oneof(
      fc.string({ minLength: 1 }),
      anyText.filter((text) => text !== ''),
    ),
    dialect: fc.constantFrom('authing' as const, 'genauth' as const),
    tenantId: headerWord,
    lang: headerWord,
  },
  { requiredKeys: ['accessKeyId', 'accessKeySecret'] },
);

test('a server accepts the signature of any body', async () => {
  const server = await createRecordingServer();
  await fc.assert(
    fc.asyncProperty(anyOptions, anyMembers, anyMembers, async (options, members, requestBody) => {
      const client = new ManagementClient({ ...options, host: server.url });
      // Members that the types do not know stand for callers without types.
      const input = { ...members, webhookId: 'w', requestBody };
      await client.triggerWebhook(input);
      const request = server.requests.at(-1);
      expect(request?.body).toBe(JSON.stringify(input));
      expect(request && acceptsSignature(request, options.accessKeySecret)).toBe(true);
    }),
    runs(200),
  );
});

test('a server accepts the signature of any query', async () => {
  const server = await createRecordingServer();
  await fc.assert(
    fc.asyncProperty(anyOptions, anyMembers, anyText, async (options, members, webhookId) => {
      const client = new ManagementClient({ ...options, host: server.url });
      await client.getWebhook({ ...members, webhookId });
      const request = server.requests.at(-1);
      expect(new URL(request?.url ?? '', server.url).searchParams.get('webhookId')).toBe(
        Buffer.from(webhookId).toString(),
      );
      expect(request && acceptsSignature(request, options.accessKeySecret)).toBe(true);
    }),
    {
      numRuns: 400,
      examples: [[{ accessKeyId: 'id', accessKeySecret: 's' }, { o: { toString: 1 }, n: Number.NaN }, '']],
    },
  );
});

test('a server refuses the signature of another secret, and of a changed body', async () => {
  const server = await createRecordingServer();
  const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'right', host: server.url });
  await client.deleteWebhook({ webhookIds: ['a'] });
  const request = server.only();
  expect(acceptsSignature(request, 'right')).toBe(true);
  expect(acceptsSignature(request, 'wrong')).toBe(false);
  expect(acceptsSignature({ ...request, body: '{"webhookIds":["b"]}' }, 'right')).toBe(false);
});
