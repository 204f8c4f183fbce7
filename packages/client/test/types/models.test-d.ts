import type { Models, Schemas } from '@genauth-webhooks/client';
import type { Equal, Expect } from './expect-type.ts';

type Values<T> = T[keyof T];

/** The enums have a name for each value of the contract, and no other. */
export type EnumsAreComplete = [
  Expect<Equal<Values<typeof Models.WebhookDto.contentType>, Schemas['ContentType']>>,
  Expect<Equal<Values<typeof Models.CreateWebhookDto.contentType>, Models.CreateWebhookDto.contentType>>,
  Expect<Equal<Values<typeof Models.UpdateWebhookDto.contentType>, Models.UpdateWebhookDto.contentType>>,
  Expect<Equal<Values<typeof Models.WebhookRetryConfig.delayUnit>, NonNullable<Schemas['RetryConfig']['delayUnit']>>>,
  Expect<Equal<Values<typeof Models.WebhookRetryConfigV3Dto.delayUnit>, Models.WebhookRetryConfigV3Dto.delayUnit>>,
];

/** A model is a type too, the one of the contract. */
export type ModelsAreTypes = [
  Expect<Equal<Models.WebhookDto, Schemas['WebhookDto']>>,
  Expect<Equal<Models.CreateWebhookDto, Schemas['CreateWebhookDto']>>,
  Expect<Equal<Models.WebhookLogDto, Schemas['WebhookLogDto']>>,
  Expect<Equal<Models.UpdateWebhooksRespDto, Schemas['UpdateWebhookSuccess'] | Schemas['Failure']>>,
];
