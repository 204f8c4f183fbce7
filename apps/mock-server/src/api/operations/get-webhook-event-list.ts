import type { Output } from '@genauth-webhooks/contract';
import { eventCatalogue, eventCategories } from '@genauth-webhooks/contract/events';
import type { Operation } from '../operation.ts';

const catalogue: Output<'getWebhookEventList'> = {
  categories: eventCategories.map(({ value, label }) => ({ name: label.zh, nameEn: label.en, value })),
  events: eventCatalogue.map(({ name, label, category }) => ({
    name: label.zh,
    nameEn: label.en,
    value: name,
    category,
  })),
};

export const getWebhookEventList: Operation<'getWebhookEventList'> = async () => catalogue;
