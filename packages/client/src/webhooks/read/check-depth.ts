import { WebhookError } from '../base/webhook-error.ts';

const maxDepth = 500;

/**
 * Refuses a value that is nested so deeply that a recursive function, such as `JSON.stringify`, could overflow the
 * stack.
 * @throws WebhookError `body-invalid`
 */
export function checkDepth(...values: readonly unknown[]): void {
  let level: object[] = [values];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) {
      throw new WebhookError('body-invalid', `The body is nested more than ${maxDepth} levels deep`);
    }
    const below: object[] = [];
    for (const container of level) {
      for (const value of Object.values(container)) if (typeof value === 'object' && value !== null) below.push(value);
    }
    level = below;
  }
}
