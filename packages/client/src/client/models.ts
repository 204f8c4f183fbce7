import type { Envelope, Input, Output, Schemas } from '@genauth-webhooks/contract';

// The names are those of the vendor's Node SDK, so that code written for it still compiles. There, each enum is a
// member of the type that uses it, as a value and as a type; hence the namespaces, which hold types only.

/** How a delivery's body is encoded. */
type ContentTypes = {
  readonly APPLICATION_JSON: 'application/json';
  readonly APPLICATION_X_WWW_FORM_URLENCODED: 'application/x-www-form-urlencoded';
};

/** The unit of the time between two attempts. */
type DelayUnits = {
  readonly SECOND: 'Second';
  readonly MINUTE: 'Minute';
  readonly HOUR: 'Hour';
  readonly DAY: 'Day';
};

const contentType: ContentTypes = {
  APPLICATION_JSON: 'application/json',
  APPLICATION_X_WWW_FORM_URLENCODED: 'application/x-www-form-urlencoded',
};

const delayUnit: DelayUnits = { SECOND: 'Second', MINUTE: 'Minute', HOUR: 'Hour', DAY: 'Day' };

/** A webhook as the API returns it. */
export type WebhookDto = Schemas['WebhookDto'];
export const WebhookDto: { readonly contentType: ContentTypes } = { contentType };
export declare namespace WebhookDto {
  export type contentType = Schemas['ContentType'];
}

/** A new webhook. */
export type CreateWebhookDto = Input<'createWebhook'>;
export const CreateWebhookDto: { readonly contentType: ContentTypes } = { contentType };
export declare namespace CreateWebhookDto {
  export type contentType = Schemas['ContentType'];
}

/** A change to one webhook. */
export type UpdateWebhookDto = Input<'updateWebhook'>;
export const UpdateWebhookDto: { readonly contentType: ContentTypes } = { contentType };
export declare namespace UpdateWebhookDto {
  export type contentType = Schemas['ContentType'];
}

/** When and how often a failed delivery is retried. */
export type WebhookRetryConfig = Schemas['RetryConfig'];
export const WebhookRetryConfig: { readonly delayUnit: DelayUnits } = { delayUnit };
export declare namespace WebhookRetryConfig {
  export type delayUnit = NonNullable<Schemas['RetryConfig']['delayUnit']>;
}

/** The same as `WebhookRetryConfig`, under the SDK's name. */
export type WebhookRetryConfigV3Dto = WebhookRetryConfig;
export const WebhookRetryConfigV3Dto: typeof WebhookRetryConfig = WebhookRetryConfig;
export declare namespace WebhookRetryConfigV3Dto {
  export type delayUnit = WebhookRetryConfig.delayUnit;
}

export type DeleteWebhookDto = Input<'deleteWebhook'>;
export type GetManagementAccessTokenDto = Input<'getManagementToken'>;
export type GetWebhookDto = Input<'getWebhook'>;
export type ListWebhookLogs = Input<'getWebhookLogs'>;
export type ListWebhooksDto = Input<'listWebhooks'>;
export type TriggerWebhookDto = Input<'triggerWebhook'>;

export type GetWebhooksData = Output<'listWebhooks'>;
export type ListWebhookLogsData = Output<'getWebhookLogs'>;
export type TriggerWebhookData = Output<'triggerWebhook'>;
export type WebhookCategoryDto = Output<'getWebhookEventList'>['categories'][number];
export type WebhookEventDto = Output<'getWebhookEventList'>['events'][number];
export type WebhookEventListData = Output<'getWebhookEventList'>;
export type WebhookLogDto = Schemas['WebhookLogDto'];

export type CreateWebhookRespDto = Envelope<'createWebhook'>;
export type DeleteWebhookRespDto = Envelope<'deleteWebhook'>;
export type GetWebhookRespDto = Envelope<'getWebhook'>;
export type GetWebhooksRespDto = Envelope<'listWebhooks'>;
export type ListWebhookLogsRespDto = Envelope<'getWebhookLogs'>;
export type TriggerWebhookRespDto = Envelope<'triggerWebhook'>;
export type UpdateWebhooksRespDto = Envelope<'updateWebhook'>;
export type WebhookEventListRespDto = Envelope<'getWebhookEventList'>;
