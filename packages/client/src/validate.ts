/**
 * Checks answers against the contract, for the option `validate` of a `ManagementClient`.
 * @module
 */
import type { OperationId } from '@genauth-webhooks/contract';
import { failureValidator, successValidators } from '@genauth-webhooks/contract/validate';
import { brokenRule } from './errors/broken-rule.ts';
import { ContractError } from './errors/errors.ts';
import type { AnswerCheck } from './options/options.ts';

/**
 * Makes the check of every answer against the contract. Unknown members are kept and are not an error.
 *
 * `off` checks nothing. `warn` calls `onWarning` with a `ContractError` for each answer that breaks the contract, such
 * as one with an event that the contract does not know yet, and the call resolves to the unchanged answer. `throw`
 * makes the call reject with that `ContractError`. What `onWarning` throws is ignored.
 *
 * @example
 * ```ts
 * import { ManagementClient } from '@genauth-webhooks/client';
 * import { checkAnswers } from '@genauth-webhooks/client/validate';
 *
 * const client = new ManagementClient({
 *   accessKeyId: 'id',
 *   accessKeySecret: 'secret',
 *   validate: checkAnswers('warn', ({ operation, broken }) => console.warn(operation, broken)),
 * });
 * await client.listWebhooks();
 * ```
 */
export function checkAnswers(mode: 'off' | 'throw'): AnswerCheck;
export function checkAnswers(mode: 'off' | 'warn' | 'throw', onWarning: (warning: ContractError) => void): AnswerCheck;
export function checkAnswers(
  mode: 'off' | 'warn' | 'throw',
  onWarning?: (warning: ContractError) => void,
): AnswerCheck {
  return (call, envelope) => {
    if (mode === 'off') return;
    const isValid = envelope.statusCode === 200 ? successValidators[call.operation as OperationId] : failureValidator;
    if (isValid(envelope)) return;
    const error = new ContractError(call, (isValid.errors ?? []).map(brokenRule));
    if (mode === 'throw') throw error;
    try {
      onWarning?.(error);
    } catch {
      // An observer must not break what it observes.
    }
  };
}
