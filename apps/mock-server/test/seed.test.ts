import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ControlSchemas } from '@genauth-webhooks/control';
import { controlInputValidators } from '@genauth-webhooks/control/validate-inputs';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { defaultCredentials, type MockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { canariesIn, canary } from './support/canary.ts';
import { controlClient } from './support/control-client.ts';
import { everythingOf } from './support/control-world.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

type Seed = ControlSchemas['Seed'];

/** A seed with every member, and with pools and webhooks that omit every optional one. */
function fullSeed(url = 'http://127.0.0.1:9/'): Seed {
  return {
    $schema: 'https://example.com/seed.schema.json',
    pools: [
      {
        webhooks: [
          {
            webhookId: '6229ffa0f1c2d3e4a5b6c7d8',
            createdAt: '2025-06-01T12:00:00.500Z',
            name: 'everything',
            url,
            events: ['user:created', 'login'],
            contentType: 'application/x-www-form-urlencoded',
            enabled: true,
            secret: 'seeded-secret',
            retryConfig: { enabled: true, count: 2, delay: 1.5, delayUnit: 'Hour' },
          },
          newWebhook({ url, name: 'without an ID' }),
          newWebhook({ url, name: 'without an ID either' }),
        ],
      },
      {
        userPoolId: 'other-pool',
        accessKeyId: 'other-key',
        accessKeySecret: 'other-secret',
        webhooks: [newWebhook({ url })],
      },
      { userPoolId: 'bare-pool' },
    ],
  };
}

/** A seed file in a folder of its own. */
function seedFile(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** The `data` of the response of list-webhooks, as JSON. */
async function listText(mock: MockServer, credentials = mock.credentials): Promise<string> {
  const { body } = await (await createCaller(mock, credentials)).call('listWebhooks', { limit: 50 });
  return JSON.stringify(body.statusCode === 200 ? body.data : body);
}

describe('a seed file', () => {
  test.for<[string, string]>([
    ['seed.json', JSON.stringify(fullSeed(), null, 2)],
    ['seed.yaml', stringify(fullSeed())],
    ['seed.yml', `# A comment\n---\n${stringify(fullSeed(), { defaultStringType: 'QUOTE_DOUBLE' })}`],
    ['any.name', `\uFEFF${JSON.stringify(fullSeed())}`],
  ])('named %s creates its pools, key pairs and webhooks', async ([name, text]) => {
    const mock = await startMock();
    await mock.seedFrom(seedFile(name, text));
    const { pools } = await controlClient(mock).must('listPools', { reveal: true });
    const bareSecret = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(pools).toEqual(
      [
        defaultCredentials,
        { userPoolId: 'bare-pool', accessKeyId: 'bare-pool', accessKeySecret: bareSecret },
        { userPoolId: 'other-pool', accessKeyId: 'other-key', accessKeySecret: 'other-secret' },
      ].map((key) => ({ ...key, undeliveredEvents: 0 })),
    );
    const [all] = fullSeed().pools;
    const { list, totalCount } = await (await createCaller(mock)).must('listWebhooks', {});
    expect(totalCount).toBe(3);
    const { createdAt, ...given } = all?.webhooks?.[0] ?? {};
    expect(list[0]).toEqual({ ...given, createdAt, updatedAt: createdAt });
    for (const webhook of list.slice(1)) {
      expect(webhook.webhookId).toMatch(/^[0-9a-f]{24}$/);
      expect(webhook.createdAt).toMatch(/^2024-01-01T00:00:00\.00\dZ$/);
      expect(webhook.enabled).toBe(true);
    }
    expect(list.slice(1).map(({ name }) => name)).toEqual(['without an ID either', 'without an ID']);
  });

  test('gives every server the same responses, byte for byte, and the same key pairs', async () => {
    const file = seedFile('seed.yaml', stringify(fullSeed()));
    const [one, other] = [await startMock(), await startMock({ file: join(temporaryFolder(), 'state.sqlite') })];
    await one.seedFrom(file);
    await other.seedFrom(file);
    const key = { userPoolId: 'other-pool', accessKeyId: 'other-key', accessKeySecret: 'other-secret' };
    expect(await listText(other)).toBe(await listText(one));
    expect(await listText(other, key)).toBe(await listText(one, key));
    expect(await everythingOf(other)).toEqual(await everythingOf(one));
  });

  test('sets the secret that deliveries carry', async () => {
    const receiver = await startReceiver();
    const mock = await startMock();
    await mock.seedFrom(seedFile('seed.yaml', stringify(fullSeed(receiver.url))));
    await mock.emit('login');
    await mock.waitForDelivery({ state: 'succeeded' });
    expect(receiver.requests[0]?.headers).toMatchObject({
      'x-authing-webhook-secret': 'seeded-secret',
      'x-authing-token': 'seeded-secret',
    });
  });

  test('changes nothing when it is applied again, not even what changed since', async () => {
    const mock = await startMock();
    const file = seedFile('seed.yaml', stringify(fullSeed()));
    await mock.seedFrom(file);
    const before = await everythingOf(mock);
    await mock.seedFrom(file);
    expect(await everythingOf(mock)).toEqual(before);
    const caller = await createCaller(mock);
    const webhookId = '6229ffa0f1c2d3e4a5b6c7d8';
    await caller.must('updateWebhook', { webhookId, name: 'changed since' });
    await mock.seedFrom(file);
    expect(await caller.must('getWebhook', { webhookId })).toMatchObject({ name: 'changed since' });
    expect(await controlClient(mock).must('applySeed', fullSeed())).toEqual({ pools: 0, webhooks: 0 });
  });

  test('creates again what was deleted or reset, with the same ID', async () => {
    const mock = await startMock();
    const file = seedFile('seed.yaml', stringify(fullSeed()));
    await mock.seedFrom(file);
    const before = await listText(mock);
    await mock.reset();
    await mock.seedFrom(file);
    expect(await listText(mock)).toBe(before);
  });

  test('selects the default pool by the name default and by no name', async () => {
    const [one, other] = [await startMock(), await startMock()];
    await controlClient(one).must('applySeed', { pools: [{ webhooks: [newWebhook()] }] });
    await controlClient(other).must('applySeed', { pools: [{ userPoolId: 'default', webhooks: [newWebhook()] }] });
    expect(await everythingOf(other)).toEqual(await everythingOf(one));
  });

  test('adds a second key pair to an existing pool', async () => {
    const mock = await startMock();
    const pools = [{ userPoolId: mock.credentials.userPoolId, accessKeyId: 'second', accessKeySecret: 's' }];
    expect(await controlClient(mock).must('applySeed', { pools })).toEqual({ pools: 1, webhooks: 0 });
    const first = await createCaller(mock);
    const second = await createCaller(mock, { ...mock.credentials, accessKeyId: 'second', accessKeySecret: 's' });
    const { webhookId } = await first.must('createWebhook', newWebhook());
    expect(await second.must('getWebhook', { webhookId })).toMatchObject({ webhookId });
  });
});

describe('an invalid seed creates nothing, and the error names', () => {
  const good = fullSeed().pools;
  const withWebhook = (webhook: object) => ({ pools: [...good, { webhooks: [webhook] }] });

  test.for<[string, unknown, string]>([
    ['nothing', null, 'it must be an object'],
    ['a list', [], 'it must be an object'],
    ['no pools', {}, 'pools should not be empty'],
    ['an unknown member', { pools: [], pool: [] }, 'pool is unknown; did you mean pools?'],
    [
      'an unknown member of a pool',
      { pools: [...good, { webhook: [] }] },
      'pools[3].webhook is unknown; did you mean webhooks?',
    ],
    [
      'a misspelt member of a webhook',
      withWebhook({ ...newWebhook(), retryconfig: { enabled: true } }),
      'pools[3].webhooks[0].retryconfig is unknown; did you mean retryConfig?',
    ],
    [
      'a misspelt member of a retry setting',
      withWebhook({ ...newWebhook(), retryConfig: { enabled: true, cuont: 3 } }),
      'pools[3].webhooks[0].retryConfig.cuont is unknown; did you mean count?',
    ],
    [
      'an ID that no pool can have',
      { pools: [{ userPoolId: 'a b' }] },
      'pools[0].userPoolId must match ^[A-Za-z0-9_-]{1,64}$',
    ],
    ['an empty secret', { pools: [{ accessKeySecret: '' }] }, 'pools[0].accessKeySecret should not be empty'],
    [
      'a webhook that breaks every rule',
      withWebhook({
        name: '',
        url: 'ftp://x',
        events: ['user:creatd'],
        contentType: 'text',
        enabled: 1,
        secret: [canary],
        webhookId: '',
      }),
      [
        'pools[3].webhooks[0].name should not be empty',
        'pools[3].webhooks[0].url must be a URL address that starts with http:// or https://',
        'pools[3].webhooks[0].events[0] must be one of the 76 event names, not "user:creatd"; did you mean user:created?',
        'pools[3].webhooks[0].contentType must be one of the following values: application/json, application/x-www-form-urlencoded',
        'pools[3].webhooks[0].enabled must be a boolean value',
        'pools[3].webhooks[0].secret must be a string',
        'pools[3].webhooks[0].webhookId should not be empty',
      ].join('\n  '),
    ],
    ['a webhook without members', withWebhook({}), 'pools[3].webhooks[0].name should not be empty'],
    [
      'a time in another form',
      withWebhook({ ...newWebhook(), createdAt: '2024-01-01' }),
      'pools[3].webhooks[0].createdAt must match',
    ],
    [
      'a time that does not exist',
      withWebhook({ ...newWebhook(), createdAt: '2024-13-01T00:00:00Z' }),
      'pools[3].webhooks[0].createdAt must be a time from 0000-01-01T00:00:00.000Z to 9999-12-31T00:00:00.000Z, not 2024-13-01T00:00:00Z',
    ],
    [
      'a URL that cannot be posted to',
      withWebhook(newWebhook({ url: 'http://[' })),
      'pools[3].webhooks[0].url must be a URL address that starts with http:// or https://',
    ],
    [
      'a secret that no header can carry',
      withWebhook(newWebhook({ secret: '密钥' })),
      'pools[3].webhooks[0].secret must contain only printable characters of ISO-8859-1, since it is sent as a header',
    ],
    [
      'one ID for two webhooks',
      {
        pools: [
          {
            webhooks: [
              { ...newWebhook(), webhookId: 'w' },
              { ...newWebhook(), webhookId: 'w' },
            ],
          },
        ],
      },
      'Duplicate webhookId "w" at pools[0].webhooks[1]; give each webhook its own',
    ],
    [
      'one ID for two webhooks, generated from their places',
      { pools: [{ webhooks: [newWebhook()] }, { userPoolId: 'default', webhooks: [newWebhook()] }] },
      'at pools[1].webhooks[0]; give each webhook its own',
    ],
    [
      "another pool's access key",
      { pools: [...good, { userPoolId: 'thief', accessKeyId: defaultCredentials.accessKeyId }] },
      `pools[3].accessKeyId "${defaultCredentials.accessKeyId}" belongs to the user pool ${defaultCredentials.userPoolId}; choose another`,
    ],
    [
      'one access key for two new pools',
      {
        pools: [
          { userPoolId: 'a', accessKeyId: 'k' },
          { userPoolId: 'b', accessKeyId: 'k' },
        ],
      },
      'pools[1].accessKeyId "k" belongs to the user pool a; choose another',
    ],
  ])('%s', async ([, seed, says]) => {
    const mock = await startMock();
    const before = await everythingOf(mock);
    const file = seedFile('seed.yaml', stringify(seed));
    const message = await mock.seedFrom(file).then(
      () => 'it was accepted',
      (error: Error) => error.message,
    );
    expect(message).toContain(says);
    expect(canariesIn(message)).toEqual([]);
    expect(await everythingOf(mock)).toEqual(before);
    const answer = await controlClient(mock).call('applySeed', {}, { body: JSON.stringify(seed) });
    expect(answer.status).toBe(400);
    expect(await everythingOf(mock)).toEqual(before);
    // A violation of the published schema is reported with the name of the file.
    if (!controlInputValidators.applySeed(seed)) expect(message).toContain(`The seed file ${file}`);
  });

  test.for<[string, string, RegExp]>([
    [
      'broken YAML',
      `pools:\n  - accessKeySecret: ${canary}: x\n`,
      /cannot be read: Nested mappings .* at line 2, column \d+\. Correct the file\.$/,
    ],
    [
      'a broken flow map',
      `{"pools": [{"accessKeySecret": "${canary}" x}]}`,
      /cannot be read: .* at line 1, column \d+\. Correct the file\.$/,
    ],
    ['two documents', 'pools: []\n---\npools: []\n', /cannot be read: Source contains multiple documents/],
    ['a duplicate key', `pools: []\npools: [${canary}]\n`, /cannot be read: Map keys must be unique/],
    [
      'an alias that multiplies',
      `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n`,
      /cannot be read: Excessive alias count/,
    ],
    ['an empty file', '', /: it must be an object$/],
  ])('%s, with the name of the file and without its content', async ([, text, says]) => {
    const mock = await startMock();
    const file = seedFile('seed.yaml', text);
    const message = await mock.seedFrom(file).then(
      () => 'it was accepted',
      (error: Error) => error.message,
    );
    expect(message).toMatch(says);
    expect(message.startsWith(`The seed file ${file}`)).toBe(true);
    expect(canariesIn(message)).toEqual([]);
  });

  // YAML is parsed in one piece, so a long file must not be tried as both.
  test.for([
    ['seed.json', 10, 'it is malformed JSON, at position 34'],
    ['seed.json', 70_000, 'it is malformed JSON, at position 70024'],
    ['seed', 70_000, 'it is malformed JSON, at position 70024'],
    ['seed', 10, /^Flow map must end with a } at line 1, column \d+$/],
    ['seed.yaml', 70_000, /^Flow map must end with a } at line 1, column \d+$/],
  ] as const)('JSON without its last brace, in %s with a member of %i bytes', async ([name, length, reason]) => {
    const mock = await startMock();
    const file = seedFile(name, `{"pools":[],"$schema":"${'x'.repeat(length)}"`);
    const message = await mock.seedFrom(file).then(
      () => 'it was accepted',
      (error: Error) => error.message,
    );
    const [start, end] = [`The seed file ${file} cannot be read: `, '. Correct the file.'];
    expect(message.startsWith(start) && message.endsWith(end), message).toBe(true);
    expect(message.slice(start.length, -end.length)).toMatch(reason);
  });

  test('a file that does not exist, by its name', async () => {
    const file = join(temporaryFolder(), 'none.yaml');
    await expect((await startMock()).seedFrom(file)).rejects.toThrow(file);
  });
});
