import { constantTimeEqual } from '../../lib/constant-time-equal.ts';
import { fail } from '../failure.ts';
import type { Operation } from '../operation.ts';

export const getManagementToken: Operation<'getManagementToken'> = async ({ store, issueToken }, input) => {
  const key = await store.findAccessKey(input.accessKeyId);
  if (key === undefined || !constantTimeEqual(key.accessKeySecret, input.accessKeySecret)) {
    throw fail('wrong-key-pair', 'The access key ID or its secret is wrong');
  }
  return issueToken(key);
};
