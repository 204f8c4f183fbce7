// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import { type Validator, validator } from '../lib/validator.ts';
import * as inputs from './input-validators.js';
import type { Failure } from './openapi.ts';
import type { Inputs, Successes } from './operation-types.ts';
import * as successes from './success-validators.js';

/** Checks the input of an operation. */
export const inputValidators: { readonly [Id in keyof Inputs]: Validator<Inputs[Id]> } = {
  createWebhook: /* @__PURE__ */ validator(inputs.createWebhook),
  listWebhooks: /* @__PURE__ */ validator(inputs.listWebhooks),
  updateWebhook: /* @__PURE__ */ validator(inputs.updateWebhook),
  deleteWebhook: /* @__PURE__ */ validator(inputs.deleteWebhook),
  getWebhookLogs: /* @__PURE__ */ validator(inputs.getWebhookLogs),
  triggerWebhook: /* @__PURE__ */ validator(inputs.triggerWebhook),
  getWebhook: /* @__PURE__ */ validator(inputs.getWebhook),
  getWebhookEventList: /* @__PURE__ */ validator(inputs.getWebhookEventList),
  getManagementToken: /* @__PURE__ */ validator(inputs.getManagementToken),
};

/** Checks the success envelope of an operation. */
export const successValidators: { readonly [Id in keyof Successes]: Validator<Successes[Id]> } = {
  createWebhook: /* @__PURE__ */ validator(successes.createWebhook),
  listWebhooks: /* @__PURE__ */ validator(successes.listWebhooks),
  updateWebhook: /* @__PURE__ */ validator(successes.updateWebhook),
  deleteWebhook: /* @__PURE__ */ validator(successes.deleteWebhook),
  getWebhookLogs: /* @__PURE__ */ validator(successes.getWebhookLogs),
  triggerWebhook: /* @__PURE__ */ validator(successes.triggerWebhook),
  getWebhook: /* @__PURE__ */ validator(successes.getWebhook),
  getWebhookEventList: /* @__PURE__ */ validator(successes.getWebhookEventList),
  getManagementToken: /* @__PURE__ */ validator(successes.getManagementToken),
};

/** Checks a failure envelope. */
export const failureValidator: Validator<Failure> = /* @__PURE__ */ validator(successes.failure);
