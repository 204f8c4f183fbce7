import { eachWebhook, eachWebhookLog, type ManagementClient } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createClient } from '../support/create-client.ts';
import { answerInTurn, createScriptedFetch, type ScriptedFetch, type Sent } from '../support/scripted-fetch.ts';

type Page = { readonly page: number; readonly limit: number };

const pageOf = ({ url, body }: Sent): Page => {
  const given = body === '' ? Object.fromEntries(new URL(url).searchParams) : JSON.parse(body);
  return { page: Number(given.page ?? 1), limit: Number(given.limit ?? 10) };
};

/** A server with so many entries, which keeps to the contract: 1 to 50 on a page, 400 for anything else. */
function createPagedServer(count: () => number): ScriptedFetch {
  return createScriptedFetch((sent) => {
    const { page, limit } = pageOf(sent);
    if (!(page >= 1 && limit >= 1 && limit <= 50)) return { statusCode: 400, message: 'out of range' };
    const totalCount = count();
    const list = Array.from({ length: totalCount }, (_, index) => ({ webhookId: `w${totalCount - index}` }));
    return { statusCode: 200, message: '', data: { totalCount, list: list.slice((page - 1) * limit, page * limit) } };
  });
}

async function idsOf(walk: AsyncIterable<{ readonly webhookId: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { webhookId } of walk) ids.push(webhookId);
  return ids;
}

const idsDownFrom = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${count - index}`);

const walks = {
  eachWebhook: (client: ManagementClient, input: Partial<Page> = {}, options = {}) =>
    eachWebhook(client, input, options),
  eachWebhookLog: (client: ManagementClient, input: Partial<Page> = {}, options = {}) =>
    eachWebhookLog(client, { webhookId: 'w', ...input }, options),
};

describe.each(['eachWebhook', 'eachWebhookLog'] as const)('%s', (name) => {
  const walk = walks[name];
  const limits = [undefined, 1, 2, 7, 10, 49, 50];
  const counts = [0, 1, 2, 7, 49, 50, 51, 100, 101];

  test.each(limits)('visits each entry once, in order, with a limit of %s', async (limit) => {
    for (const count of counts) {
      const { fetch, sent } = createPagedServer(() => count);
      const input = limit === undefined ? {} : { limit };
      expect(await idsOf(walk(createClient({ fetch }), input))).toEqual(idsDownFrom(count));
      expect(sent).toHaveLength(Math.max(1, Math.ceil(count / (limit ?? 50))));
    }
  });

  test.each([
    [1, 25],
    [2, 15],
    [3, 5],
    [4, 0],
    [1000, 0],
  ])('starts at page %i if told so', async (page, visited) => {
    const { fetch } = createPagedServer(() => 25);
    expect(await idsOf(walk(createClient({ fetch }), { page, limit: 10 }))).toEqual(
      idsDownFrom(25).slice(25 - visited),
    );
  });

  test.each([{ page: 0 }, { page: -1 }, { limit: 0 }, { limit: 51 }])(
    'throws what the server says to %j',
    async (input) => {
      const { fetch, sent } = createPagedServer(() => 25);
      await expect(idsOf(walk(createClient({ fetch }), input))).rejects.toMatchObject({
        name: 'ApiError',
        statusCode: 400,
      });
      expect(sent).toHaveLength(1);
    },
  );

  test('reads a page when the walk gets there, and no page after a break', async () => {
    const { fetch, sent } = createPagedServer(() => 25);
    let visited = 0;
    const iterator = walk(createClient({ fetch }), { limit: 10 });
    expect(sent).toHaveLength(0);
    for await (const _ of iterator) {
      visited += 1;
      expect(sent).toHaveLength(Math.ceil(visited / 10));
      if (visited === 12) break;
    }
    expect(sent.map(pageOf)).toEqual([
      { page: 1, limit: 10 },
      { page: 2, limit: 10 },
    ]);
  });

  test('throws the failure of a later page after the entries of those before', async () => {
    const list = [{ webhookId: 'w1' }];
    const { fetch } = answerInTurn(
      { statusCode: 200, message: '', data: { totalCount: 5, list } },
      { statusCode: 403, message: 'no longer' },
    );
    const visited: string[] = [];
    const walking = (async () => {
      for await (const { webhookId } of walk(createClient({ fetch }))) visited.push(webhookId);
    })();
    await expect(walking).rejects.toMatchObject({ name: 'ApiError', statusCode: 403 });
    expect(visited).toEqual(['w1']);
  });

  test('hands the signal to each call', async () => {
    const controller = new AbortController();
    const { fetch } = createPagedServer(() => 25);
    const walking = (async () => {
      for await (const { webhookId } of walk(createClient({ fetch }), { limit: 10 }, { signal: controller.signal })) {
        if (webhookId === 'w20') controller.abort('enough');
      }
    })();
    await expect(walking).rejects.toBe('enough');
  });

  test('ends when entries are deleted during the iteration, and when the server counts more than it has', async () => {
    let count = 25;
    const shrinking = createPagedServer(() => count);
    const ids: string[] = [];
    for await (const { webhookId } of walk(createClient({ fetch: shrinking.fetch }), { limit: 10 })) {
      ids.push(webhookId);
      count = 12;
    }
    expect(ids).toHaveLength(12);
    const boasting = answerInTurn({ statusCode: 200, message: '', data: { totalCount: 9, list: [] } });
    expect(await idsOf(walk(createClient({ fetch: boasting.fetch })))).toEqual([]);
    expect(boasting.sent).toHaveLength(1);
  });

  test('accepts a page that came as its only entry', async () => {
    const { fetch } = answerInTurn({
      statusCode: 200,
      message: '',
      data: { totalCount: 1, list: { webhookId: 'w1' } },
    });
    expect(await idsOf(walk(createClient({ fetch })))).toEqual(['w1']);
  });

  test.each<[unknown, string, string]>([
    [undefined, '', 'is missing'],
    [null, '', 'is missing'],
    [{}, '/list', 'must be array'],
    [{ totalCount: 3 }, '/list', 'must be array'],
    [{ totalCount: 3, list: 'none' }, '/list', 'must be array'],
    ['text', '/list', 'must be array'],
    [{ list: [] }, '/totalCount', 'must be number'],
    [{ list: [], totalCount: null }, '/totalCount', 'must be number'],
    [{ list: [], totalCount: '150' }, '/totalCount', 'must be number'],
  ])('throws a ContractError for a page without a list or totalCount: %j', async (data, member, rule) => {
    const { fetch } = answerInTurn({ statusCode: 200, message: '', data });
    await expect(idsOf(walk(createClient({ fetch })))).rejects.toMatchObject({
      name: 'ContractError',
      operation: { eachWebhook: 'listWebhooks', eachWebhookLog: 'getWebhookLogs' }[name],
      url: expect.stringMatching(/^https:/),
      broken: [{ member: `/data${member}`, rule }],
    });
  });

  test.each([{ page: Number.NaN }, { limit: Number.NaN }, { page: Number.POSITIVE_INFINITY }])(
    'ends for numbers that are none, whatever a server makes of them: %j',
    async (input) => {
      const data = { totalCount: 3, list: [{ webhookId: 'w1' }] };
      const { fetch, sent } = answerInTurn({ statusCode: 200, message: '', data });
      await idsOf(walk(createClient({ fetch }), input));
      expect(sent).toHaveLength(1);
    },
  );
});

test('eachWebhook visits no webhook twice when others are created during the iteration', async () => {
  let count = 25;
  const { fetch } = createPagedServer(() => count);
  const ids: string[] = [];
  for await (const { webhookId } of eachWebhook(createClient({ fetch }), { limit: 10 })) {
    ids.push(webhookId);
    if (ids.length === 10 || ids.length === 20) count += 3;
  }
  expect(ids).toEqual(idsDownFrom(25));
});
