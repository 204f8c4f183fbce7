// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { CompiledValidator } from '../lib/validator.js';

export declare const createWebhook: CompiledValidator;
export declare const listWebhooks: CompiledValidator;
export declare const updateWebhook: CompiledValidator;
export declare const deleteWebhook: CompiledValidator;
export declare const getWebhookLogs: CompiledValidator;
export declare const triggerWebhook: CompiledValidator;
export declare const getWebhook: CompiledValidator;
export declare const getWebhookEventList: CompiledValidator;
export declare const getManagementToken: CompiledValidator;
export declare const failure: CompiledValidator;
