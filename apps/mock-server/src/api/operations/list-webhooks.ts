import { operations, type PageQuery } from '@genauth-webhooks/contract';
import type { Slice } from '../../store/store.ts';
import type { Operation } from '../operation.ts';

export const listWebhooks: Operation<'listWebhooks'> = async ({ store, pool }, input) =>
  await store.listWebhooks(pool.userPoolId, toSlice(input));

const { page, limit } = operations.listWebhooks.fields;
const defaultPage = Number(page?.default);
const defaultLimit = Number(limit?.default);

/** The part of a list that a page number and a page size name. */
export function toSlice({ page = defaultPage, limit = defaultLimit }: PageQuery): Slice {
  return { offset: (page - 1) * limit, limit };
}
