import type { Failure } from '@genauth-webhooks/contract';
import { responseOf } from '../call/envelope.ts';
import { ApiError, ContractError } from '../errors/errors.ts';
import type { AnyEnvelope } from '../options/options.ts';

/** The `data` member of the envelopes in `E` that report success. */
export type DataOf<E> = E extends { readonly statusCode: 200; readonly data: infer Data } ? Data : never;

/**
 * Turns an envelope into its data. Throws an `ApiError` when the envelope reports a failure, and a `ContractError` when
 * a call succeeded without the data that the contract requires. It accepts a `deleteWebhook` without
 * data, since the vendor's documents show none: the result is then `undefined`, although its type has `success`. For the promise of a call it returns a promise, which
 * rejects with the same error if the call rejects.
 *
 * @example
 * ```ts
 * import { ManagementClient, unwrap } from '@genauth-webhooks/client';
 *
 * const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' });
 * const { list } = await unwrap(client.listWebhooks({ page: 1 }));
 * console.log(list.map((webhook) => webhook.url));
 * ```
 */
export function unwrap<E extends AnyEnvelope>(envelope: E): DataOf<E>;
export function unwrap<E extends AnyEnvelope>(envelope: PromiseLike<E>): Promise<DataOf<E>>;
export function unwrap(envelope: AnyEnvelope | PromiseLike<AnyEnvelope>): unknown {
  return 'then' in envelope ? Promise.resolve(envelope).then(dataOf) : dataOf(envelope);
}

function dataOf(envelope: AnyEnvelope): unknown {
  const response = responseOf(envelope);
  if (envelope.statusCode !== 200) throw new ApiError(envelope satisfies Failure, response);
  // See delete-answer in spec/fidelity.yaml.
  if ((envelope.data ?? undefined) === undefined && response && response.operation !== 'deleteWebhook') {
    throw new ContractError(response, [{ member: '/data', rule: 'is missing' }]);
  }
  return envelope.data;
}
