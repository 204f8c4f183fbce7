// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { webhooks } from './openapi.js';

export declare const eventExamples: { readonly [Name in keyof webhooks]: webhooks[Name]['post']['requestBody']['content']['application/json'] };
