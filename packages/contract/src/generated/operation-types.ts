// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { components, operations } from './openapi.ts';

/** Operation → its input: parameters and the members of its body, as one object. */
export type Inputs = {
  readonly createWebhook: components['schemas']['CreateWebhookDto'];
  readonly listWebhooks: NonNullable<operations['listWebhooks']['parameters']['query']>;
  readonly updateWebhook: components['schemas']['UpdateWebhookDto'];
  readonly deleteWebhook: components['schemas']['DeleteWebhookDto'];
  readonly getWebhookLogs: components['schemas']['GetWebhookLogsDto'];
  readonly triggerWebhook: components['schemas']['TriggerWebhookDto'];
  readonly getWebhook: operations['getWebhook']['parameters']['query'];
  readonly getWebhookEventList: { [name in never]: never };
  readonly getManagementToken: components['schemas']['GetManagementTokenDto'];
};

/** Operation → the body of its success. */
export type Successes = {
  readonly createWebhook: components['schemas']['CreateWebhookSuccess'];
  readonly listWebhooks: components['schemas']['ListWebhooksSuccess'];
  readonly updateWebhook: components['schemas']['UpdateWebhookSuccess'];
  readonly deleteWebhook: components['schemas']['DeleteWebhookSuccess'];
  readonly getWebhookLogs: components['schemas']['GetWebhookLogsSuccess'];
  readonly triggerWebhook: components['schemas']['TriggerWebhookSuccess'];
  readonly getWebhook: components['schemas']['GetWebhookSuccess'];
  readonly getWebhookEventList: components['schemas']['GetWebhookEventListSuccess'];
  readonly getManagementToken: components['schemas']['GetManagementTokenSuccess'];
};
