import type { EventName } from '@genauth-webhooks/contract';
import type { EventBase } from '../event/webhook-event.ts';
import { type Shape, shapeOf } from '../form/shape.ts';

/**
 * Tells whether a delivery determines the value at a pointer. A form does not where values are undecided. A form with a
 * field for each member has no field for an empty list, an empty object and, with some senders, null.
 */
export function isCertain(
  pointer: string,
  eventName: EventName,
  event: EventBase & { readonly data: unknown },
): boolean {
  const isUndecided = event.undecided.some(
    (each) => each === pointer || pointer.startsWith(`${each}/`) || each.startsWith(`${pointer}/`),
  );
  if (isUndecided) return false;
  const mayOmit = event.tolerated.some((each) => each === 'bracketForm' || each === 'missingEnvelope');
  return !mayOmit || !isOmittable(pointer, shapeOf(eventName), event.data);
}

/** Tells whether the value at a pointer is missing and could be one that a form cannot hold. */
function isOmittable(pointer: string, root: Shape, data: unknown): boolean {
  let shape = root;
  let value = data;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    shape = Array.isArray(value) ? shape.item() : shape.memberOf(key);
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value === undefined && (['list', 'object', 'null'] as const).some((kind) => shape.kinds.has(kind));
}
