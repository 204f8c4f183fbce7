import { operations } from '@genauth-webhooks/contract';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { expect, test } from 'vitest';
import { normalizeInput } from './normalize-input.ts';

/** `UpdateWebhookDto` of `genauth-node-sdk` 1.0.0 accepts these spellings and no others for six events. */
const misspelt = [
  'user: email-verified',
  'user:udv-changed ',
  'role :assigned',
  'privilege -namespace:created',
  'user -pool:env-added',
  'data-resource :updated',
];

test.for(['createWebhook', 'updateWebhook'] as const)(
  '%s accepts the six event names that an SDK misspells, and no other misspelling',
  (operationId) => {
    const events = [...misspelt, 'login', ' login', 'user :created', 7, null];
    const input = normalizeInput(operations[operationId], { events }, false);
    const names = misspelt.map((name) => name.replace(' ', ''));
    expect(input).toEqual({ events: [...names, 'login', ' login', 'user :created', 7, null] });
    expect(eventCatalogue.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  },
);
