import type { EventName } from '@genauth-webhooks/contract';
import { eventShapes } from '@genauth-webhooks/contract/event-shapes';
import { isObject } from '../../lib/is-object.ts';
import type { Tolerance } from '../base/tolerance.ts';
import { WebhookError } from '../base/webhook-error.ts';
import type { FormNode } from '../form/form-tree.ts';
import { parseContainer, type Restored, restoreTypes } from '../form/restore-types.ts';
import { memberCode } from '../form/shape.ts';
import type { ParseSettings } from '../parse-options.ts';
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
  /** JSON pointers into `beside`. */
  readonly undecidedBeside: readonly string[];
};

/** An object or a list of anything: what the data of an event that nobody knows can be for sure. */
const unknownShape = 'o|[u]';

/**
 * Takes name and data out of a body, and gives the values of a form their types.
 * @throws WebhookError `envelope-missing`, `form-refused`
 */
export function openEnvelope(body: DecodedBody, settings: ParseSettings, used: Set<Tolerance>): OpenedEnvelope {
  const { allows } = settings;
  const sentName = readName(body);
  if (sentName === undefined) return openBare(body, settings, used);
  const eventName = resolveEventName(sentName, allows, used);
  const shape = eventName === undefined ? unknownShape : eventShapes[eventName];
  if (body.kind === 'json') {
    const { eventName: _, data, ...beside } = body.members;
    return { sentName, eventName, data, undecided: [], beside, undecidedBeside: [] };
  }
  const node = body.root.children.get('data');
  noteBrackets(node, allows, used);
  const { value: data, undecided } = readData(node, shape);
  const others = [...body.root.children].filter(([name]) => name !== 'eventName' && name !== 'data');
  const beside = others.map(([name, member]) => [name, restoreTypes(member, memberCode(shape, name))] as const);
  return {
    sentName,
    eventName,
    data,
    undecided,
    beside: Object.fromEntries(beside.map(([name, { value }]) => [name, value])),
    undecidedBeside: beside.flatMap(([name, member]) => member.undecided.map((pointer) => `/${name}${pointer}`)),
  };
}

/** The body is the data alone. Which event it belongs to only the caller can know. */
function openBare(body: DecodedBody, { allows, eventName }: ParseSettings, used: Set<Tolerance>): OpenedEnvelope {
  if (!allows('missingEnvelope')) throw new WebhookError('envelope-missing', 'The body has no eventName');
  used.add('missingEnvelope');
  const facts = { sentName: '', eventName, beside: {}, undecidedBeside: [] };
  if (body.kind === 'json') return { ...facts, data: body.members, undecided: [] };
  for (const member of body.root.children.values()) noteBrackets(member, allows, used);
  const { value: data, undecided } = restoreTypes(body.root, eventName === undefined ? 'o' : eventShapes[eventName]);
  return { ...facts, data, undecided };
}

/** The data of a form. A text that is a JSON object is one, although the data of a few events may be a bare text, an ID. */
function readData(node: FormNode | undefined, shape: string): Restored {
  // A form has no field for an empty object, nor for what is missing.
  if (node === undefined)
    return shape === unknownShape ? { value: undefined, undecided: [] } : { value: {}, undecided: [''] };
  const [text] = node.values;
  const parsed = node.children.size === 0 && typeof text === 'string' ? parseContainer(text) : undefined;
  return isObject(parsed) ? { value: parsed, undecided: [] } : restoreTypes(node, shape);
}

function readName(body: DecodedBody): string | undefined {
  const name = body.kind === 'json' ? body.members['eventName'] : body.root.children.get('eventName')?.values[0];
  return typeof name === 'string' ? name : undefined;
}

function noteBrackets(
  node: FormNode | undefined,
  allows: (tolerance: Tolerance) => boolean,
  used: Set<Tolerance>,
): void {
  if (node === undefined || node.children.size === 0) return;
  if (!allows('bracketForm')) throw new WebhookError('form-refused', 'The form spells nested members with brackets');
  used.add('bracketForm');
}
