// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type {
  CreateWebhookDto,
  CreateWebhookSuccess,
  DeleteWebhookDto,
  DeleteWebhookSuccess,
  GetManagementTokenDto,
  GetManagementTokenSuccess,
  GetWebhookEventListSuccess,
  GetWebhookLogsDto,
  GetWebhookLogsSuccess,
  GetWebhookSuccess,
  ListWebhooksSuccess,
  TriggerWebhookDto,
  TriggerWebhookSuccess,
  UpdateWebhookDto,
  UpdateWebhookSuccess,
  operations,
} from './openapi.ts';

/** Operation → its input: parameters and the members of its body, as one object. */
export type Inputs = {
  readonly createWebhook: CreateWebhookDto;
  readonly listWebhooks: NonNullable<operations['listWebhooks']['parameters']['query']>;
  readonly updateWebhook: UpdateWebhookDto;
  readonly deleteWebhook: DeleteWebhookDto;
  readonly getWebhookLogs: GetWebhookLogsDto;
  readonly triggerWebhook: TriggerWebhookDto;
  readonly getWebhook: operations['getWebhook']['parameters']['query'];
  readonly getWebhookEventList: { [name in never]: never };
  readonly getManagementToken: GetManagementTokenDto;
};

/** Operation → the body of its success. */
export type Successes = {
  readonly createWebhook: CreateWebhookSuccess;
  readonly listWebhooks: ListWebhooksSuccess;
  readonly updateWebhook: UpdateWebhookSuccess;
  readonly deleteWebhook: DeleteWebhookSuccess;
  readonly getWebhookLogs: GetWebhookLogsSuccess;
  readonly triggerWebhook: TriggerWebhookSuccess;
  readonly getWebhook: GetWebhookSuccess;
  readonly getWebhookEventList: GetWebhookEventListSuccess;
  readonly getManagementToken: GetManagementTokenSuccess;
};
