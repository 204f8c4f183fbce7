// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { Validator } from '../lib/validator.js';

export declare const createWebhook: Validator;
export declare const listWebhooks: Validator;
export declare const updateWebhook: Validator;
export declare const deleteWebhook: Validator;
export declare const getWebhookLogs: Validator;
export declare const triggerWebhook: Validator;
export declare const getWebhook: Validator;
export declare const getWebhookEventList: Validator;
export declare const getManagementToken: Validator;
export declare const failure: Validator;
