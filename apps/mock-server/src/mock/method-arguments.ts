import type { ControlOperationId } from '@genauth-webhooks/control';
import { unknownMember } from '../lib/describe-violations.ts';
import { MockError } from '../model/mock-error.ts';

/** The members of an object that a method takes. An unknown or a missing name does not compile. */
export type MembersOf<Given> = { readonly [Name in keyof Given]-?: true };

/**
 * Checks an input by the rules of the control API, whose validators are loaded by the first call.
 * @throws MockError (400) that names every broken rule
 */
export async function checkInput(operationId: ControlOperationId, input: unknown): Promise<void> {
  const { checkControlInput } = await import('../control/input.ts');
  checkControlInput(operationId, input);
}

/** Checks the arguments of a pool's method as the equivalent operation checks its input. @throws MockError (400) */
export async function checkArguments(operationId: ControlOperationId, input: object): Promise<void> {
  await checkInput(operationId, { ...input, userPoolId: 'default' });
}

/**
 * Refuses an argument that is not an object or has a member that the method does not take.
 * @param name the argument's name, for the message
 * @param members the members that it may have; undefined when its operation checks them
 * @throws MockError (400)
 */
export function checkObject(name: string, given: unknown, members?: { readonly [name: string]: true }): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new MockError(400, `${name} must be an object, not ${shown(given)}`);
  }
  if (Object.hasOwn(given, 'userPoolId')) {
    throw new MockError(
      400,
      'userPoolId is not accepted here: this object belongs to one pool. Call pool() for another one.',
    );
  }
  if (members === undefined) return;
  const unknown = Object.keys(given).find((member) => !Object.hasOwn(members, member));
  if (unknown !== undefined) throw new MockError(400, unknownMember('', unknown, Object.keys(members)));
}

/**
 * Refuses what cannot be the length of a list. Unlike a call of the control API, a method may return any number of entries.
 * @throws MockError (400)
 */
export function checkLimit(limit: unknown): void {
  if (!Number.isInteger(limit) || Number(limit) < 1) {
    throw new MockError(400, `limit must be a whole number of at least 1, not ${shown(limit)}`);
  }
}

/** Refuses a path that is not a string. @throws MockError (400) */
export function checkFile(file: unknown): void {
  if (typeof file !== 'string') throw new MockError(400, `file must be a path, not ${shown(file)}`);
}

/** A wrong argument, as a message shows it. */
export function shown(given: unknown): string {
  if (typeof given === 'string') return JSON.stringify(given.slice(0, 100));
  if (Array.isArray(given)) return 'a list';
  return typeof given === 'object' && given !== null ? 'an object' : String(given);
}
