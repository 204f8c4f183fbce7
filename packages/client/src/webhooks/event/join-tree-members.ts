import { isObject } from '../../lib/is-object.ts';
import type { Tolerance } from '../base/tolerance.ts';
import type { OpenedEnvelope } from './open-envelope.ts';

const treeMembers = ['newNodes', 'modifyNodes', 'removeNodes'];

/**
 * The vendor's sample of `organization:tree-updated`, which calls itself `organization:imported`, has three members beside
 * `data`; its table has them inside. They are moved to where the type says.
 */
export function joinTreeMembers(
  opened: OpenedEnvelope,
  allows: (tolerance: Tolerance) => boolean,
  used: Set<Tolerance>,
): OpenedEnvelope {
  const { eventName, data } = opened;
  const isTree = eventName === 'organization:tree-updated' || eventName === 'organization:imported';
  if (!isTree || !isObject(data) || !allows('membersBesideData')) return opened;
  const isMoved = (name: string): boolean => treeMembers.includes(name) && !Object.hasOwn(data, name);
  const entries = Object.entries(opened.beside);
  const moved = entries.filter(([name]) => isMoved(name));
  if (moved.length === 0) return opened;
  used.add('membersBesideData');
  return {
    ...opened,
    data: { ...data, ...Object.fromEntries(moved) },
    undecided: [
      ...opened.undecided,
      ...opened.undecidedBeside.filter((pointer) => isMoved(pointer.split('/')[1] ?? '')),
    ],
    beside: Object.fromEntries(entries.filter(([name]) => !isMoved(name))),
  };
}
