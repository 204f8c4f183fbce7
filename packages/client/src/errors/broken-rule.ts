import type { Violation } from '@genauth-webhooks/contract/validate';
import type { BrokenRule } from './errors.ts';

/** Describes what a validator found: the member, and the rule in words. */
export function brokenRule({ instancePath, keyword, params, message }: Violation): BrokenRule {
  const isMissing = keyword === 'required';
  return {
    member: isMissing ? `${instancePath}/${params['missingProperty']}` : instancePath,
    rule: isMissing ? 'is missing' : (message ?? keyword),
  };
}
