import { checkOption } from '../options/check-option.ts';
import { WebhookError } from './base/webhook-error.ts';
import type { DeliveryHead } from './handler-options.ts';
import { checkSecrets, type ParseSettings } from './parse-options.ts';
import { readHeaderText, readUserPoolId, type WebhookInput } from './read/webhook-input.ts';

/** Describes a delivery for the function `secrets`, before its body is read. */
export function describeHead(input: WebhookInput, { userPoolHeaders }: ParseSettings): DeliveryHead {
  return {
    header: (name) => readHeaderText(input, name.toLowerCase()),
    userPoolId: readUserPoolId(input, userPoolHeaders),
  };
}

/**
 * Checks what the function `secrets` returned. Throws a `ConfigurationError` for anything but a list of valid secrets.
 * @throws WebhookError `secret-unknown` for no secret
 */
export function readFoundSecrets(found: readonly string[] | null | undefined): readonly string[] {
  if (found === undefined || found === null || found.length === 0) {
    throw new WebhookError('secret-unknown', 'No secret is known for the delivery');
  }
  // A tenant without a secret must not accept every delivery either.
  checkOption(
    (found as unknown) !== 'none',
    'secrets',
    "must not return 'none'. To accept every delivery, set the option itself to 'none'",
  );
  checkSecrets(found);
  return found;
}
