import type { ControlOperationId } from '@genauth-webhooks/contract/control';
import { controlInputValidators } from '@genauth-webhooks/contract/validate-control-inputs';
import { describeViolations } from '../lib/describe-violations.ts';
import { MockError } from '../model/mock-error.ts';

/**
 * Checks what an operation of the control API is given, by whichever door it came.
 * @throws MockError (400) that names every broken rule
 */
export function checkControlInput(operationId: ControlOperationId, input: unknown): void {
  const validate = controlInputValidators[operationId];
  if (!validate(input)) throw new MockError(400, describeViolations(validate.errors ?? [], input));
}
