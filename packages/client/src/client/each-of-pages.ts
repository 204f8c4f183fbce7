import type { Failure, Input, OperationId, Output, PageQuery } from '@genauth-webhooks/contract';
import { responseOf } from '../call/envelope.ts';
import { ContractError } from '../errors/errors.ts';
import type { CallOptions } from '../options/options.ts';
import type { ManagementClient } from './management-client.ts';
import { unwrap } from './unwrap.ts';

type Webhook = Output<'listWebhooks'>['list'][number];
type WebhookLog = Output<'getWebhookLogs'>['list'][number];

type PageEnvelope<T> = Failure | { readonly statusCode: 200; readonly message: string; readonly data: PageData<T> };
type PageData<T> = { readonly totalCount: number; readonly list: readonly T[] };

/**
 * Iterates over the webhooks of the user pool. It reads a page when it is needed, and yields each webhook once even if
 * others are created during the iteration.
 *
 * It starts at `page` (default 1) and reads `limit` webhooks per page (1 to 50, default 50). It throws an `ApiError`
 * for a page that the server refuses, a `ContractError` for a page without a list or `totalCount`, and otherwise what `listWebhooks()`
 * rejects with. To delete webhooks, collect them first: one that moves up to an earlier page is skipped.
 *
 * @example
 * ```ts
 * import { eachWebhook, ManagementClient } from '@genauth-webhooks/client';
 *
 * const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' });
 * for await (const { webhookId, url } of eachWebhook(client)) console.log(webhookId, url);
 * ```
 */
export async function* eachWebhook(
  client: Pick<ManagementClient, 'listWebhooks'>,
  input: Input<'listWebhooks'> = {},
  options?: CallOptions,
): AsyncGenerator<Webhook, void, undefined> {
  const seen = new Set<string>();
  const walk = eachOfPages('listWebhooks', input, (page) => client.listWebhooks({ ...input, ...page }, options));
  for await (const webhook of walk) {
    if (!seen.has(webhook.webhookId)) yield webhook;
    seen.add(webhook.webhookId);
  }
}

/**
 * Iterates over the delivery attempts of one webhook, newest first. It reads pages and fails like `eachWebhook()`.
 * Attempts have no ID: when one is made during the iteration, another is yielded twice.
 *
 * @example
 * ```ts
 * import { eachWebhookLog, ManagementClient } from '@genauth-webhooks/client';
 *
 * const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' });
 * for await (const { timestamp, success } of eachWebhookLog(client, { webhookId: '6229ffa0f1c2d3e4a5b6c7d8' })) {
 *   if (!success) console.log(timestamp);
 * }
 * ```
 */
export function eachWebhookLog(
  client: Pick<ManagementClient, 'getWebhookLogs'>,
  input: Input<'getWebhookLogs'>,
  options?: CallOptions,
): AsyncGenerator<WebhookLog, void, undefined> {
  return eachOfPages('getWebhookLogs', input, (page) => client.getWebhookLogs({ ...input, ...page }, options));
}

async function* eachOfPages<T>(
  operation: OperationId,
  { page: first = 1, limit = 50 }: PageQuery,
  read: (page: Required<PageQuery>) => Promise<PageEnvelope<T>>,
): AsyncGenerator<T, void, undefined> {
  let last = (first - 1) * limit;
  for (let page = first; ; page += 1) {
    const envelope = await read({ page, limit });
    const { list, totalCount }: Partial<PageData<T>> = unwrap(envelope) ?? {};
    // If one of them is missing, the iteration would end early without an error.
    if (!Array.isArray(list) || typeof totalCount !== 'number') {
      const isList = Array.isArray(list);
      const broken = {
        member: `/data/${isList ? 'totalCount' : 'list'}`,
        rule: `must be ${isList ? 'number' : 'array'}`,
      };
      throw new ContractError(responseOf(envelope) ?? { operation, method: '', url: '' }, [broken]);
    }
    yield* list;
    last += list.length;
    if (list.length === 0 || !(last < totalCount)) return;
  }
}
