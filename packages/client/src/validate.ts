/**
 * Answers held against the contract, for the option `validate` of a `ManagementClient`.
 * @module
 */
import type { OperationId } from '@genauth-webhooks/contract';
import { failureValidator, successValidators, type Violation } from '@genauth-webhooks/contract/validate';
import { type BrokenRule, ContractError } from './errors/errors.ts';
import type { AnswerCheck } from './options/options.ts';

/**
 * Makes a check of every answer against the contract. Members that the contract does not know are kept and are no fault.
 *
 * `off` checks nothing. `warn` gives each answer with a fault to `onWarning`, as a `ContractError`, and the call goes on
 * with the answer as it is, such as one with an event of which the contract does not know yet. `throw` makes the call
 * reject with that `ContractError`. What `onWarning` throws is ignored.
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
      // What only watches must not break what it watches.
    }
  };
}

function brokenRule({ instancePath, keyword, params, message }: Violation): BrokenRule {
  const isMissing = keyword === 'required';
  return {
    member: isMissing ? `${instancePath}/${params['missingProperty']}` : instancePath,
    rule: isMissing ? 'is missing' : (message ?? keyword),
  };
}
