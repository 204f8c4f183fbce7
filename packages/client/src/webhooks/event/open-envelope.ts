import type { EventName } from '@genauth-webhooks/contract';
import { isObject } from '../../lib/values.ts';
import type { Tolerate } from '../base/tolerance.ts';
import { WebhookError } from '../base/webhook-error.ts';
import type { FormNode } from '../form/form-tree.ts';
import { parseContainer, type Restored, restoreTypes } from '../form/restore-types.ts';
import { anyObject, type Shape, shapeOf, unknownData } from '../form/shape.ts';
import type { DecodedBody } from '../read/decode-body.ts';
import { resolveEventName } from './event-name.ts';

/** What a body says, without the facts that come from headers. */
export type OpenedEnvelope = {
  readonly sentName: string;
  /** `undefined` for a name that the contract does not have. */
  readonly eventName: EventName | undefined;
  readonly data: unknown;
  readonly undecided: readonly string[];
  readonly beside: { readonly [member: string]: unknown };
};

type Named = Pick<OpenedEnvelope, 'sentName' | 'eventName'>;
type Member = readonly [name: string, Restored];

const treeMembers = ['newNodes', 'modifyNodes', 'removeNodes'];

/**
 * Members that belong in the data of an event, although a sample of the vendor shows them beside it. The sample of
 * `organization:tree-updated` calls itself `organization:imported`.
 */
const membersBesideData: { readonly [Name in EventName]?: readonly string[] } = {
  'organization:tree-updated': treeMembers,
  'organization:imported': treeMembers,
};

/**
 * Takes name and data out of a body, and restores the types of a form.
 * @param bareName the event of a body without an envelope
 * @throws WebhookError `envelope-missing`, `form-refused`, `body-invalid`
 */
export function openEnvelope(body: DecodedBody, bareName: EventName | undefined, tolerate: Tolerate): OpenedEnvelope {
  const sentName = readName(body);
  if (sentName === undefined) return openBare(body, bareName, tolerate);
  const named = { sentName, eventName: resolveEventName(sentName, tolerate) };
  if (body.kind === 'json') {
    const { eventName: _, data, ...beside } = body.members;
    const members = Object.entries(beside).map(([name, value]): Member => [name, decided(value)]);
    return joinMembers(named, decided(data), members, tolerate);
  }
  const shape = named.eventName === undefined ? unknownData : shapeOf(named.eventName);
  const node = body.root.children.get('data');
  checkBrackets(node, tolerate);
  const members = [...body.root.children]
    .filter(([name]) => name !== 'eventName' && name !== 'data')
    .map(([name, member]): Member => [name, restoreTypes(member, shape.memberOf(name))]);
  return joinMembers(named, readData(node, shape), members, tolerate);
}

/** The body is the data alone. Only the caller can know its event. */
function openBare(body: DecodedBody, eventName: EventName | undefined, tolerate: Tolerate): OpenedEnvelope {
  if (!tolerate('missingEnvelope')) throw new WebhookError('envelope-missing', 'The body has no eventName');
  const named = { sentName: '', eventName };
  if (body.kind === 'json') return joinMembers(named, decided(body.members), [], tolerate);
  for (const member of body.root.children.values()) checkBrackets(member, tolerate);
  const shape = eventName === undefined ? anyObject : shapeOf(eventName);
  return joinMembers(named, restoreTypes(body.root, shape), [], tolerate);
}

/** Puts the members beside the data that belong in it where the event's type has them. */
function joinMembers(
  named: Named,
  { value: data, undecided }: Restored,
  members: readonly Member[],
  tolerate: Tolerate,
): OpenedEnvelope {
  const belonging = (named.eventName && membersBesideData[named.eventName]) ?? [];
  const isMoved = ([name]: Member): boolean => belonging.includes(name) && isObject(data) && !Object.hasOwn(data, name);
  const moved = members.filter(isMoved);
  if (!isObject(data) || moved.length === 0 || !tolerate('membersBesideData')) {
    return { ...named, data, undecided, beside: valuesOf(members) };
  }
  const pointers = moved.flatMap(([name, member]) => member.undecided.map((pointer) => `/${name}${pointer}`));
  return {
    ...named,
    data: { ...data, ...valuesOf(moved) },
    undecided: [...undecided, ...pointers],
    beside: valuesOf(members.filter((member) => !isMoved(member))),
  };
}

function valuesOf(members: readonly Member[]): { readonly [member: string]: unknown } {
  return Object.fromEntries(members.map(([name, { value }]) => [name, value]));
}

/** The data of a form. JSON of an object is that object, although a few events may have a bare string, an ID. */
function readData(node: FormNode | undefined, shape: Shape): Restored {
  // A form has no field for an empty object, nor for what is missing.
  if (node === undefined) return shape === unknownData ? decided(undefined) : { value: {}, undecided: [''] };
  const [text, ...others] = node.values;
  const parsed = node.children.size === 0 && typeof text === 'string' ? parseContainer(text) : undefined;
  if (!isObject(parsed)) return restoreTypes(node, shape);
  if (others.length > 0) throw repeated('data');
  return decided(parsed);
}

function decided(value: unknown): Restored {
  return { value, undecided: [] };
}

function readName(body: DecodedBody): string | undefined {
  const names = body.kind === 'json' ? [body.members['eventName']] : body.root.children.get('eventName')?.values;
  const [name, ...others] = names ?? [];
  if (others.length > 0) throw repeated('eventName');
  return typeof name === 'string' ? name : undefined;
}

/** Parsers differ in which of the two fields they use. */
function repeated(field: string): WebhookError {
  return new WebhookError('body-invalid', `The form has ${field} more than once`);
}

function checkBrackets(node: FormNode | undefined, tolerate: Tolerate): void {
  if (node === undefined || node.children.size === 0 || tolerate('bracketForm')) return;
  throw new WebhookError('form-refused', 'The form spells nested members with brackets');
}
