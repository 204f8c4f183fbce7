import { operations, type PageQuery } from '@genauth-webhooks/contract';
import type { Slice } from '../store/store.ts';

const defaultPage = Number(operations.listWebhooks.fields['page']?.default);
const defaultLimit = Number(operations.listWebhooks.fields['limit']?.default);

/** The part of a list that a page number and a page size stand for. */
export function toSlice({ page = defaultPage, limit = defaultLimit }: PageQuery): Slice {
  return { offset: (page - 1) * limit, limit };
}
