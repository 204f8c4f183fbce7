import {
  type ApiError,
  type Failure,
  isApiError,
  type ManagementClient,
  type Models,
  unwrap,
} from '@genauth-webhooks/client';
import type { Equal, Expect } from './expect-type.ts';

declare const client: ManagementClient;

export async function narrowsOnStatusCode(): Promise<void> {
  const result = await client.getWebhook({ webhookId: 'w' });

  // @ts-expect-error: there may be no data yet
  result.data;

  if (result.statusCode === 200) {
    type Data = Expect<Equal<typeof result.data, Models.WebhookDto>>;
    // @ts-expect-error: a success has no apiCode
    result.apiCode;
    void (0 as unknown as Data);
  } else {
    type Rest = Expect<Equal<typeof result, Failure>>;
    // @ts-expect-error: a failure has no data
    result.data;
    void (0 as unknown as Rest);
  }

  switch (result.statusCode) {
    case 200:
    case 404:
    case 429:
      break;
    // @ts-expect-error: no such class of failures
    case 418:
      break;
  }
}

export async function unwrapsToData(): Promise<void> {
  const fromPromise = await unwrap(client.listWebhooks());
  const fromEnvelope = unwrap(await client.listWebhooks());
  const { success } = await unwrap(client.deleteWebhook({ webhookIds: [] }));
  const { response } = await unwrap(client.triggerWebhook({ webhookId: 'w' }));
  const { list } = await unwrap(client.getWebhookLogs({ webhookId: 'w' }));
  const { expires_in } = await unwrap(client.getManagementToken());
  const { categories } = await unwrap(client.getWebhookEventList());

  type Checks = [
    Expect<Equal<typeof fromPromise, Models.GetWebhooksData>>,
    Expect<Equal<typeof fromEnvelope, Models.GetWebhooksData>>,
    Expect<Equal<typeof success, boolean>>,
    Expect<Equal<typeof response, { [key: string]: unknown } | null>>,
    Expect<Equal<typeof list, Models.WebhookLogDto[]>>,
    Expect<Equal<typeof expires_in, number>>,
    Expect<Equal<typeof categories, Models.WebhookCategoryDto[]>>,
  ];
  void (0 as unknown as Checks);

  // @ts-expect-error: data is not an envelope
  unwrap(fromPromise);
}

export function guardsNarrow(error: unknown): void {
  // @ts-expect-error: it may be anything
  error.statusCode;

  if (isApiError(error)) {
    type Check = Expect<Equal<typeof error, ApiError>>;
    type Status = Expect<Equal<typeof error.statusCode, Failure['statusCode']>>;
    void (0 as unknown as [Check, Status]);
  }
}
